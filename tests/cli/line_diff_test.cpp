#include "cli/line_diff.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

using testing::ElementsAre;

TEST(LinesOf, KeepsEveryLineEnd) {
  EXPECT_THAT(LinesOf(""), ElementsAre());
  EXPECT_THAT(LinesOf("a\r\n\nb"), ElementsAre("a\r\n", "\n", "b"));
}

TEST(DiffHunk, IsEmptyForTheSameText) { EXPECT_EQ(DiffHunk("a\n", 1, "a\n", 1), ""); }

TEST(DiffHunk, ShowsThreeLinesAroundWhatDiffers) {
  EXPECT_EQ(DiffHunk("1\n2\n3\n4\nx\n5\n6\n7\n8\n", 10, "1\n2\n3\n4\ny\nz\n5\n6\n7\n8\n", 20),
            "@@ -11,7 +21,8 @@\n 2\n 3\n 4\n-x\n+y\n+z\n 5\n 6\n 7\n");
}

TEST(DiffHunk, NamesTheLineBeforeASideWithoutLines) {
  EXPECT_EQ(DiffHunk("", 1, "a\n", 1), "@@ -0,0 +1,1 @@\n+a\n");
  EXPECT_EQ(DiffHunk("a\n", 1, "", 1), "@@ -1,1 +0,0 @@\n-a\n");
}

TEST(DiffHunk, CountsRepeatedLinesOnce) {
  EXPECT_EQ(DiffHunk("a\na\n", 1, "a\na\na\n", 1), "@@ -1,2 +1,3 @@\n a\n a\n+a\n");
}

TEST(DiffHunk, MasksEachLineAndHidesNothing) {
  EXPECT_EQ(DiffHunk("ghp_planted\r\n", 1, "\x1B[31m\r", 1),
            "@@ -1,1 +1,1 @@\n-[token]\r\n+\\u{1b}[31m\\u{d}\n\\ No newline at end of file\n");
}

TEST(DiffHunk, SaysWhereALastLineDoesNotEnd) {
  EXPECT_EQ(DiffHunk("a", 1, "a\n", 1), "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

}  // namespace
}  // namespace scope_explainer
