/// The model against 575 runs of the real program (`tests/data/recorded-runs.jsonl`).

#include "support/recorded_runs.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/log.h"
#include "model/simulate.h"

namespace scope_explainer {
namespace {

/// The calls that the model makes. What Socket answers to an upload for an organization that the
/// token does not see is unknown; the local API of the recorded runs accepted any organization.
std::vector<std::pair<std::string, int>> PredictedCalls(const Run& run) {
  std::vector<std::pair<std::string, int>> calls;
  for (const ApiCall& call : kApiCalls) {
    const CallOutcome outcome = run.Call(call.id).outcome;
    if (outcome == CallOutcome::kNotCalled) continue;
    calls.emplace_back(call.name, StatusOf(call.id, outcome));
  }
  return calls;
}

std::vector<std::pair<std::string, int>> WithoutStatusOfUnknown(
    std::vector<std::pair<std::string, int>> recorded, const Run& run) {
  const bool unknown = run.Call(CallId::kCreateFullScan).outcome == CallOutcome::kUnknown;
  if (unknown && !recorded.empty()) recorded.back().second = 0;
  return recorded;
}

bool LogHas(const RecordedRun& run, std::string_view phrase) {
  return std::any_of(run.log.begin(), run.log.end(), [&](const std::string& line) {
    return line.find(phrase) != std::string::npos;
  });
}

TEST(RecordedRuns, AreAllThere) { EXPECT_EQ(RecordedRuns().size(), kRecordedRuns); }

TEST(RecordedRuns, MakeTheCallsThatTheModelPredicts) {
  for (const RecordedRun& recorded : RecordedRuns()) {
    const auto run = Simulate(recorded.scenario);
    EXPECT_EQ(PredictedCalls(run), WithoutStatusOfUnknown(recorded.calls, run)) << recorded.row;
  }
}

TEST(RecordedRuns, OnlyAnUploadForAnUnseenOrganizationIsUnknown) {
  std::size_t unknown = 0;
  for (const RecordedRun& recorded : RecordedRuns()) {
    const auto run = Simulate(recorded.scenario);
    for (const ApiCall& call : kApiCalls) {
      if (run.Call(call.id).outcome != CallOutcome::kUnknown) continue;
      ++unknown;
      EXPECT_EQ(call.id, CallId::kCreateFullScan) << recorded.row;
      EXPECT_EQ(recorded.upload_org, "other") << recorded.row;
    }
  }
  EXPECT_GT(unknown, 0U);
}

TEST(RecordedRuns, UploadToTheOrganizationThatTheModelPredicts) {
  for (const RecordedRun& recorded : RecordedRuns()) {
    const auto run = Simulate(recorded.scenario);
    const bool uploads = run.Call(CallId::kCreateFullScan).outcome != CallOutcome::kNotCalled;
    ASSERT_EQ(recorded.upload_org.has_value(), uploads) << recorded.row;
    if (!uploads) continue;
    const bool mismatch = run.organization_rule == RuleId::kOrganizationMismatch;
    EXPECT_EQ(*recorded.upload_org, mismatch ? "other" : "acme") << recorded.row;
    EXPECT_NE(run.organization, OrganizationSource::kNone) << recorded.row;
  }
}

TEST(RecordedRuns, ScanWhatTheModelPredicts) {
  for (const RecordedRun& recorded : RecordedRuns()) {
    EXPECT_EQ(Simulate(recorded.scenario).scanned, LogHas(recorded, "Running Trufflehog"))
        << recorded.row;
  }
}

TEST(RecordedRuns, WriteEveryLogLineThatTheModelPromises) {
  for (const RecordedRun& recorded : RecordedRuns()) {
    WrittenLines(Simulate(recorded.scenario)).ForEach([&](LogLineId id) {
      if (!Info(id).always) return;
      EXPECT_TRUE(LogHas(recorded, Info(id).phrase)) << Info(id).phrase << "\n" << recorded.row;
    });
  }
}

/// Of the lines that tell runs apart, none is written that the model does not think possible.
TEST(RecordedRuns, WriteNoTellingLineThatTheModelRulesOut) {
  for (const RecordedRun& recorded : RecordedRuns()) {
    const LogLineSet possible = PossibleLines(Simulate(recorded.scenario));
    for (const LogLine& line : kLogLines) {
      if (line.telling && !possible.Has(line.id)) {
        EXPECT_FALSE(LogHas(recorded, line.phrase)) << line.phrase << "\n" << recorded.row;
      }
    }
  }
}

TEST(RecordedRuns, NeverChangeTheExitCode) {
  for (const RecordedRun& recorded : RecordedRuns()) {
    EXPECT_EQ(recorded.exit_code, 0) << recorded.row;
  }
}

}  // namespace
}  // namespace scope_explainer
