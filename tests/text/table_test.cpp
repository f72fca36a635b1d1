#include "text/table.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

const Table kTable{"A `caption`", {"Name", "Value"}, {{"`a`", "1|2"}, {"naïve", "<b>&\"'"}}};

TEST(Table, AlignsTextByCharactersWithoutBackticks) {
  EXPECT_EQ(TextTable(kTable),
            "A caption\n\n"
            "Name   Value\n"
            "-----  ------\n"
            "a      1|2\n"
            "naïve  <b>&\"'\n");
}

TEST(Table, AlignsMarkdownByCharactersAndEscapesPipes) {
  EXPECT_EQ(MarkdownTable(kTable),
            "A `caption`\n\n"
            "| Name  | Value  |\n"
            "| ----- | ------ |\n"
            "| `a`   | 1\\|2   |\n"
            "| naïve | <b>&\"' |\n");
}

TEST(Table, EscapesEverythingInHtml) {
  const std::string html = HtmlTable(kTable);
  EXPECT_NE(html.find("<caption>A <code>caption</code></caption>"), std::string::npos);
  EXPECT_NE(html.find("<th scope=\"row\"><code>a</code></th><td>1|2</td>"), std::string::npos);
  EXPECT_NE(html.find("<td>&lt;b&gt;&amp;&quot;&#39;</td>"), std::string::npos);
}

}  // namespace
}  // namespace scope_explainer
