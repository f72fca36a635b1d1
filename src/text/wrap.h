#pragma once
/// Folds text to the width of a terminal, at its spaces.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

/// The width that text is folded to if nobody asks for another.
inline constexpr std::size_t kUsualWidth = 80;

/// The columns that `text` takes: its number of characters, which is right for our own words.
[[nodiscard]] std::size_t Columns(std::string_view text);

/// `line`, which has no line end, as lines of at most `width` columns. Text between backticks stays
/// together if it fits on a line; a longer word has a line to itself.
[[nodiscard]] std::vector<std::string_view> Fold(std::string_view line, std::size_t width);

/// `line` folded and joined again, with each part but the first indented by `indent` columns.
[[nodiscard]] std::string Wrapped(std::string_view line, std::size_t width, std::size_t indent);

/// Every line of `text` folded. The rest of a long line continues under its first word, after
/// spaces and a list's dash or number.
[[nodiscard]] std::string WrappedText(std::string_view text, std::size_t width);

}  // namespace scope_explainer
