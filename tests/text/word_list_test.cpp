#include "text/word_list.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

TEST(WordList, HoldsWholeWordsInAnyCase) {
  constexpr std::string_view kWords = "remove removed is this";
  for (const std::string_view word : {"remove", "removed", "is", "this", "This", "IS"}) {
    EXPECT_TRUE(IsOneOf(kWords, word)) << word;
  }
  for (const std::string_view other :
       {"", " ", "r", "move", "hi", "thi", "remove ", "remove removed", "thisx", "this is"}) {
    EXPECT_FALSE(IsOneOf(kWords, other)) << other;
  }
}

TEST(WordList, ATextBeginsWithAWordInAnyCase) {
  EXPECT_TRUE(BeginsWith("SocketDev/x", "socketdev/"));
  EXPECT_FALSE(BeginsWith("socketdev", "socketdev/"));
}

}  // namespace
}  // namespace scope_explainer
