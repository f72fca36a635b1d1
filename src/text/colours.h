#pragma once
/// The colour codes of terminals, which can appear anywhere in a log.

#include <cstddef>
#include <string_view>

namespace scope_explainer {

/// Skips the codes at `at` (ECMA-48, 5.4: `ESC [`, parameters, a letter). One that is cut off, or
/// longer than colours need, does not count.
[[nodiscard]] std::size_t SkipColours(std::string_view text, std::size_t at);

}  // namespace scope_explainer
