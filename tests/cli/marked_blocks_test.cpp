#include "cli/marked_blocks.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

auto IsProblem(std::size_t line, const std::string& words) {
  return AllOf(Field(&MarkerProblem::line, line), Field(&MarkerProblem::message, HasSubstr(words)));
}

TEST(MarkedBlocks, AreFoundWithTheirNameOptionsAndBytes) {
  constexpr std::string_view kDocument =
      "# Title\n"
      "<!-- scope-explainer:matrix  mode=env org=set -->\n"
      "old\n"
      "<!-- /scope-explainer:matrix -->\n"
      "  <!--scope-explainer:requirements-->\r\n"
      "<!--/scope-explainer:requirements-->";
  const MarkedBlocks found = FindMarkedBlocks(kDocument);
  EXPECT_THAT(found.problems, IsEmpty());
  ASSERT_EQ(found.blocks.size(), 2U);
  const MarkedBlock& first = found.blocks[0];
  EXPECT_EQ(first.name, "matrix");
  EXPECT_THAT(first.options, ElementsAre("mode=env", "org=set"));
  EXPECT_EQ(first.line, 2U);
  EXPECT_EQ(kDocument.substr(first.begin, first.end - first.begin), "old\n");
  EXPECT_EQ(first.line_end, "\n");
  EXPECT_EQ(found.blocks[1].name, "requirements");
  EXPECT_EQ(found.blocks[1].begin, found.blocks[1].end);
  EXPECT_EQ(found.blocks[1].line_end, "\r\n");
}

TEST(MarkedBlocks, AreNotLookedForInCodeBlocks) {
  for (const std::string_view document :
       {"```html\n<!-- scope-explainer:matrix -->\n```\n",
        "~~~~\n~~~\n<!-- scope-explainer:matrix -->\n```\n~~~~ x\n<!-- scope-explainer:x\n~~~~~\n",
        "  ```\n  <!-- /scope-explainer:matrix -->\n  ```\n"}) {
    const MarkedBlocks found = FindMarkedBlocks(document);
    EXPECT_THAT(found.blocks, IsEmpty()) << document;
    EXPECT_THAT(found.problems, IsEmpty()) << document;
  }
}

TEST(MarkedBlocks, ThatMayBeExamplesAreProblems) {
  for (const std::string_view before :
       {"    ", "<pre>\n", "<!--\n", "```\n", "- ```\n  ", "text\n2. a\n   ```\n"}) {
    const MarkedBlocks found = FindMarkedBlocks(
        std::string(before) + "<!-- scope-explainer:a -->\n<!-- /scope-explainer:a -->\n");
    EXPECT_FALSE(found.problems.empty()) << before;
  }
}

TEST(MarkedBlocks, OfMarkupMayBeIndented) {
  constexpr std::string_view kBlock =
      "<g>\n     <!-- scope-explainer:a -->\n     <!-- /scope-explainer:a -->\n</g>\n";
  EXPECT_THAT(FindMarkedBlocks(kBlock, DocumentKind::kMarkup).problems, IsEmpty());
  EXPECT_FALSE(FindMarkedBlocks(kBlock, DocumentKind::kMarkdown).problems.empty());
}

TEST(MarkedBlocks, EndWithTheirMarkerWhateverTheyHold) {
  const MarkedBlocks found = FindMarkedBlocks(
      "<!-- scope-explainer:a -->\n```\n<!-- note -->\n<!-- /scope-explainer:a -->\n");
  EXPECT_EQ(found.blocks.size(), 1U);
  EXPECT_THAT(found.problems, IsEmpty());
}

TEST(MarkedBlocks, InlineCodeWithBackticksOpensNoCodeBlock) {
  EXPECT_EQ(FindMarkedBlocks("```a```\n<!-- scope-explainer:a -->\n<!-- /scope-explainer:a -->\n")
                .blocks.size(),
            1U);
}

TEST(MarkedBlocks, NameEveryProblemWithItsLine) {
  EXPECT_THAT(FindMarkedBlocks("\n<!-- scope-explainer:a -->\n").problems,
              ElementsAre(IsProblem(2, "never closed")));
  EXPECT_THAT(FindMarkedBlocks("<!-- /scope-explainer:a -->").problems,
              ElementsAre(IsProblem(1, "not open")));
  EXPECT_THAT(
      FindMarkedBlocks("<!-- scope-explainer:a -->\n<!-- scope-explainer:b -->\n"
                       "<!-- /scope-explainer:b x -->\n<!-- /scope-explainer:a -->")
          .problems,
      ElementsAre(IsProblem(2, "inside the one on line 1"), IsProblem(3, "takes options"),
                  IsProblem(3, "closes `b`, but `a` opened on line 1"), IsProblem(4, "not open")));
}

TEST(MarkedBlocks, MarkersThatShareTheirLineAreProblems) {
  for (const std::string_view line :
       {"See <!-- scope-explainer:a -->", "<!-- scope-explainer:a --> here",
        "<!-- scope-explainer:a --><!-- /scope-explainer:a -->", "<!-- scope-explainer:a",
        "<!-- x --> <!--/scope-explainer:a-->", "\xEF\xBB<!-- scope-explainer:a -->",
        "\xEF\xBB\xBF\xEF\xBB\xBF<!-- scope-explainer:a -->"}) {
    EXPECT_THAT(FindMarkedBlocks(line).problems, ElementsAre(IsProblem(1, "shares"))) << line;
  }
}

TEST(MarkedBlocks, OtherCommentsAreIgnored) {
  for (const std::string_view line :
       {"<!-- -->", "<!---->", "<!-->", "<!--", "-->", "<!-- the scope-explainer: -->",
        "scope-explainer:matrix", "<!-- scope-explainer -->"}) {
    const MarkedBlocks found = FindMarkedBlocks(line);
    EXPECT_THAT(found.problems, IsEmpty()) << line;
    EXPECT_THAT(found.blocks, IsEmpty()) << line;
  }
}

constexpr std::string_view kTwo =
    "a\n<!-- scope-explainer:a -->\nx\n<!-- /scope-explainer:a -->\nb\r\n"
    "<!-- scope-explainer:b -->\r\n<!-- /scope-explainer:b -->";

TEST(MarkedBlocks, ContentIsBetweenEmptyLinesWithTheBlocksLineEnds) {
  const std::vector<MarkedBlock> blocks = FindMarkedBlocks(kTwo).blocks;
  EXPECT_EQ(ContentFor(blocks[0], "1\n2\n"), "\n1\n2\n\n");
  EXPECT_EQ(ContentFor(blocks[1], "1\n\n2"), "\r\n1\r\n\r\n2\r\n\r\n");
}

TEST(MarkedBlocks, EverythingOutsideStaysAsItIs) {
  const std::vector<MarkedBlock> blocks = FindMarkedBlocks(kTwo).blocks;
  EXPECT_EQ(WithContents(kTwo, blocks, {"1\n", "2\r\n"}),
            "a\n<!-- scope-explainer:a -->\n1\n<!-- /scope-explainer:a -->\nb\r\n"
            "<!-- scope-explainer:b -->\r\n2\r\n<!-- /scope-explainer:b -->");
  EXPECT_EQ(WithContents(kTwo, blocks, {"x\n", ""}), kTwo);
}

}  // namespace
}  // namespace scope_explainer
