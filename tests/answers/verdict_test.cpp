#include "answers/verdict.h"

#include <gtest/gtest.h>

#include "model/log.h"
#include "model/simulate.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

Verdict JudgeScenario(const Scenario& scenario) { return Judge(Simulate(scenario)); }

TEST(Verdict, HasWordsForEveryScenario) {
  ForEachScenario([](const Scenario& scenario) {
    const Verdict verdict = JudgeScenario(scenario);
    ASSERT_FALSE(verdict.headline.empty()) << testing::PrintToString(scenario);
    ASSERT_FALSE(verdict.detail.empty()) << testing::PrintToString(scenario);
  });
}

/// The contract's definitions, stated again in other terms than the code uses.
TEST(Verdict, FollowsTheDefinitionsOfTheContract) {
  ForEachScenario([](const Scenario& scenario) {
    const auto run = Simulate(scenario);
    const bool settings_lost = run.settings == Settings::kNone || !run.scanned;
    const bool results_leave = run.upload == Upload::kYes || run.upload == Upload::kSkipped ||
                               run.upload == Upload::kNothingToUpload;
    const bool fails = settings_lost || !results_leave;
    ASSERT_EQ(JudgeScenario(scenario).outcome == Outcome::kFailsSilently, fails)
        << testing::PrintToString(scenario);
  });
}

TEST(Verdict, ARunWithADeniedOrRejectedCallNeverJustWorks) {
  ForEachScenario([](const Scenario& scenario) {
    const auto run = Simulate(scenario);
    for (const CallResult& call : run.calls) {
      if (call.outcome == CallOutcome::kDenied || call.outcome == CallOutcome::kRejected) {
        ASSERT_NE(JudgeScenario(scenario).outcome, Outcome::kWorks)
            << testing::PrintToString(scenario);
      }
    }
  });
}

TEST(Verdict, ARunWithAWarningInItsLogNeverJustWorks) {
  ForEachScenario([](const Scenario& scenario) {
    LogOf(Simulate(scenario), kNewestEra).always.ForEach([&](LogLineId id) {
      if (Info(id).level != LogLevel::kWarning && Info(id).level != LogLevel::kError) return;
      ASSERT_NE(JudgeScenario(scenario).outcome, Outcome::kWorks)
          << testing::PrintToString(scenario);
    });
  });
}

TEST(Verdict, GivesReasonsForEveryWarningAndForNoOtherOutcome) {
  ForEachScenario([](const Scenario& scenario) {
    const Verdict verdict = JudgeScenario(scenario);
    ASSERT_EQ(verdict.warnings.Empty(), verdict.outcome != Outcome::kWorksWithWarning)
        << testing::PrintToString(scenario);
  });
}

TEST(Verdict, WorksOnAnEnterpriseDashboardWithBothLeaves) {
  Scenario scenario;
  scenario.scopes = Scopes("socket-basics:read", "full-scans:create");
  EXPECT_EQ(JudgeScenario(scenario).outcome, Outcome::kWorks);
}

TEST(Verdict, WarnsOfATolerated403) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans");
  scenario.mode = Mode::kCli;
  scenario.org = Organization::kSet;
  EXPECT_EQ(JudgeScenario(scenario).outcome, Outcome::kWorksWithWarning);
  EXPECT_EQ(JudgeScenario(scenario).decided_by, RuleId::kConfigDenied);
}

TEST(Verdict, WarnsWhenTheDashboardOverridesTheEnvironment) {
  Scenario scenario;
  scenario.scopes = Scopes("socket-basics", "full-scans");
  scenario.mode = Mode::kEnvironment;
  EXPECT_EQ(JudgeScenario(scenario).outcome, Outcome::kWorksWithWarning);
  EXPECT_EQ(JudgeScenario(scenario).decided_by, RuleId::kSettingsOverridden);
}

TEST(Verdict, WarnsOfAKeyUnderAnAlias) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans");
  scenario.mode = Mode::kJson;
  scenario.org = Organization::kSet;
  EXPECT_EQ(JudgeScenario(scenario).outcome, Outcome::kWorks);
  scenario.key = Key::kAlias;
  EXPECT_EQ(JudgeScenario(scenario).outcome, Outcome::kWorksWithWarning);
}

TEST(Verdict, WarnsWhenTheNextFindingWouldBeLost) {
  Scenario scenario;
  scenario.mode = Mode::kJson;
  scenario.org = Organization::kSet;
  scenario.findings = false;
  const Verdict verdict = JudgeScenario(scenario);
  EXPECT_EQ(verdict.outcome, Outcome::kWorksWithWarning);
  EXPECT_EQ(verdict.detail, Info(RuleId::kUploadDenied).reason);

  scenario.scopes = Scopes("full-scans");
  EXPECT_EQ(JudgeScenario(scenario).outcome, Outcome::kWorks);
}

TEST(Verdict, AnUploadThatLeavesOnPurposeWorksWithoutTheScopeForIt) {
  Scenario scenario;
  scenario.scopes = Scopes("socket-basics:read");
  scenario.skip_submission = true;
  EXPECT_EQ(JudgeScenario(scenario).outcome, Outcome::kWorks);
}

TEST(Verdict, AnUploadWhoseFateIsUnknownFailsSilently) {
  Scenario scenario;
  scenario.scopes = Scopes("*");
  scenario.mode = Mode::kJson;
  scenario.org = Organization::kMismatch;
  EXPECT_EQ(JudgeScenario(scenario).outcome, Outcome::kFailsSilently);
}

TEST(Verdict, NamesTheCauseBehindASymptom) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans");
  EXPECT_EQ(JudgeScenario(scenario).detail, Info(RuleId::kConfigDenied).reason);
  scenario.plan = Plan::kOther;
  EXPECT_EQ(JudgeScenario(scenario).detail, Info(RuleId::kConfigPlan).reason);
}

}  // namespace
}  // namespace scope_explainer
