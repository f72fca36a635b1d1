/// Logs of several runs, put together from recorded ones.

#include <gmock/gmock.h>

#include "answers/read_log.h"
#include "support/recorded_runs.h"
#include "support/space.h"
#include "text/normalize.h"

namespace scope_explainer {
namespace {

std::string LogOf(const RecordedRun& recorded) {
  std::string log;
  for (const std::string& line : recorded.log) log += line + "\n";
  return log;
}

Reading ReadText(const std::string& text) { return ReadLog(Normalized(text)).value_or(Reading{}); }

/// Those whose log is read as one run: the log of an unknown flag has no first line.
std::vector<const RecordedRun*> WholeRuns() {
  std::vector<const RecordedRun*> whole;
  for (const RecordedRun* recorded : EveryRecordedRun()) {
    const bool one = !recorded->Is("unknown flag") && ReadText(LogOf(*recorded)).runs == 1;
    if (one) whole.push_back(recorded);
  }
  return whole;
}

TEST(SeveralRuns, AreObservedWhereTheyAre) {
  const std::vector<const RecordedRun*> whole = WholeRuns();
  for (std::size_t row = 0; row < whole.size(); row += 20) {
    const RecordedRun& recorded = *whole[row];
    const std::string once = LogOf(recorded);
    const Reading one = ReadText(once);
    const Reading three = ReadText(once + once + once);
    ASSERT_EQ(three.runs, 3U) << recorded.row;
    ASSERT_EQ(three.observations.size(), 3 * one.observations.size()) << recorded.row;
    for (std::size_t i = 0; i < three.observations.size(); ++i) {
      const Observation& seen = one.observations[i % one.observations.size()];
      const std::size_t before = i / one.observations.size() * recorded.log.size();
      EXPECT_EQ(three.observations[i].line, seen.line + before) << recorded.row;
      EXPECT_EQ(three.observations[i].rule, seen.rule) << recorded.row;
    }
    EXPECT_EQ(three.values, one.values) << recorded.row;
    EXPECT_EQ(three.lacks, one.lacks) << recorded.row;
    EXPECT_EQ(three.outcome, one.outcome) << recorded.row;
  }
}

TEST(SeveralRuns, SayWhatEachOfThemLeavesPossible) {
  const std::vector<const RecordedRun*> whole = WholeRuns();
  ASSERT_GT(whole.size(), 1000U);
  for (std::size_t row = 1; row < whole.size(); row += kSpaceStep) {
    const std::string before = LogOf(*whole[row - 1]);
    const std::string after = LogOf(*whole[row]);
    const Reading first = ReadText(before);
    const Reading second = ReadText(after);
    const Reading both = ReadText(before + after);
    ASSERT_EQ(both.runs, 2U) << whole[row]->row;
    for (std::size_t field = 0; field < both.values.size(); ++field) {
      EXPECT_EQ(both.values[field], first.values[field] | second.values[field]) << whole[row]->row;
    }
    EXPECT_EQ(both.has, first.has & second.has) << whole[row]->row;
    EXPECT_EQ(both.lacks, first.lacks & second.lacks) << whole[row]->row;
    EXPECT_EQ(both.best, second.best) << whole[row]->row;
    for (const Cause& cause : second.causes) {
      EXPECT_THAT(both.causes, testing::Contains(testing::Field(&Cause::id, cause.id)))
          << whole[row]->row;
    }
  }
}

TEST(SeveralRuns, OfTheSameLinesMayHaveGotOtherAnswers) {
  const auto run = [](const std::string& answer) {
    return "INFO - Initialized output file at .socket.facts.json\n"
           "INFO - Socket API key detected - attempting to load dashboard configuration\n"
           "ERROR - Error loading Socket Basics config: " +
           answer + "\n";
  };
  const std::string denied = "Insufficient permissions for API method.";
  const Reading twice = ReadText(run(denied) + run(denied));
  EXPECT_THAT(twice.causes,
              testing::ElementsAre(testing::Field(&Cause::id, CauseId::kInsufficientPermissions)));
  const Reading both = ReadText(run(denied) + run("Unauthorized"));
  EXPECT_THAT(both.causes,
              testing::ElementsAre(testing::Field(&Cause::id, CauseId::kInsufficientPermissions),
                                   testing::Field(&Cause::id, CauseId::kUnauthorized)));
}

}  // namespace
}  // namespace scope_explainer
