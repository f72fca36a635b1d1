#pragma once
/// Folds text to the width of a terminal, at its spaces.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

/// The width that text is folded to where nobody says another one.
inline constexpr std::size_t kUsualWidth = 80;

/// The columns that `text` takes: its characters, as far as our own words have any.
[[nodiscard]] std::size_t Columns(std::string_view text);

/// `line`, which holds no line end, as lines of at most `width` columns. What is between
/// backticks is kept together where it fits on a line; a word that is longer has a line to itself.
[[nodiscard]] std::vector<std::string_view> Fold(std::string_view line, std::size_t width);

/// `line` folded and joined again, each part but the first indented by `indent` columns.
[[nodiscard]] std::string Wrapped(std::string_view line, std::size_t width, std::size_t indent);

/// Every line of `text` folded; what does not fit goes on below where its words begin, behind
/// spaces and the dash or the number of a list.
[[nodiscard]] std::string WrappedText(std::string_view text, std::size_t width);

}  // namespace scope_explainer
