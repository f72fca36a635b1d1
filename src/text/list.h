#pragma once
/// A list of short lines, as plain text, Markdown and HTML.

#include <string>
#include <vector>

namespace scope_explainer {

struct List {
  std::string lead;                ///< what the items have in common, ending with a colon
  std::vector<std::string> items;  ///< words in backticks are code
};

/// Lines of at most `width` columns, as far as words allow, without backticks.
[[nodiscard]] std::string TextList(const List& list, std::size_t width);

/// A list the way Prettier formats it, so that formatting a document does not change it.
[[nodiscard]] std::string MarkdownList(const List& list);

/// A `<p>` and a `<ul>` without script, style or class; all content is escaped.
[[nodiscard]] std::string HtmlList(const List& list);

}  // namespace scope_explainer
