#pragma once
/// What listings and diffs put before each line of a text.

#include <string>
#include <string_view>

namespace scope_explainer {

/// `text` as it was before somebody listed it with numbers that count up (`cat -n`, `grep -n`,
/// editors), or made a diff of it, of which what is taken away becomes an empty line. Lines stay
/// lines. Empty where `text` is neither. Linear in the length.
[[nodiscard]] std::string WithoutMargin(std::string_view text);

}  // namespace scope_explainer
