#include "text/utf8.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

TEST(Utf8, KnowsTheLengthOfWellFormedCharacters) {
  EXPECT_EQ(Utf8Length("a"), 1U);
  EXPECT_EQ(Utf8Length("é!"), 2U);
  EXPECT_EQ(Utf8Length("☃!"), 3U);
  EXPECT_EQ(Utf8Length("𝄞!"), 4U);
}

TEST(Utf8, RefusesWhatIsIllFormed) {
  for (const std::string_view text :
       {"", "\x80", "\xC0\xAF", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xE2\x98",
        "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFF"}) {
    EXPECT_EQ(Utf8Length(text), 0U);
  }
}

}  // namespace
}  // namespace scope_explainer
