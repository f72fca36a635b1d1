#include "model/simulate.h"

#include <gtest/gtest.h>

#include "model/log.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

Scenario With(ScopeSet scopes, Mode mode, Organization org = Organization::kUnset) {
  Scenario scenario;
  scenario.scopes = scopes;
  scenario.mode = mode;
  scenario.org = org;
  return scenario;
}

TEST(Simulate, ForOneCallAddingAScopeNeverTurnsAllowedIntoDenied) {
  for (unsigned bits = 0; bits < (1U << kSpaceScopes.size()); ++bits) {
    for (const char* const added : kSpaceScopes) {
      ScopeSet more = SpaceScopes(bits);
      more.Add(FindScope(added).value());
      for (const ApiCall& call : kApiCalls) {
        if (TokenAllows(SpaceScopes(bits), call.id)) {
          EXPECT_TRUE(TokenAllows(more, call.id)) << call.name << " after adding " << added;
        }
      }
    }
  }
}

/// The environment-mode trap: if a token gains `socket-basics` on an organization whose dashboard
/// has the scanners off, nothing is scanned any more.
TEST(Simulate, ForARunAddingAScopeCanMakeItWorse) {
  Scenario scenario = With(Scopes("full-scans"), Mode::kEnvironment, Organization::kSet);
  scenario.dashboard_scanners = DashboardScanners::kOff;
  EXPECT_TRUE(Simulate(scenario).scanned);
  EXPECT_EQ(Simulate(scenario).upload, Upload::kYes);

  scenario.scopes = Scopes("full-scans", "socket-basics");
  const auto worse = Simulate(scenario);
  EXPECT_FALSE(worse.scanned);
  EXPECT_EQ(worse.scan_rule, RuleId::kScanOverriddenOff);
  EXPECT_EQ(worse.upload, Upload::kNothingToUpload);
}

TEST(Simulate, SettingTheOrganizationDoesNotSkipTheDashboardLoad) {
  const auto run = Simulate(With(Scopes("full-scans"), Mode::kEnvironment, Organization::kSet));
  EXPECT_EQ(run.Call(CallId::kListOrganizations).outcome, CallOutcome::kSucceeds);
  EXPECT_EQ(run.Call(CallId::kGetConfig).outcome, CallOutcome::kDenied);
  EXPECT_EQ(run.upload, Upload::kYes);
}

TEST(Simulate, ADeniedLoadDropsTheDiscoveredOrganization) {
  const auto run = Simulate(With(Scopes("full-scans"), Mode::kEnvironment));
  EXPECT_EQ(run.organization, OrganizationSource::kNone);
  EXPECT_EQ(run.Call(CallId::kCreateFullScan).rule, RuleId::kUploadOrgDropped);
}

TEST(Simulate, WithoutTheEnterprisePlanTheDiscoveredOrganizationIsKept) {
  Scenario scenario = With(Scopes("full-scans"), Mode::kEnvironment);
  scenario.plan = Plan::kOther;
  EXPECT_EQ(Simulate(scenario).organization, OrganizationSource::kDiscovered);
  EXPECT_EQ(Simulate(scenario).upload, Upload::kYes);
}

TEST(Simulate, AJsonFileNeverAsksTheDashboard) {
  ForEachScenario([](const Scenario& scenario) {
    if (scenario.mode != Mode::kJson) return;
    const auto run = Simulate(scenario);
    EXPECT_EQ(run.Call(CallId::kListOrganizations).outcome, CallOutcome::kNotCalled);
    EXPECT_EQ(run.Call(CallId::kGetConfig).outcome, CallOutcome::kNotCalled);
  });
}

/// No recorded run has a rejected key together with an unseen organization: the API would reject
/// the key before it looks at the organization.
TEST(Simulate, ARejectedKeyIsRejectedForAnyOrganization) {
  Scenario scenario = With(Scopes("full-scans"), Mode::kJson, Organization::kMismatch);
  scenario.key = Key::kRejected;
  EXPECT_EQ(Simulate(scenario).Call(CallId::kCreateFullScan).outcome, CallOutcome::kRejected);
}

TEST(Simulate, ScopesThatNoCallNeedsChangeNothing) {
  ForEachScenario([](const Scenario& scenario) {
    Scenario other = scenario;
    other.scopes = other.scopes | Scopes("repo", "alerts:list", "full-scans:list");
    const auto a = Simulate(scenario);
    const auto b = Simulate(other);
    for (const ApiCall& call : kApiCalls) {
      ASSERT_EQ(a.Call(call.id).rule, b.Call(call.id).rule) << testing::PrintToString(scenario);
    }
  });
}

/// Not counted at the point of use: GCC 14 cannot do that in a lambda of a template.
constexpr std::size_t kStops = kCountOf<Stop>;

/// Calls `visit(run)` for the run of every scenario without scopes with every answer, with and
/// without a scanner, and for every way to be stopped.
template <typename Visit>
void ForEachCircumstance(const Visit& visit) {
  ForEachFieldValue({}, 0, [&](const Scenario& scenario) {
    for (const ApiAnswerInfo& answer : kApiAnswers) {
      Circumstances circumstances;
      for (const ApiCall& call : kApiCalls) {
        circumstances.answers.values.fill(ApiAnswer::kOk);
        circumstances.answers[call.id] = answer.id;
        visit(Simulate(scenario, circumstances));
      }
      circumstances.switches_scanner_on = false;
      visit(Simulate(scenario, circumstances));
    }
    for (std::size_t stop = 1; stop < kStops; ++stop) {
      Circumstances circumstances;
      circumstances.stop = static_cast<Stop>(stop);
      visit(Simulate(scenario, circumstances));
    }
  });
}

TEST(Simulate, EveryRuleDecidesSomewhere) {
  EnumArray<RuleId, bool> seen{};
  const auto mark = [&](RuleId rule) { seen[rule] = true; };
  ForEachCircumstance([&](const auto& run) {
    for (const CallResult& call : run.calls) mark(call.rule);
    mark(run.settings_rule);
    mark(run.organization_rule);
    mark(run.scan_rule);
  });
  for (const Rule& rule : kRules) EXPECT_TRUE(seen[rule.id]) << rule.name;
}

TEST(Simulate, EveryLogLineIsPossibleSomewhere) {
  LogLineSet seen;
  ForEachCircumstance([&](const auto& run) {
    for (const LogEraInfo& era : kLogEras) seen = seen | LogOf(run, era.id).possible;
  });
  for (const LogLine& line : kLogLines) EXPECT_TRUE(seen.Has(line.id)) << line.name;
}

TEST(Simulate, ALoadThatFailsDropsTheDiscoveredOrganizationWhateverTheReason) {
  for (const ApiAnswerInfo& answer : kApiAnswers) {
    if (answer.id == ApiAnswer::kOk || answer.id == ApiAnswer::kNoOrganizations ||
        answer.id == ApiAnswer::kPlanUnknown || answer.id == ApiAnswer::kNotKnown) {
      continue;
    }
    Scenario scenario;
    scenario.mode = Mode::kEnvironment;
    Circumstances circumstances;
    circumstances.answers[CallId::kGetConfig] = answer.id;
    const auto run = Simulate(scenario, circumstances);
    EXPECT_EQ(run.organization, OrganizationSource::kNone) << answer.meaning;
    EXPECT_EQ(run.settings, Settings::kEnvironment) << answer.meaning;
    EXPECT_EQ(run.upload, Upload::kNo) << answer.meaning;
  }
}

}  // namespace
}  // namespace scope_explainer
