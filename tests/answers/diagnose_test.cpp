#include "answers/diagnose.h"

#include <gmock/gmock.h>

#include <bit>
#include <iostream>
#include <random>

#include "answers/least_scopes.h"
#include "model/log.h"
#include "model/simulate.h"
#include "support/print.h"
#include "support/recorded_runs.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

bool IsPossible(const Diagnosis& diagnosis, const Scenario& scenario, FieldId field) {
  const PossibleValues values = diagnosis.values[static_cast<std::size_t>(field)];
  return ((values >> Get(scenario, field)) & 1U) != 0;
}

/// No field and no scope is said to be other than `truth` has it.
testing::AssertionResult IsNowhereWrong(const Diagnosis& diagnosis, const Scenario& truth) {
  for (const Field& field : kFields) {
    if (!IsPossible(diagnosis, truth, field.id)) {
      return testing::AssertionFailure() << field.name << " is excluded";
    }
  }
  const ScopeSet held = EffectiveScopes(truth.scopes);
  if (!held.Contains(diagnosis.has)) return testing::AssertionFailure() << "has too much";
  if (held.Intersects(diagnosis.lacks)) return testing::AssertionFailure() << "lacks too much";
  return testing::AssertionSuccess();
}

bool IsDecided(const Diagnosis& diagnosis, FieldId field) {
  return std::popcount(diagnosis.values[static_cast<std::size_t>(field)]) == 1;
}

/// How often each field was decided, so that "don't know" does not become the easy way out.
class Tally {
 public:
  void Count(const Diagnosis& diagnosis) {
    ++diagnoses_;
    for (const Field& field : kFields) {
      decided_[static_cast<std::size_t>(field.id)] += IsDecided(diagnosis, field.id) ? 1 : 0;
    }
    has_ += diagnosis.has.Empty() ? 0 : 1;
    lacks_ += diagnosis.lacks.Empty() ? 0 : 1;
  }

  [[nodiscard]] double Share(FieldId field) const {
    return static_cast<double>(decided_[static_cast<std::size_t>(field)]) /
           static_cast<double>(diagnoses_);
  }

  void Print(std::string_view title) const {
    std::cout << title << ", of " << diagnoses_ << ":";
    for (const Field& field : kFields) {
      std::cout << " " << field.name << " " << decided_[static_cast<std::size_t>(field.id)];
    }
    std::cout << " has " << has_ << " lacks " << lacks_ << "\n";
  }

 private:
  std::size_t diagnoses_ = 0;
  std::array<std::size_t, kFieldCount> decided_{};
  std::size_t has_ = 0;
  std::size_t lacks_ = 0;
};

TEST(Diagnose, EveryRecordedLogIsExplainedWithoutWrongCertainty) {
  Tally tally;
  for (const RecordedRun& recorded : RecordedRuns()) {
    const Diagnosis diagnosis = Diagnose(Joined(recorded.log));
    EXPECT_TRUE(diagnosis.explained) << recorded.row;
    EXPECT_TRUE(IsNowhereWrong(diagnosis, recorded.scenario)) << recorded.row;
    tally.Count(diagnosis);
  }
  tally.Print("decided on whole logs");
  EXPECT_GT(tally.Share(FieldId::kPlan), 0.4);
  EXPECT_GT(tally.Share(FieldId::kFindings), 0.6);
  EXPECT_GT(tally.Share(FieldId::kSkipSubmission), 0.6);
}

bool LogHas(const RecordedRun& recorded, std::string_view phrase) {
  return Joined(recorded.log).find(phrase) != std::string::npos;
}

TEST(Diagnose, MissingScopesAreDecidedWheneverTheLogTells) {
  std::size_t told = 0;
  for (const RecordedRun& recorded : RecordedRuns()) {
    const Diagnosis diagnosis = Diagnose(Joined(recorded.log));
    for (const auto& [call, status] : recorded.calls) {
      if (status != 403) continue;
      ++told;
      const CallId id = call == "fullscans.post" ? CallId::kCreateFullScan : CallId::kGetConfig;
      EXPECT_TRUE(diagnosis.lacks.Contains(Info(id).needs)) << recorded.row;
    }
    if (LogHas(recorded, "Retrieved Socket Basics config")) {
      EXPECT_TRUE(diagnosis.has.Contains(Info(CallId::kGetConfig).needs)) << recorded.row;
    }
  }
  EXPECT_GT(told, 200U);
}

TEST(Diagnose, TheOrganizationIsDecidedWheneverTheLogTells) {
  std::size_t told = 0;
  for (const RecordedRun& recorded : RecordedRuns()) {
    const bool tells = LogHas(recorded, "Found organization") ||
                       LogHas(recorded, "Auto-discovered organization") ||
                       LogHas(recorded, "No suitable organization") ||
                       LogHas(recorded, "No Socket organization configured");
    if (!tells) continue;
    ++told;
    EXPECT_TRUE(IsDecided(Diagnose(Joined(recorded.log)), FieldId::kOrg)) << recorded.row;
  }
  EXPECT_GT(told, 300U);
}

TEST(Diagnose, TheBestFitOfAWholeLogMakesTheRecordedCalls) {
  for (const RecordedRun& recorded : RecordedRuns()) {
    const auto run = Simulate(Diagnose(Joined(recorded.log)).best);
    std::vector<std::pair<std::string, int>> calls;
    for (const ApiCall& call : kApiCalls) {
      const CallOutcome outcome = run.Call(call.id).outcome;
      if (outcome == CallOutcome::kNotCalled) continue;
      // What the live API answers for an unseen organization is unknown.
      const int status = outcome == CallOutcome::kUnknown ? recorded.calls.back().second
                                                          : StatusOf(call.id, outcome);
      calls.emplace_back(call.name, status);
    }
    EXPECT_EQ(calls, recorded.calls) << recorded.row;
  }
}

/// What people paste: lines dropped here and there, the head and the tail cut off.
std::string Excerpt(const std::vector<std::string>& log, std::mt19937& random) {
  const auto upTo = [&](std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
  };
  const std::size_t begin = upTo(2) == 0 ? 0 : upTo(log.size());
  const std::size_t end = upTo(2) == 0 ? log.size() : begin + upTo(log.size() - begin);
  const std::size_t drop_percent = upTo(60);
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (upTo(99) >= drop_percent) text += log[i] + "\n";
  }
  return text;
}

TEST(Diagnose, NoExcerptOfARecordedLogLeadsToAWrongCertainty) {
  constexpr int kExcerpts = 200;
  std::mt19937 random(20260428);
  Tally tally;
  for (const RecordedRun& recorded : RecordedRuns()) {
    for (int i = 0; i < kExcerpts; ++i) {
      const std::string text = Excerpt(recorded.log, random);
      const Diagnosis diagnosis = Diagnose(text);
      ASSERT_TRUE(IsNowhereWrong(diagnosis, recorded.scenario)) << recorded.row << "\n" << text;
      tally.Count(diagnosis);
    }
  }
  tally.Print("decided on excerpts");
}

TEST(Diagnose, TheLogOfAScenarioNeverExcludesIt) {
  ForEachScenario([](const Scenario& scenario) {
    std::string log;
    WrittenLines(Simulate(scenario)).ForEach([&](LogLineId id) {
      if (!Info(id).telling) return;
      log += std::string(Name(Info(id).level)) + " - " + std::string(Info(id).phrase) + "\n";
    });
    const Diagnosis diagnosis = Diagnose(log);
    ASSERT_TRUE(diagnosis.explained) << testing::PrintToString(scenario) << "\n" << log;
    ASSERT_TRUE(IsNowhereWrong(diagnosis, scenario)) << testing::PrintToString(scenario);
  });
}

TEST(Diagnose, TextOfSomethingElseDecidesNothing) {
  for (const std::string_view text : {"", "npm ERR! code E404", "\xFF\xFE\x00\x01"}) {
    const Diagnosis diagnosis = Diagnose(text);
    EXPECT_FALSE(diagnosis.explained);
    for (const Field& field : kFields) EXPECT_FALSE(IsDecided(diagnosis, field.id)) << field.name;
    EXPECT_TRUE(diagnosis.has.Empty() && diagnosis.lacks.Empty());
  }
}

TEST(Diagnose, ALineIsObservedOnceHoweverOftenItRepeatsItself) {
  std::string log;
  while (log.size() < std::size_t{1} << 20U) log += "Connector x completed successfully ";
  EXPECT_EQ(Diagnose(log).observations.size(), 1U);
}

TEST(Diagnose, LinesOfDifferentRunsAreNotForcedTogether) {
  const Diagnosis diagnosis = Diagnose(
      "Loaded JSON configuration\n"
      "Auto-discovered organization 'acme' with plan: team\n");
  EXPECT_FALSE(diagnosis.explained);
}

TEST(Diagnose, OfTwoRunsTheLastIsExplained) {
  std::string text;
  for (const RecordedRun& recorded : {RecordedRuns().front(), RecordedRuns().back()}) {
    text += Joined(recorded.log);
  }
  const Diagnosis diagnosis = Diagnose(text);
  EXPECT_EQ(diagnosis.runs, 2U);
  EXPECT_TRUE(IsNowhereWrong(diagnosis, RecordedRuns().back().scenario));
}

TEST(Diagnose, AnEmptyMessageAloneDoesNotProveAMissingScope) {
  const Diagnosis diagnosis = Diagnose(
      "Found organization 'acme' with plan: enterprise\n"
      "Error loading Socket Basics config: \n");
  EXPECT_TRUE(diagnosis.explained);
  EXPECT_TRUE(diagnosis.lacks.Empty());
}

TEST(Diagnose, AFailedUploadForAnotherReasonDoesNotProveAMissingScope) {
  const Diagnosis diagnosis = Diagnose(
      "Submitting socket facts file to Socket API for organization: acme\n"
      "Failed during SDK fullscans.post call: APIInsufficientQuota: \n");
  EXPECT_TRUE(diagnosis.lacks.Empty());
  ASSERT_EQ(diagnosis.others.size(), 1U);
  EXPECT_EQ(diagnosis.others[0].cause, OtherCauseId::kQuota);
}

TEST(Diagnose, TheLineAboutTheOrganizationTellsTheVersion) {
  EXPECT_EQ(Diagnose("WARNING - No Socket organization configured - x").version, "2.1.0");
  EXPECT_EQ(Diagnose("INFO - Scan completed!").version, "");
}

struct Shape {
  std::string name;
  std::string line;
};
void PrintTo(const Shape& shape, std::ostream* out) { *out << shape.name; }

class DiagnoseShapes : public testing::TestWithParam<Shape> {};

TEST_P(DiagnoseShapes, ShowTheDenial) {
  const Diagnosis diagnosis = Diagnose("before\n" + GetParam().line + "\nafter\n");
  EXPECT_EQ(diagnosis.lacks, Info(CallId::kGetConfig).needs) << GetParam().line;
  EXPECT_EQ(diagnosis.observations.at(0).line, 2U);
}

INSTANTIATE_TEST_SUITE_P(
    Each, DiagnoseShapes,
    testing::Values(
        Shape{"Plain", "Error loading Socket Basics config: Insufficient permissions"},
        Shape{"TimeStamp",
              "2026-08-20 10:11:12,345 - WARNING - Error loading Socket Basics config: "
              "Insufficient permissions"},
        Shape{"GitHubActions",
              "2026-08-20T10:11:12.3456789Z 2026-08-20 10:11:12,345 - WARNING - Error loading "
              "Socket Basics config: Insufficient permissions"},
        Shape{"GroupMarker",
              "##[warning]Error loading Socket Basics config: Insufficient permissions"},
        Shape{"Coloured",
              "\x1B[33mWARNING\x1B[0m - Error loading \x1B[1mSocket Basics\x1B[0m config: "
              "Insufficient permissions"},
        Shape{"CarriageReturn", "Error loading Socket Basics config: Insufficient permissions\r"},
        Shape{"Wrapped",
              "Error loading Socket Basics\n    config: Insufficient\r\n    permissions"},
        Shape{"QuotedTicket",
              "> WARNING - Error loading Socket Basics\n> config: Insufficient permissions"},
        Shape{"Indented", "\t\t    Error loading Socket Basics config: Insufficient permissions"},
        Shape{"LongForm",
              "ERROR - Insufficient permissions for API method. Required permissions: "
              "socket-basics:read"},
        Shape{"LongFormWithPath",
              "ERROR - Insufficient permissions for API method.\nPath: "
              "https://api.socket.dev/v0/orgs/acme/settings/socket-basics\n\nHeaders:"}),
    [](const testing::TestParamInfo<Shape>& shape) { return shape.param.name; });

}  // namespace
}  // namespace scope_explainer
