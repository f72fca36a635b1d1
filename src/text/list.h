#pragma once
/// A list of short lines, and its forms: plain text, Markdown and HTML.

#include <string>
#include <vector>

namespace scope_explainer {

struct List {
  std::string lead;                ///< what the items have in common, ending in a colon
  std::vector<std::string> items;  ///< words in backticks are code
};

/// Lines of at most `width` columns, as far as words allow, without backticks.
[[nodiscard]] std::string TextList(const List& list, std::size_t width);

/// A list as Prettier writes it, so that formatting a document changes nothing.
[[nodiscard]] std::string MarkdownList(const List& list);

/// A `<p>` and a `<ul>` without script, style or class; everything in them is escaped.
[[nodiscard]] std::string HtmlList(const List& list);

}  // namespace scope_explainer
