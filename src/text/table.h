#pragma once
/// A table of words, and its forms: plain text, Markdown and HTML.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

struct Table {
  std::string caption;
  std::vector<std::string> headers;
  std::vector<std::vector<std::string>> rows;   ///< each as long as `headers`; words in backticks
                                                ///< are code, the first cell names its row
  std::size_t first_under = std::string::npos;  ///< in plain text, the columns from here on are
                                                ///< under their row; at least 1
};

/// Lines of at most `width` columns, as far as words allow: aligned with spaces, cells without
/// their backticks and folded where they must be; where even that does not fit, a line a cell.
[[nodiscard]] std::string TextTable(const Table& table, std::size_t width);

/// A table of GitHub's Markdown, its columns aligned as Prettier aligns them, so that formatting a
/// document changes nothing; pipes in cells are escaped.
[[nodiscard]] std::string MarkdownTable(const Table& table);

/// A `<table>` without script, style or class; everything in it is escaped.
[[nodiscard]] std::string HtmlTable(const Table& table);

/// `text` with the characters that HTML gives a meaning replaced, fit for content and attributes.
[[nodiscard]] std::string EscapeHtml(std::string_view text);

/// `text` with each pair of backticks turned into `open` and `close`.
[[nodiscard]] std::string MarkCode(std::string_view text, std::string_view open,
                                   std::string_view close);

/// `text` as the content of an element: escaped, and what is between backticks marked as code.
[[nodiscard]] std::string CodeHtml(std::string_view text);

}  // namespace scope_explainer
