#include "text/wrap.h"

#include <gmock/gmock.h>

#include <random>

namespace scope_explainer {
namespace {

using testing::ElementsAre;

TEST(Fold, BreaksAtTheLastSpaceThatFits) {
  EXPECT_THAT(Fold("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(Fold("one two three", 8), ElementsAre("one two", "three"));
  EXPECT_THAT(Fold("one two three", 6), ElementsAre("one", "two", "three"));
  EXPECT_THAT(Fold("one two", 80), ElementsAre("one two"));
  EXPECT_THAT(Fold("", 80), ElementsAre(""));
}

TEST(Fold, CountsCharactersNotBytes) {
  EXPECT_EQ(Columns("Settings → API"), 14U);
  EXPECT_THAT(Fold("é→é é→é", 7), ElementsAre("é→é é→é"));
  EXPECT_THAT(Fold("é→é é→é", 6), ElementsAre("é→é", "é→é"));
}

TEST(Fold, KeepsCodeTogetherWhereItFits) {
  EXPECT_THAT(Fold("such as `GET /v0/x` or", 14), ElementsAre("such as", "`GET /v0/x` or"));
  EXPECT_THAT(Fold("`a b c d e`, f", 6), ElementsAre("`a b c", "d e`,", "f"));
}

TEST(Fold, GivesALineToAWordThatIsTooLong) {
  EXPECT_THAT(Fold("see https://socket.dev/dashboard now", 10),
              ElementsAre("see", "https://socket.dev/dashboard", "now"));
}

TEST(WrappedText, GoesOnBelowTheWordsOfAnItem) {
  const std::string words(15, 'a');
  const std::string line = words + " " + words + "\n";
  const std::string next = words + "\n";
  EXPECT_EQ(WrappedText("- " + line, 24), "- " + words + "\n  " + next);
  EXPECT_EQ(WrappedText("12. " + line, 24), "12. " + words + "\n    " + next);
  EXPECT_EQ(WrappedText("  " + line, 24), "  " + words + "\n  " + next);
  EXPECT_EQ(WrappedText(". " + line, 24), ". " + words + "\n" + next);
}

TEST(Fold, KeepsTheSpacesWithinALineAndNoneAtItsEnds) {
  EXPECT_THAT(Fold("a:  b  c:  d", 7), ElementsAre("a:  b", "c:  d"));
  EXPECT_THAT(Fold("  a b   ", 5), ElementsAre("  a b"));
}

TEST(Fold, LosesNoWordAndPassesNoWidthThatWordsAllow) {
  std::mt19937 random(20261125);
  const auto up_to = [&](std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
  };
  for (int round = 0; round < 20'000; ++round) {
    std::string line;
    for (std::size_t i = up_to(60); i > 0; --i) line += std::string_view("ab ` é-\xFF")[up_to(8)];
    line.erase(0, line.find_first_not_of(' '));
    const std::size_t width = 1 + up_to(20);
    std::string joined;
    for (const std::string_view part : Fold(line, width)) {
      ASSERT_TRUE(Columns(part) <= width ||
                  part.find(' ', part.find_first_not_of(' ')) == std::string_view::npos)
          << line << "|" << part;
      joined += part;
    }
    const auto words = [](std::string text) {
      std::erase(text, ' ');
      return text;
    };
    ASSERT_EQ(words(joined), words(line));
  }
}

TEST(WrappedText, GoesOnBelowWhereTheWordsBegin) {
  EXPECT_EQ(WrappedText("1. Do this\n   - and that and this\n\nlast line of all\n", 20),
            "1. Do this\n"
            "   - and that and\n"
            "     this\n"
            "\n"
            "last line of all\n");
  EXPECT_EQ(WrappedText("12. first second third fourth fifth", 24),
            "12. first second third\n    fourth fifth");
  EXPECT_EQ(WrappedText("2.0.2 or newer, as far as known", 24), "2.0.2 or newer, as far\nas known");
}

TEST(WrappedText, IndentsNothingWhereThatLeavesNoRoom) {
  EXPECT_EQ(WrappedText("       one two three", 16), "       one two\nthree");
}

TEST(Wrapped, KeepsWhatStandsInFront) {
  EXPECT_EQ(Wrapped("  --mode VALUE   Where is it configured?", 38, 17),
            "  --mode VALUE   Where is it\n"
            "                 configured?");
}

}  // namespace
}  // namespace scope_explainer
