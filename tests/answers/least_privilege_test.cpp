#include "answers/least_privilege.h"

#include <gtest/gtest.h>

#include "answers/advise.h"
#include "model/log.h"
#include "model/simulate.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

/// `scenario` after its first fix, or as it is if it works.
Scenario Fixed(const Scenario& scenario) {
  const std::vector<Fix> fixes = FindFixes(scenario, Outcome::kWorksWithWarning);
  return fixes.empty() ? scenario : fixes.front().after;
}

LeastPrivilege LeastOf(const Scenario& scenario) {
  return LeastPrivilegeFor(scenario, Fixed(scenario));
}

Scenario WithScopes(Scenario scenario, ScopeSet scopes) {
  scenario.scopes = scopes;
  return scenario;
}

/// What a person can observe of a run: how each call ended, what was scanned, uploaded and logged,
/// and what is said about it.
void ExpectSameRun(const Scenario& a, const Scenario& b) {
  const Run run_a = Simulate(a);
  const Run run_b = Simulate(b);
  for (const ApiCall& call : kApiCalls) {
    ASSERT_EQ(run_a.Call(call.id).outcome, run_b.Call(call.id).outcome) << call.name;
  }
  ASSERT_EQ(run_a.settings, run_b.settings);
  ASSERT_EQ(run_a.organization, run_b.organization);
  ASSERT_EQ(run_a.scanned, run_b.scanned);
  ASSERT_EQ(run_a.upload, run_b.upload);
  ASSERT_EQ(LogOf(run_a, kNewestEra).always, LogOf(run_b, kNewestEra).always);
  ASSERT_EQ(Judge(run_a).headline, Judge(run_b).headline);
}

bool Fails(const Scenario& scenario) { return OutcomeOf(scenario) == Outcome::kFailsSilently; }

TEST(LeastPrivilege, RemovingAnyOfItsScopesBreaksTheRun) {
  ForEachScenario([](const Scenario& scenario) {
    const Scenario fixed = Fixed(scenario);
    const LeastPrivilege least = LeastPrivilegeFor(scenario, fixed);
    ASSERT_FALSE(Fails(WithScopes(fixed, least.scopes))) << testing::PrintToString(scenario);
    least.scopes.ForEach([&](ScopeId id) {
      ScopeSet fewer = least.scopes;
      fewer.Remove(id);
      ASSERT_TRUE(Fails(WithScopes(fixed, fewer))) << testing::PrintToString(scenario);
    });
  });
}

TEST(LeastPrivilege, WhatIsRemovableCanGoAllTogether) {
  ForEachScenario([](const Scenario& scenario) {
    const LeastPrivilege least = LeastOf(scenario);
    ASSERT_TRUE(scenario.scopes.Contains(least.removable));
    SCOPED_TRACE(testing::PrintToString(scenario));
    ExpectSameRun(scenario, WithScopes(scenario, scenario.scopes - least.removable));
  });
}

TEST(LeastPrivilege, WhatIsNarrowerDoesTheSameAllTogether) {
  ForEachScenario([](const Scenario& scenario) {
    const LeastPrivilege least = LeastOf(scenario);
    ScopeSet scopes = scenario.scopes - least.removable;
    for (const Narrowing& narrowing : least.narrower) {
      ASSERT_FALSE(IsLeaf(narrowing.from));
      ASSERT_TRUE(scopes.Has(narrowing.from)) << testing::PrintToString(scenario);
      scopes.Remove(narrowing.from);
      scopes = scopes | narrowing.to;
    }
    SCOPED_TRACE(testing::PrintToString(scenario));
    ExpectSameRun(scenario, WithScopes(scenario, scopes));
  });
}

TEST(LeastPrivilege, WhatIsMissingIsWhatTheFirstFixTicks) {
  std::size_t missing = 0;
  ForEachScenario([&](const Scenario& scenario) {
    const LeastPrivilege least = LeastOf(scenario);
    missing += least.missing.Empty() ? 0 : 1;
    ASSERT_EQ(least.missing, Fixed(scenario).scopes - scenario.scopes)
        << testing::PrintToString(scenario);
  });
  EXPECT_GT(missing * kSpaceStep, 1000U);
}

TEST(LeastPrivilege, WhatIsHarmfulMakesTheRunWorse) {
  std::size_t harms = 0;
  ForEachScenario([&](const Scenario& scenario) {
    for (const Harm& harm : LeastOf(scenario).harms) {
      ++harms;
      Scenario more = scenario;
      more.scopes.Add(harm.scope);
      ASSERT_GT(OutcomeOf(more), OutcomeOf(scenario));
    }
  });
  EXPECT_GT(harms, 0U);
}

TEST(LeastPrivilege, RepoIsNeverNeeded) {
  Scenario scenario;
  scenario.scopes = Scopes("socket-basics", "full-scans", "repo");
  const LeastPrivilege least = LeastOf(scenario);
  EXPECT_EQ(least.scopes, Scopes("socket-basics:read", "full-scans:create"));
  EXPECT_EQ(least.removable, Scopes("repo"));
  ASSERT_EQ(least.narrower.size(), 2U);
  EXPECT_EQ(least.narrower[0].to, Scopes("full-scans:create"));
  EXPECT_EQ(least.narrower[1].to, Scopes("socket-basics:read"));
}

TEST(LeastPrivilege, WhatTheFixWillNeedIsNotCalledRemovable) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans");
  EXPECT_TRUE(LeastOf(scenario).removable.Empty());
}

TEST(LeastPrivilege, WarnsOfTheEnvironmentModeTrap) {
  Scenario scenario;
  scenario.mode = Mode::kEnvironment;
  scenario.org = Organization::kSet;
  scenario.dashboard_scanners = DashboardScanners::kOff;
  scenario.scopes = Scopes("full-scans");
  const LeastPrivilege least = LeastOf(scenario);
  ASSERT_EQ(least.harms.size(), 1U);
  EXPECT_EQ(kScopes[least.harms[0].scope], "socket-basics:read");
  EXPECT_EQ(least.harms[0].rule, RuleId::kScanOverriddenOff);
}

TEST(LeastPrivilege, SaysThatFullScansCanDeleteScans) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans");
  bool deletes = false;
  for (const Operation* operation : LeastOf(scenario).also) {
    deletes = deletes || (operation->method == "DELETE" &&
                          operation->path == "/v0/orgs/{org_slug}/full-scans/{full_scan_id}");
    EXPECT_FALSE(operation->method == "POST" && operation->path == "/v0/orgs/{org_slug}/full-scans")
        << "the run's own call is not something else";
  }
  EXPECT_TRUE(deletes);
}

}  // namespace
}  // namespace scope_explainer
