#include "text/visible.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

TEST(Visible, LeavesWordsOfAnyLanguageAlone) {
  const std::string text = "full-scans:créé ελ 中文 \xF0\x9F\x94\x91";
  EXPECT_EQ(Visible(text), text);
  EXPECT_EQ(Visible(""), "");
}

TEST(Visible, SpellsOutWhatActsOnATerminal) {
  EXPECT_EQ(Visible("\x1B[31m\n\r\t\x7F"), "\\u{1b}[31m\\u{a}\\u{d}\\u{9}\\u{7f}");
  EXPECT_EQ(Visible("\xC2\x9B"), "\\u{9b}");
  EXPECT_EQ(Visible(std::string_view("\0", 1)), "\\u{0}");
}

TEST(Visible, SpellsOutWhatReordersOrHidesText) {
  EXPECT_EQ(Visible("\xE2\x80\xAE\xE2\x81\xA6\xD8\x9C"), "\\u{202e}\\u{2066}\\u{61c}");
  EXPECT_EQ(Visible("\xE2\x80\x8B\xEF\xBB\xBF\xC2\xAD\xE2\x80\xA8"),
            "\\u{200b}\\u{feff}\\u{ad}\\u{2028}");
}

TEST(Visible, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(Visible("a\xFF\xC3z"), "a\xEF\xBF\xBD\xEF\xBF\xBDz");
}

}  // namespace
}  // namespace scope_explainer
