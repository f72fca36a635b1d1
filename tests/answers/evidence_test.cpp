#include <gtest/gtest.h>

#include "answers/verdict.h"
#include "facts/live_tests.h"
#include "model/simulate.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

Evidence EvidenceOf(const Scenario& scenario, CallId call) {
  return EvidenceFor(Simulate(scenario), call);
}

Scenario WithToken(ScopeSet scopes) {
  Scenario scenario;
  scenario.scopes = scopes;
  return scenario;
}

TEST(Evidence, ALiveTestedTokenIsTested) {
  for (const LiveTest& test : kLiveTests) {
    const Evidence evidence = EvidenceOf(WithToken(test.token), CallId::kGetConfig);
    EXPECT_EQ(evidence.grade, Grade::kTested);
    EXPECT_TRUE(evidence.sources.Has(SourceId::kPullRequest68));
  }
}

TEST(Evidence, ATokenThatNobodyTestedSaysSo) {
  const Evidence evidence = EvidenceOf(WithToken(Scopes("full-scans")), CallId::kGetConfig);
  EXPECT_EQ(evidence.grade, Grade::kDocumented);
  EXPECT_FALSE(evidence.sources.Has(SourceId::kPullRequest68));
}

TEST(Evidence, OtherPlansWereNotTested) {
  Scenario scenario = WithToken(Scopes("socket-basics", "full-scans"));
  scenario.mode = Mode::kEnvironment;
  EXPECT_EQ(EvidenceOf(scenario, CallId::kCreateFullScan).grade, Grade::kTested);
  scenario.plan = Plan::kOther;
  EXPECT_EQ(EvidenceOf(scenario, CallId::kCreateFullScan).grade, Grade::kDocumented);
}

TEST(Evidence, WhatOnlyTheWildcardGrantsIsInferred) {
  EXPECT_EQ(EvidenceOf(WithToken(Scopes("*")), CallId::kGetConfig).grade, Grade::kInferred);
  EXPECT_EQ(EvidenceOf(WithToken(Scopes("*", "socket-basics")), CallId::kGetConfig).grade,
            Grade::kDocumented);
}

TEST(Evidence, AnUnknownOutcomeIsUnknown) {
  ForEachScenario([](const Scenario& scenario) {
    const auto run = Simulate(scenario);
    for (const ApiCall& call : kApiCalls) {
      ASSERT_EQ(EvidenceFor(run, call.id).grade == Grade::kUnknown,
                run.Call(call.id).outcome == CallOutcome::kUnknown)
          << testing::PrintToString(scenario);
    }
  });
}

TEST(Evidence, EveryAnswerNamesASource) {
  ForEachScenario([](const Scenario& scenario) {
    for (const ApiCall& call : kApiCalls) {
      ASSERT_FALSE(EvidenceOf(scenario, call.id).sources.Empty())
          << testing::PrintToString(scenario);
    }
  });
}

Evidence VerdictEvidence(const Scenario& scenario) { return Judge(Simulate(scenario)).evidence; }

TEST(Evidence, AVerdictIsAsSureAsTheCallThatDecidedIt) {
  Scenario scenario = WithToken(Scopes("full-scans", "socket-basics"));
  EXPECT_EQ(VerdictEvidence(scenario).grade, Grade::kTested);
  scenario.scopes = Scopes("full-scans:create", "socket-basics:read");
  EXPECT_EQ(VerdictEvidence(scenario).grade, Grade::kDocumented);
  scenario.mode = Mode::kJson;
  scenario.org = Organization::kMismatch;
  EXPECT_EQ(VerdictEvidence(scenario).grade, Grade::kUnknown);
}

TEST(Evidence, AVerdictThatNoCallDecidedIsAsSureAsItsRule) {
  const Evidence evidence = VerdictEvidence(WithToken(Scopes("full-scans")));
  EXPECT_EQ(evidence.grade, Grade::kTraced);
  EXPECT_TRUE(evidence.sources.Has(SourceId::kSource));
}

TEST(Evidence, EveryVerdictNamesASource) {
  ForEachScenario([](const Scenario& scenario) {
    ASSERT_FALSE(VerdictEvidence(scenario).sources.Empty()) << testing::PrintToString(scenario);
  });
}

}  // namespace
}  // namespace scope_explainer
