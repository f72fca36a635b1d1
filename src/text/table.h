#pragma once
/// A table of words, as plain text, Markdown and HTML.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

struct Table {
  std::string caption;
  std::vector<std::string> headers;
  std::vector<std::vector<std::string>> rows;   ///< each as long as `headers`; words in backticks
                                                ///< are code, the first cell names its row
  std::size_t first_under = std::string::npos;  ///< in plain text, the columns from here on go
                                                ///< under their row; at least 1
};

/// Lines of at most `width` columns, as far as words allow: aligned with spaces, without backticks,
/// cells folded if necessary; if even that does not fit, one line per cell.
[[nodiscard]] std::string TextTable(const Table& table, std::size_t width);

/// A GitHub Markdown table, aligned the way Prettier does, so that formatting a document does not
/// change it; pipes in cells are escaped.
[[nodiscard]] std::string MarkdownTable(const Table& table);

/// A `<table>` without script, style or class; all content is escaped.
[[nodiscard]] std::string HtmlTable(const Table& table);

/// `text` with HTML's special characters replaced, safe for content and attributes.
[[nodiscard]] std::string EscapeHtml(std::string_view text);

/// `text` with each pair of backticks turned into `open` and `close`.
[[nodiscard]] std::string MarkCode(std::string_view text, std::string_view open,
                                   std::string_view close);

/// `text` as the content of an element: escaped, with the parts between backticks marked as code.
[[nodiscard]] std::string CodeHtml(std::string_view text);

}  // namespace scope_explainer
