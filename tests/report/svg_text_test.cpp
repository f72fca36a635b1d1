#include "report/svg_text.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

using testing::ElementsAre;

constexpr Font kSans{12};
constexpr Font kMono{10, true};

std::string WithoutSpaces(std::string_view text) {
  std::string rest;
  for (const char c : text) {
    if (c != ' ') rest += c;
  }
  return rest;
}

TEST(SvgText, WidthCountsCharactersAndNeverRoundsDown) {
  EXPECT_EQ(WidthOf("", kSans), 0);
  EXPECT_EQ(WidthOf("a", kMono), 7);
  EXPECT_EQ(WidthOf("aaaaaaaaaa", kMono), 61);
  EXPECT_GT(WidthOf("→", kSans), WidthOf("a", kSans));
  EXPECT_LT(WidthOf("→", kSans), 2 * kSans.size);
  EXPECT_GT(WidthOf("works", {12, false, true}), WidthOf("works", kSans));
}

TEST(SvgText, BreaksAtSpacesFirst) {
  EXPECT_THAT(Wrapped("aaaa bbbb cc", kMono, 61), ElementsAre("aaaa bbbb", "cc"));
  EXPECT_THAT(Wrapped("aaaaaaaaaa b", kMono, 61), ElementsAre("aaaaaaaaaa", "b"));
}

TEST(SvgText, BreaksAfterColonsAndBeforeFullStopsWhereThereIsNoSpace) {
  EXPECT_THAT(Wrapped("policy:update", kMono, 61), ElementsAre("policy:", "update"));
  EXPECT_THAT(Wrapped("sdk.org.get()", kMono, 61), ElementsAre("sdk.org", ".get()"));
}

TEST(SvgText, BreaksAnywhereWhereThereIsNothingElse) {
  EXPECT_THAT(Wrapped("aaaaaaaaaaaa", kMono, 61), ElementsAre("aaaaaaaaaa", "aa"));
  EXPECT_THAT(Wrapped("é→\xFF", kSans, 0), ElementsAre("é", "→", "\xFF"));
}

TEST(SvgText, LosesNoCharacterAndFitsAtEveryWidth) {
  for (const std::string_view text :
       {"fails (Insufficient permissions)", "access-policy-definition:update",
        "Checked against Socket Basics 2.0.2 to 3.0.0, API specification of 2026-08-10.", "  a  b ",
        "", " "}) {
    for (int width = 0; width < 400; ++width) {
      std::string joined;
      for (const std::string& line : Wrapped(text, kSans, width)) {
        EXPECT_TRUE(line.size() <= 1 || WidthOf(line, kSans) <= width) << line << " at " << width;
        joined += line;
      }
      ASSERT_EQ(WithoutSpaces(joined), WithoutSpaces(text)) << width;
    }
  }
}

TEST(SvgText, EscapesMarkup) {
  EXPECT_EQ(SvgText(1, 2, kSans, "ink", "<b a=\"'\">&amp;"),
            "<text x=\"1\" y=\"2\" font-size=\"12\" class=\"ink\">"
            "&lt;b a=&quot;&#39;&quot;&gt;&amp;amp;</text>\n");
}

}  // namespace
}  // namespace scope_explainer
