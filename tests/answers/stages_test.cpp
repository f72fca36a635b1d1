#include "answers/stages.h"

#include <gtest/gtest.h>

#include "answers/verdict.h"
#include "model/simulate.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

TEST(Stages, BreakSomewhereExactlyWhereTheRunFails) {
  ForEachScenario([](const Scenario& scenario) {
    const auto run = Simulate(scenario);
    bool broken = false;
    for (const Stage& stage : StagesOf(run)) {
      broken = broken || stage.state == Tone::kFailed || stage.state == Tone::kUnknown;
    }
    ASSERT_EQ(broken, OutcomeOf(run) == Outcome::kFailsSilently)
        << testing::PrintToString(scenario);
  });
}

TEST(Stages, AMissingOrganizationIsLostOnlyWhereAnUploadNeededIt) {
  Scenario scenario;
  scenario.mode = Mode::kJson;
  EXPECT_EQ(StagesOf(Simulate(scenario))[StageId::kOrganization].state, Tone::kFailed);
  scenario.skip_submission = true;
  EXPECT_EQ(StagesOf(Simulate(scenario))[StageId::kOrganization].state, Tone::kIdle);
}

}  // namespace
}  // namespace scope_explainer
