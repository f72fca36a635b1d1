#include "answers/tone.h"

#include <gtest/gtest.h>

#include "model/simulate.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

TEST(Tone, OfAVerdictIsGraveExactlyWhereTheRunFails) {
  ForEachScenario([](const Scenario& scenario) {
    const auto run = Simulate(scenario);
    const Verdict verdict = Judge(run);
    const Tone tone = ToneOf(run, verdict);
    const bool grave = tone == Tone::kFailed || tone == Tone::kUnknown;
    ASSERT_EQ(grave, verdict.outcome == Outcome::kFailsSilently)
        << testing::PrintToString(scenario);
    ASSERT_NE(tone, Tone::kIdle) << testing::PrintToString(scenario);
  });
}

TEST(Tone, OfARejectedCallIsAFailureOnlyWhereTheRunFails) {
  ForEachScenario([](const Scenario& scenario) {
    const auto run = Simulate(scenario);
    const Verdict verdict = Judge(run);
    for (const ApiCall& call : kApiCalls) {
      const Tone tone = ToneOf(run, verdict, call.id);
      const bool fails = verdict.outcome == Outcome::kFailsSilently;
      ASSERT_TRUE(fails || tone != Tone::kFailed) << testing::PrintToString(scenario);
      const bool works = run.Call(call.id).outcome == CallOutcome::kSucceeds;
      ASSERT_TRUE(tone != Tone::kOk || works) << testing::PrintToString(scenario);
    }
  });
}

TEST(Tone, OfADeniedCallThatNothingNeedsIsNoWarning) {
  Scenario scenario;
  scenario.mode = Mode::kCli;
  scenario.org = Organization::kSet;
  scenario.scopes.Add(FindScope("full-scans").value());
  const auto run = Simulate(scenario);
  const Verdict verdict = Judge(run);
  ASSERT_EQ(verdict.outcome, Outcome::kWorksWithWarning);
  EXPECT_EQ(ToneOf(run, verdict), Tone::kOk);
  EXPECT_EQ(ToneOf(run, verdict, CallId::kGetConfig), Tone::kIdle);
}

}  // namespace
}  // namespace scope_explainer
