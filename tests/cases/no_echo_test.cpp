/// No answer repeats a text that somebody brought; checked with every text kept here.

#include <gtest/gtest.h>

#include "engine/engine.h"
#include "support/cases.h"
#include "support/echo.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

class NoEcho : public testing::TestWithParam<std::string> {};

TEST_P(NoEcho, KeepsUnknownWordsOutOfTheAnswerWhereverTheyAre) {
  const std::string folder = std::string(TEST_CASES_DIR) + "/" + GetParam();
  std::size_t asked = 0;
  const auto ask = [&](const std::string& text) {
    const std::string answer = ReadJson(text);
    EXPECT_FALSE(Echoes(answer)) << text << answer;
    ++asked;
  };
  const std::string unknown(kUnknownWord);
  std::size_t place = 0;
  for (const std::string& file : NamesIn(folder)) {
    const std::string text = ReadText(folder + "/" + file);
    for (const std::string_view word : WordsOf(text)) {
      if (place++ % kSpaceStep == 0) ask(Replaced(text, word, unknown));
    }
    ask(unknown + " " + Replaced(text, "\n", "\n" + unknown + " "));
    ask(Replaced(text, "\n", " " + unknown + "\n"));
    ask(Replaced(text, ": ", ": " + unknown + " "));
    ask(Replaced(text, "=", "=" + unknown));
  }
  EXPECT_GT(asked, 25U);
}

INSTANTIATE_TEST_SUITE_P(Folders, NoEcho,
                         testing::Values("errors", "logs", "probes", "setups", "scopes",
                                         "field/logs", "field/setups", "field/tokens"));

}  // namespace
}  // namespace scope_explainer
