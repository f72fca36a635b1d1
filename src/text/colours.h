#pragma once
/// The colour codes of terminals, which may be anywhere in a log.

#include <cstddef>
#include <string_view>

namespace scope_explainer {

/// Steps over the codes at `at` (ECMA-48, 5.4: `ESC [`, parameters, a letter). What is cut off or
/// longer than colours need is no code.
[[nodiscard]] std::size_t SkipColours(std::string_view text, std::size_t at);

}  // namespace scope_explainer
