/// Checks the model against every recorded run of the real program. See `support/recorded_runs.h`.

#include "support/recorded_runs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "model/log.h"
#include "model/simulate.h"

namespace scope_explainer {
namespace {

/// Runs that neither a scenario nor its circumstances can describe, with the reason.
/// `answers/read_log_test.cpp` checks the reading of their logs.
const std::map<std::string, std::string, std::less<>> kBeyondTheModel{
    {"two keys", "load and upload use different tokens"},
    {"tier 1", "a subprocess asks Socket on its own"},
    {"other connector parameters", "settings of a scanner load it without turning it on"},
    {"scanner binary missing", "the scanner is on and finds nothing"},
    {"scanner fails", "the scanner is on and finds nothing"},
    {"changed_files", "which files are scanned is decided by git"},
    {"environment scanners beside the JSON file", "two sources turn scanners on"},
    {"no scanner in the source of the mode", "another source turns the scanners on"},
};

bool IsBeyondTheModel(const RecordedRun& recorded) {
  return std::any_of(recorded.beyond.begin(), recorded.beyond.end(),
                     [](const std::string& what) { return kBeyondTheModel.contains(what); });
}

/// What ended a run, by the line that says so.
Stop StopOf(const RecordedRun& recorded) {
  struct Sign {
    std::string_view phrase;
    Stop stop;
  };
  constexpr std::array kSigns{
      Sign{"unrecognized arguments", Stop::kUnknownOption},
      Sign{"Failed to load JSON config", Stop::kConfigFile},
      Sign{"Could not determine repository name", Stop::kRepositoryUnknown},
      Sign{"Could not determine branch name", Stop::kBranchUnknown},
      Sign{"changed_files: the requested scope", Stop::kChangedFiles},
      Sign{"changed_files: cannot diff", Stop::kChangedFiles},
      Sign{"TruffleHog is enabled but", Stop::kSecretScannerFailed},
      Sign{"Secret scanning results are incomplete", Stop::kSecretScannerFailed},
  };
  for (const Sign& sign : kSigns) {
    if (recorded.aborted && recorded.LogHas(sign.phrase)) return sign.stop;
  }
  return Stop::kNone;
}

/// Which of the wanted scanners are turned on in the dashboard.
DashboardScanners DashboardOf(const RecordedRun& recorded) {
  if (!recorded.dashboard_says_all && !recorded.wanted.empty()) return DashboardScanners::kOn;
  if (recorded.dashboard.empty()) return DashboardScanners::kOff;
  const bool all =
      std::all_of(recorded.wanted.begin(), recorded.wanted.end(), [&](const auto& one) {
        return std::find(recorded.dashboard.begin(), recorded.dashboard.end(), one) !=
               recorded.dashboard.end();
      });
  return all ? DashboardScanners::kOn : DashboardScanners::kSome;
}

/// Makes a scenario match the setup of its row in the set that covers several versions: the
/// recorded field knows only one scanner.
void UseSetup(const RecordedRun& recorded, Scenario& scenario, Circumstances& circumstances) {
  if (recorded.name == "one scanner") return;
  scenario.dashboard_scanners = DashboardOf(recorded);
  // Flags that turn nothing on leave it to the dashboard.
  if (scenario.mode == Mode::kCli && recorded.wanted.empty()) scenario.mode = Mode::kDashboard;
  const bool loaded = circumstances.Answer(CallId::kGetConfig) == ApiAnswer::kOk;
  circumstances.switches_scanner_on =
      !recorded.wanted.empty() || (loaded && scenario.mode != Mode::kJson);
  // Findings depend on the scanners.
  scenario.findings = !recorded.LogHas("Components analyzed: 0");
}

LogEra EraOf(const std::string& version) {
  if (version.starts_with("2.0.")) return LogEra::k20;
  return version.starts_with("3.2.") ? LogEra::k32 : LogEra::k21;
}

/// The model's run for what was recorded.
auto RunFor(const RecordedRun& recorded) {
  Scenario scenario = recorded.scenario;
  Circumstances circumstances = recorded.circumstances;
  UseSetup(recorded, scenario, circumstances);
  circumstances.stop = StopOf(recorded);
  return Simulate(scenario, circumstances);
}

/// The recorded runs that the model can fully describe.
std::vector<const RecordedRun*> Runs() {
  std::vector<const RecordedRun*> runs;
  for (const RecordedRun* recorded : EveryRecordedRun()) {
    if (!IsBeyondTheModel(*recorded) && !recorded->log.empty()) runs.push_back(recorded);
  }
  return runs;
}

std::vector<std::pair<std::string, int>> PredictedCalls(const Run& run) {
  std::vector<std::pair<std::string, int>> calls;
  for (const ApiCall& call : kApiCalls) {
    if (run.Call(call.id).outcome == CallOutcome::kNotCalled) continue;
    const ApiAnswer answer = run.circumstances.Answer(call.id);
    const int status = answer == ApiAnswer::kOk ? call.success_status : Info(answer).status;
    calls.emplace_back(call.name, status);
  }
  return calls;
}

/// Statuses that the model does not tell apart (500, 502 and 503; no answer at all) count as 0.
std::vector<std::pair<std::string, int>> AsModelled(
    std::vector<std::pair<std::string, int>> recorded) {
  for (auto& [call, status] : recorded) status = status >= 500 ? 0 : status;
  return recorded;
}

TEST(RecordedRuns, AreAllThere) {
  EXPECT_EQ(RecordedRuns().size(), kRecordedRuns);
  EXPECT_EQ(RecordedRunsOfManyVersions().size(), kRecordedRunsOfManyVersions);
  EXPECT_EQ(ReconstructedRuns().size(), kReconstructedRuns);
  EXPECT_GT(Runs().size(), 1350U);
}

TEST(RecordedRuns, WhatIsBeyondTheModelIsInTheData) {
  for (const auto& [what, reason] : kBeyondTheModel) {
    const auto all = EveryRecordedRun();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                            [name = what](const RecordedRun* run) { return run->Is(name); }))
        << what << ": " << reason;
  }
}

TEST(RecordedRuns, MakeTheCallsThatTheModelPredicts) {
  for (const RecordedRun* recorded : Runs()) {
    EXPECT_EQ(PredictedCalls(RunFor(*recorded)), AsModelled(recorded->calls)) << recorded->row;
  }
}

TEST(RecordedRuns, UploadToTheOrganizationThatTheModelPredicts) {
  for (const RecordedRun* recorded : Runs()) {
    const auto run = RunFor(*recorded);
    const bool uploads = run.Call(CallId::kCreateFullScan).outcome != CallOutcome::kNotCalled;
    const bool answered =
        recorded->circumstances.Answer(CallId::kCreateFullScan) != ApiAnswer::kUnreachable;
    if (answered) {
      ASSERT_EQ(recorded->upload_org.has_value(), uploads) << recorded->row;
    }
    if (!recorded->upload_org) continue;
    EXPECT_NE(run.organization, OrganizationSource::kNone) << recorded->row;
    const bool mismatch = run.organization_rule == RuleId::kOrganizationMismatch;
    EXPECT_EQ(*recorded->upload_org == "other", mismatch) << recorded->row;
  }
}

TEST(RecordedRuns, ScanWhatTheModelPredicts) {
  for (const RecordedRun* recorded : Runs()) {
    const bool scanned = recorded->LogHas("completed successfully");
    if (StopOf(*recorded) == Stop::kNone) {
      EXPECT_EQ(RunFor(*recorded).scanned, scanned) << recorded->row;
    }
  }
}

TEST(RecordedRuns, WriteEveryLogLineThatTheModelPromises) {
  for (const RecordedRun* recorded : Runs()) {
    LogOf(RunFor(*recorded), EraOf(recorded->version)).always.ForEach([&](LogLineId id) {
      if (id == LogLineId::kSecretScannerFailed) return;  // one of two phrases
      EXPECT_TRUE(recorded->LogHas(Info(id).phrase)) << Info(id).phrase << "\n" << recorded->row;
    });
  }
}

/// Of the lines that tell runs apart, a run writes none that the model considers impossible.
TEST(RecordedRuns, WriteNoTellingLineThatTheModelRulesOut) {
  for (const RecordedRun* recorded : Runs()) {
    const LogLineSet possible = LogOf(RunFor(*recorded), EraOf(recorded->version)).possible;
    for (const LogLine& line : kLogLines) {
      const bool is_prefix = line.id == LogLineId::kNothingAnalyzed;  // of a larger number
      if (line.telling && !is_prefix && !possible.Has(line.id)) {
        EXPECT_FALSE(recorded->LogHas(line.phrase)) << line.phrase << "\n" << recorded->row;
      }
    }
  }
}

/// A run that stops exits as the model says; one that reaches its end exits with 1 if a finding is
/// critical or high, and no answer from Socket changes that.
TEST(RecordedRuns, ExitAsTheModelSays) {
  for (const RecordedRun* recorded : Runs()) {
    const Stop stop = RunFor(*recorded).circumstances.stop;
    EXPECT_EQ(stop != Stop::kNone, recorded->aborted) << recorded->row;
    const int findings = recorded->LogHas("WARNING - Found ") ? 1 : 0;
    EXPECT_EQ(recorded->exit_code, stop == Stop::kNone ? findings : ExitCodeOf(stop))
        << recorded->row;
  }
}

}  // namespace
}  // namespace scope_explainer
