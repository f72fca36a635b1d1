#include "text/list.h"

#include "text/concat.h"
#include "text/table.h"
#include "text/wrap.h"

namespace scope_explainer {

std::string MarkdownList(const List& list) {
  std::string text = list.lead + "\n\n";
  for (const std::string& item : list.items) Append(text, "- ", item, "\n");
  return text;
}

std::string TextList(const List& list, std::size_t width) {
  return WrappedText(MarkCode(MarkdownList(list), "", ""), width);
}

std::string HtmlList(const List& list) {
  std::string html = Concat("<p>", CodeHtml(list.lead), "</p>\n<ul>\n");
  for (const std::string& item : list.items) Append(html, "<li>", CodeHtml(item), "</li>\n");
  return html + "</ul>\n";
}

}  // namespace scope_explainer
