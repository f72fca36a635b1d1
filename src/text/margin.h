#pragma once
/// What listings and diffs put before each line of a text.

#include <string>
#include <string_view>

namespace scope_explainer {

/// `text` as it was before it was listed with ascending line numbers (`cat -n`, `grep -n`,
/// editors), or made into a diff, whose removed lines become empty. The number of lines stays the
/// same. Empty if `text` is neither. Linear in the length.
[[nodiscard]] std::string WithoutMargin(std::string_view text);

}  // namespace scope_explainer
