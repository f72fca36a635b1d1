#include "text/margin.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

TEST(Margin, NumbersThatCountUpAreTakenOff) {
  EXPECT_EQ(WithoutMargin("9: a\n10: b\n"), " a\n b\n");
  EXPECT_EQ(WithoutMargin("     1\ta\n     2\t\n     3\t  b"), "a\n\n  b\n");
  EXPECT_EQ(WithoutMargin("1 | a\n2 |\n3 |  b\n"), " a\n\n  b\n");
}

TEST(Margin, NumbersOfAnotherKindStay) {
  EXPECT_EQ(WithoutMargin("1: a\n3: b\n"), "");
  EXPECT_EQ(WithoutMargin("1: a\nb\n"), "");
  EXPECT_EQ(WithoutMargin("1a\n2b\n"), "");
  EXPECT_EQ(WithoutMargin(""), "");
  EXPECT_EQ(WithoutMargin("a\nb\n"), "");
}

TEST(Margin, OfADiffOnlyWhatThereIsNowStays) {
  EXPECT_EQ(WithoutMargin("+a\n+  b\n"), "a\n  b\n");
  EXPECT_EQ(WithoutMargin("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n a\n-b\n+c\n d\n"),
            "\n\n\na\n\nc\nd\n");
  EXPECT_EQ(WithoutMargin("+a\nb\n"), "");
  EXPECT_EQ(WithoutMargin("--- a\n+++ b\n"), "");
}

}  // namespace
}  // namespace scope_explainer
