/// The phrases that identify log lines, checked against the logs kept here.

#include <gtest/gtest.h>

#include <algorithm>

#include "answers/phrase_index.h"
#include "answers/phrase_match.h"
#include "engine/engine.h"
#include "support/cases.h"
#include "support/recorded_runs.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

std::vector<std::string> KeptLogs() {
  std::vector<std::string> logs;
  for (const std::string set : {"/errors", "/logs", "/field/logs"}) {
    const std::string folder = TEST_CASES_DIR + set;
    for (const std::string& name : NamesIn(folder)) logs.push_back(ReadText(folder + "/" + name));
  }
  for (const RecordedRun* run : EveryRecordedRun()) {
    std::string& log = logs.emplace_back();
    for (const std::string& line : run->log) log += line + "\n";
  }
  return logs;
}

TEST(Phrases, AreEachInALogThatIsKept) {
  const std::vector<std::string> logs = KeptLogs();
  for (const Phrase& phrase : kPhraseIndex.phrases) {
    EXPECT_TRUE(std::any_of(logs.begin(), logs.end(), [&](const std::string& log) {
      return FindPhrase(log, 0, phrase.text, log.size()).has_value();
    })) << phrase.text;
  }
}

TEST(Phrases, AreReadTheSameAtTheEndOfATextAndOfALine) {
  for (const Phrase& phrase : kPhraseIndex.phrases) {
    for (const std::string_view before : {"", "ERROR - "}) {
      const std::string line = Concat(before, phrase.text);
      EXPECT_EQ(ReadJson(line), ReadJson(line + "\n")) << line;
    }
  }
}

}  // namespace
}  // namespace scope_explainer
