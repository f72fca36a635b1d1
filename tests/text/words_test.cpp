#include "text/words.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

TEST(Words, EnumerateAsPeopleDo) {
  EXPECT_EQ(Enumerated({}), "");
  EXPECT_EQ(Enumerated({"a"}), "a");
  EXPECT_EQ(Enumerated({"a", "b"}), "a and b");
  EXPECT_EQ(Enumerated({"a", "b", "c"}), "a, b and c");
}

TEST(Words, CountAsPeopleDo) {
  EXPECT_EQ(Counted(0, "scope", "scopes"), "0 scopes");
  EXPECT_EQ(Counted(1, "scope", "scopes"), "1 scope");
  EXPECT_EQ(Counted(2, "scope", "scopes"), "2 scopes");
}

TEST(Words, QuoteNamesAndTheLengthOfAllElse) {
  EXPECT_EQ(Quoted("full-scan"), "`full-scan`");
  EXPECT_EQ(Quoted("a`b"), "`[3 characters]`");
}

}  // namespace
}  // namespace scope_explainer
