#include "text/table.h"

#include <gtest/gtest.h>

#include "text/wrap.h"

namespace scope_explainer {
namespace {

const Table kTable{"A `caption`", {"Name", "Value"}, {{"`a`", "1|2"}, {"naïve", "<b>&\"'"}}};

TEST(Table, AlignsTextByCharactersWithoutBackticks) {
  EXPECT_EQ(TextTable(kTable, kUsualWidth),
            "A caption\n\n"
            "Name   Value\n"
            "-----  ------\n"
            "a      1|2\n"
            "naïve  <b>&\"'\n");
}

/// A typical table: names, words, and a reason under its row.
const Table kReasons{"The `calls`, and why",
                     {"Call", "What happens", "Why"},
                     {{"`a()`", "Succeeds", "Anybody `may`."},
                      {"`b()`", "Denied, and then denied again", "The token lacks the scope."}},
                     2};

TEST(Table, SetsReasonsUnderTheirRow) {
  EXPECT_EQ(TextTable(kReasons, 40),
            "The calls, and why\n\n"
            "Call  What happens\n"
            "----  -----------------------------\n"
            "a()   Succeeds\n"
            "  Anybody `may`.\n"
            "b()   Denied, and then denied again\n"
            "  The token lacks the scope.\n");
}

TEST(Table, FoldsTheWidestCellsWhereItMust) {
  EXPECT_EQ(TextTable(kReasons, 22),
            "The calls, and why\n\n"
            "Call  What happens\n"
            "----  ----------------\n"
            "a()   Succeeds\n"
            "  Anybody `may`.\n"
            "\n"
            "b()   Denied, and then\n"
            "      denied again\n"
            "  The token lacks the\n"
            "  scope.\n");
}

TEST(Table, FoldsHeadersBeforeItFoldsCells) {
  const Table table{"Needs",
                    {"Configured by", "With an organization", "Without"},
                    {{"Environment variables", "needed", "not needed"}}};
  EXPECT_EQ(TextTable(table, 47),
            "Needs\n\n"
            "Configured by          With an       Without\n"
            "                       organization\n"
            "---------------------  ------------  ----------\n"
            "Environment variables  needed        not needed\n");
}

TEST(Table, NamesWhatStandsUnderARowWhereThatIsMoreThanAReason) {
  Table table = kReasons;
  table.first_under = 1;
  EXPECT_EQ(TextTable(table, 80),
            "The calls, and why\n\n"
            "Call\n"
            "  What happens · Why\n"
            "----\n"
            "a()\n"
            "  Succeeds · Anybody `may`.\n"
            "b()\n"
            "  Denied, and then denied again · The token lacks the scope.\n");
}

TEST(Table, WritesALineACellWhereNoColumnsFit) {
  const Table table{
      "Calls",
      {"Token's scopes", "`sdk.basics.get_config()`"},
      {{"`full-scans`, `repo`", "fails (Insufficient permissions)"}, {"`*`", "works"}}};
  EXPECT_EQ(TextTable(table, 32),
            "Calls\n\n"
            "Token's scopes: full-scans, repo\n"
            "  sdk.basics.get_config(): fails\n"
            "    (Insufficient permissions)\n"
            "\n"
            "Token's scopes: *\n"
            "  sdk.basics.get_config(): works\n");
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
