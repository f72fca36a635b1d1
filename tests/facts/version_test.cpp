#include "facts/version.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

static_assert(ParseVersion("3.0.0") == Version{3, 0, 0});
static_assert(Version{2, 10, 0} > Version{2, 9, 9});

TEST(Version, IsReadFromWhatPeopleWriteAroundIt) {
  EXPECT_EQ(ParseVersion("v2.1.0"), (Version{2, 1, 0}));
  EXPECT_EQ(ParseVersion("1.0.10"), (Version{1, 0, 10}));
  EXPECT_EQ(ParseVersion("3.0.0-heavy"), (Version{3, 0, 0}));
  EXPECT_EQ(ParseVersion("3.0.0."), (Version{3, 0, 0}));
}

TEST(Version, IsNothingIfItIsIncomplete) {
  for (const char* text : {"", "v", "3", "3.0", "3..0", "main", "3.0.", "3.0.0.1", "3.0.01234",
                           "300.0.0", "-3.0.0", "3.a.0"}) {
    EXPECT_EQ(ParseVersion(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace scope_explainer
