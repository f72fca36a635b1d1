/// Reading logs: every recorded run, excerpts of them, and logs from the field.

#include "answers/read_log.h"

#include <gmock/gmock.h>

#include <bit>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

#include "answers/least_scopes.h"
#include "answers/log_words.h"
#include "support/print.h"
#include "support/recorded_runs.h"
#include "support/space.h"
#include "text/normalize.h"

namespace scope_explainer {
namespace {

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

Reading ReadLogOrNothing(std::string_view text) {
  return ReadLog(Normalized(text)).value_or(Reading{});
}

PossibleValues ValuesOf(const Reading& reading, const Field& field) {
  const unsigned every = (1U << field.values.size()) - 1U;
  return static_cast<PossibleValues>(reading.values[static_cast<std::size_t>(field.id)] & every);
}

bool IsDecided(const Reading& reading, const Field& field) {
  return std::popcount(ValuesOf(reading, field)) == 1;
}

/// What a recorded run's scenario says, in the words of the contract: with a SAST scanner, the
/// result is never empty.
Scenario TruthOf(const RecordedRun& recorded) {
  Scenario truth = recorded.scenario;
  if (recorded.LogHas("Components analyzed: ") && !recorded.LogHas("Components analyzed: 0")) {
    truth.findings = true;
  }
  return truth;
}

/// Rows whose scenario does not describe what decided them: only their calls are true.
bool DescribesItself(const RecordedRun& recorded) {
  return !recorded.Is("two keys") && !recorded.Is("tier 1") && !recorded.Is("unknown flag");
}

/// The reading states no field and no scope that differs from the recorded run.
testing::AssertionResult IsNowhereWrong(const Reading& reading, const RecordedRun& recorded) {
  if (!DescribesItself(recorded)) return testing::AssertionSuccess();
  const Scenario truth = TruthOf(recorded);
  for (const Field& field : kFields) {
    if (((ValuesOf(reading, field) >> Get(truth, field.id)) & 1U) == 0) {
      return testing::AssertionFailure() << field.name << " is excluded";
    }
  }
  // For an organization that the token does not see, Socket's answer says nothing about scopes.
  if (!recorded.knows_scopes || truth.org == Organization::kMismatch) {
    return testing::AssertionSuccess();
  }
  const ScopeSet held = EffectiveScopes(truth.scopes);
  if (!held.Contains(reading.has)) return testing::AssertionFailure() << "has too much";
  if (held.Intersects(reading.lacks)) return testing::AssertionFailure() << "lacks too much";
  return testing::AssertionSuccess();
}

/// How a recorded run ended, judged only by its calls and its log; nothing if it was stopped.
std::optional<Outcome> OutcomeOf(const RecordedRun& recorded) {
  if (recorded.aborted || !recorded.LogHas("Scan completed!")) return std::nullopt;
  const bool skipped = recorded.LogHas("Skipping Socket API submission");
  const bool empty = recorded.LogHas("Components analyzed: 0");
  const bool uploaded = !recorded.calls.empty() &&
                        recorded.calls.back() == std::pair<std::string, int>("fullscans.post", 201);
  const bool works = uploaded || (skipped && recorded.LogHas("completed successfully"));
  if (works) return Outcome::kWorks;
  if (empty && recorded.LogHas("completed successfully")) return std::nullopt;
  return Outcome::kFailsSilently;
}

/// An outcome that is called certain is the one that the calls show.
testing::AssertionResult OutcomeIsNotWrong(const Reading& reading, const RecordedRun& recorded) {
  const std::optional<Outcome> truth = OutcomeOf(recorded);
  if (reading.confidence != Confidence::kCertain || !truth) return testing::AssertionSuccess();
  if (!reading.outcome) return testing::AssertionFailure() << "said to have stopped";
  const bool fails = *reading.outcome == Outcome::kFailsSilently;
  if (fails == (*truth == Outcome::kFailsSilently)) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "said to " << (fails ? "fail" : "work");
}

/// The answer to a call, as a cause; nothing if it succeeded or the answer gives no reason.
std::optional<CauseId> CauseOf(const RecordedRun& recorded, CallId call) {
  return Info(recorded.circumstances.Answer(call)).cause;
}

/// A cause that names a call matches the answer to that call.
testing::AssertionResult CausesAreTrue(const Reading& reading, const RecordedRun& recorded) {
  if (recorded.Is("two keys")) return testing::AssertionSuccess();
  for (const Cause& cause : reading.causes) {
    if (!cause.call) continue;
    if (CauseOf(recorded, *cause.call) != cause.id) {
      return testing::AssertionFailure() << Info(cause.id).name << " at " << Info(*cause.call).name;
    }
  }
  return testing::AssertionSuccess();
}

/// How often things were decided, so that "don't know" does not become the easy way out.
struct Tally {
  std::size_t readings = 0;
  std::size_t certain = 0;
  std::size_t has = 0;
  std::size_t lacks = 0;
  std::array<std::size_t, kFieldCount> fields{};

  void Count(const Reading& reading) {
    ++readings;
    certain += reading.confidence == Confidence::kCertain ? 1 : 0;
    has += reading.has.Empty() ? 0 : 1;
    lacks += reading.lacks.Empty() ? 0 : 1;
    for (const Field& field : kFields) {
      fields[static_cast<std::size_t>(field.id)] += IsDecided(reading, field) ? 1 : 0;
    }
  }
  [[nodiscard]] double Share(std::size_t count) const {
    return static_cast<double>(count) / static_cast<double>(readings);
  }
  [[nodiscard]] double Share(FieldId field) const {
    return Share(fields[static_cast<std::size_t>(field)]);
  }
  void Print(std::string_view title) const {
    std::cout << title << ", of " << readings << ": outcome " << certain << " has " << has
              << " lacks " << lacks;
    for (const Field& field : kFields) {
      std::cout << " " << field.name << " " << fields[static_cast<std::size_t>(field.id)];
    }
    std::cout << "\n";
  }
};

TEST(ReadLog, EveryRecordedLogIsExplainedWithoutWrongCertainty) {
  Tally tally;
  for (const RecordedRun* recorded : EveryRecordedRun()) {
    const Reading reading = ReadLogOrNothing(Joined(recorded->log));
    if (recorded->log.empty()) continue;  // `--version` writes no log
    EXPECT_NE(reading.confidence, Confidence::kNone) << recorded->row;
    EXPECT_NE(reading.headline, kMixedLines) << recorded->row;
    EXPECT_TRUE(IsNowhereWrong(reading, *recorded)) << recorded->row;
    EXPECT_TRUE(OutcomeIsNotWrong(reading, *recorded)) << recorded->row;
    EXPECT_TRUE(CausesAreTrue(reading, *recorded)) << recorded->row;
    tally.Count(reading);
  }
  tally.Print("decided on whole logs");
  EXPECT_GT(tally.Share(tally.certain), 0.6);
  EXPECT_GT(tally.Share(FieldId::kPlan), 0.6);
  EXPECT_GT(tally.Share(FieldId::kOrg), 0.7);
  EXPECT_GT(tally.Share(FieldId::kSkipSubmission), 0.6);
}

/// Every call that failed is reported with its answer, if the answer gives a reason.
TEST(ReadLog, NamesEveryFailureOfAWholeLog) {
  std::size_t told = 0;
  for (const RecordedRun* recorded : EveryRecordedRun()) {
    if (recorded->Is("two keys")) continue;
    const Reading reading = ReadLogOrNothing(Joined(recorded->log));
    for (const auto& [name, status] : recorded->calls) {
      if (status == 200 || status == 201) continue;
      for (const ApiCall& call : kApiCalls) {
        const std::optional<CauseId> cause = CauseOf(*recorded, call.id);
        if (call.name != name || !cause) continue;
        ++told;
        EXPECT_THAT(reading.causes, testing::Contains(testing::AllOf(
                                        testing::Field(&Cause::id, *cause),
                                        testing::Field(&Cause::call, std::optional(call.id)))))
            << recorded->row;
      }
    }
  }
  EXPECT_GT(told, 500U);
}

TEST(ReadLog, ScopesAreDecidedWhereverALogShowsThem) {
  for (const RecordedRun* recorded : EveryRecordedRun()) {
    if (recorded->Is("two keys")) continue;
    const Reading reading = ReadLogOrNothing(Joined(recorded->log));
    const bool mismatch = recorded->scenario.org == Organization::kMismatch;
    if (recorded->LogHas("Retrieved Socket Basics config")) {
      EXPECT_TRUE(reading.has.Contains(Info(CallId::kGetConfig).needs)) << recorded->row;
    }
    if (mismatch || recorded->calls.empty() || recorded->calls.back().first != "fullscans.post") {
      continue;
    }
    const ScopeSet needs = Info(CallId::kCreateFullScan).needs;
    const bool denied =
        CauseOf(*recorded, CallId::kCreateFullScan) == CauseId::kInsufficientPermissions;
    EXPECT_EQ(reading.lacks.Contains(needs), denied) << recorded->row;
    if (recorded->calls.back().second == 201) {
      EXPECT_TRUE(reading.has.Contains(needs)) << recorded->row;
    }
  }
}

/// What people paste: logs with lines missing here and there, or with the start and end cut off.
std::string Excerpt(const std::vector<std::string>& log, std::mt19937& random) {
  const auto up_to = [&](std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
  };
  const std::size_t begin = up_to(2) == 0 ? 0 : up_to(log.size());
  const std::size_t end = up_to(2) == 0 ? log.size() : begin + up_to(log.size() - begin);
  const std::size_t drop_percent = up_to(60);
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (up_to(99) >= drop_percent) text += log[i] + "\n";
  }
  return text;
}

/// Excerpts of each recorded log; only two where sweeps are sampled (under a sanitizer, and as
/// Wasm).
std::size_t ExcerptsOfEach() {
  const char* const wanted = std::getenv("SCOPE_EXPLAINER_EXCERPTS");
  const std::size_t excerpts = wanted == nullptr ? 20 : std::strtoul(wanted, nullptr, 10);
  return (excerpts + kSpaceStep - 1) / kSpaceStep;
}

TEST(ReadLog, NoExcerptLeadsToAWrongCertainty) {
  std::mt19937 random(20260428);
  Tally tally;
  std::size_t named = 0;
  std::size_t wrong_cause = 0;
  std::size_t wrong_outcome = 0;
  for (const RecordedRun* recorded : EveryRecordedRun()) {
    for (std::size_t i = 0; i < ExcerptsOfEach(); ++i) {
      const std::string text = Excerpt(recorded->log, random);
      const Reading reading = ReadLogOrNothing(text);
      ASSERT_TRUE(IsNowhereWrong(reading, *recorded)) << recorded->row << "\n" << text;
      named += reading.causes.empty() ? 0 : 1;
      wrong_cause += CausesAreTrue(reading, *recorded) ? 0 : 1;
      if (!OutcomeIsNotWrong(reading, *recorded)) {
        ++wrong_outcome;
        std::cout << OutcomeIsNotWrong(reading, *recorded).message() << " " << recorded->row << "\n"
                  << text << "\n";
      }
      tally.Count(reading);
    }
  }
  tally.Print("decided on excerpts");
  std::cout << "a wrong cause: " << wrong_cause << " of " << named
            << ", a wrong outcome: " << wrong_outcome << "\n";
  EXPECT_EQ(wrong_outcome, 0U);
  EXPECT_LE(wrong_cause * 100, named);
}

/// If the form would answer something other than what happened, the reading says so.
TEST(ReadLog, TellsWhetherItsScenarioSaysWhatHappened) {
  const std::string upload =
      "INFO - Submitting socket facts file to Socket API for organization: a\n";
  const auto says = [&](std::string_view answer) {
    return ReadLogOrNothing(
               upload + "ERROR - Failed to submit socket facts file: " + std::string(answer) + "\n")
        .best_says_it;
  };
  EXPECT_TRUE(says("APIAccessDenied: Insufficient permissions"));
  EXPECT_TRUE(says("APIAccessDenied: Unauthorized"));
  EXPECT_FALSE(says("APIInsufficientQuota: "));
  EXPECT_FALSE(says("APIFailure: Bad Request: HTTP original_status_code:503"));
  EXPECT_TRUE(ReadLogOrNothing(upload + "INFO - Scan completed!\n").best_says_it);
  EXPECT_FALSE(ReadLogOrNothing("socket-basics: error: unrecognized arguments: --x").best_says_it);
  EXPECT_FALSE(ReadLogOrNothing("Insufficient permissions").best_says_it);
}

}  // namespace
}  // namespace scope_explainer
