#pragma once
/// Differences between two texts, line by line.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

/// The lines of `text`, each with its line end; the last may have none.
[[nodiscard]] std::vector<std::string_view> LinesOf(std::string_view text);

/// One hunk of a unified diff from `before` to `after`, which begin on the lines `before_line` and
/// `after_line` of their files, counted from 1: what differs between their common beginning and
/// their common end, with up to three common lines around it. Empty where they are the same. Each
/// line is masked, and nothing is hidden in it.
[[nodiscard]] std::string DiffHunk(std::string_view before, std::size_t before_line,
                                   std::string_view after, std::size_t after_line);

}  // namespace scope_explainer
