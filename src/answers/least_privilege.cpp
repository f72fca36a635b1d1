#include "answers/least_privilege.h"

#include "answers/least_scopes.h"
#include "model/simulate.h"

namespace scope_explainer {
namespace {

/// Whether the same rules decide and the same warnings remain: a run that found nothing must not
/// lose the scope that its next finding needs.
bool SameRun(const Scenario& a, const Scenario& b) {
  const Run run_a = Simulate(a);
  const Run run_b = Simulate(b);
  for (const ApiCall& call : kApiCalls) {
    if (run_a.Call(call.id).rule != run_b.Call(call.id).rule) return false;
  }
  const Verdict verdict_a = Judge(run_a);
  const Verdict verdict_b = Judge(run_b);
  return verdict_a.outcome == verdict_b.outcome && verdict_a.warnings == verdict_b.warnings;
}

/// The scenario now and after the fix; the token must serve both.
struct Wanted {
  Scenario now;
  Scenario goal;

  /// True if nothing changes when the token's scopes go from `less` to `more`.
  [[nodiscard]] bool Allow(const ScopeSet& less, const ScopeSet& more) const {
    const auto replaced = [&](Scenario scenario) {
      scenario.scopes = (scenario.scopes - less) | more;
      return scenario;
    };
    return SameRun(now, replaced(now)) && SameRun(goal, replaced(goal));
  }

  void Replace(const ScopeSet& less, const ScopeSet& more) {
    now.scopes = (now.scopes - less) | more;
    goal.scopes = (goal.scopes - less) | more;
  }
};

/// The scopes of `set`, broadest first: `*`, then groups, then leaves.
std::vector<ScopeId> BroadestFirst(const ScopeSet& set) {
  std::vector<ScopeId> ids;
  if (set.Has(kWildcardId)) ids.push_back(kWildcardId);
  for (const bool leaves : {false, true}) {
    set.ForEach([&](ScopeId id) {
      if (id != kWildcardId && IsLeaf(id) == leaves) ids.push_back(id);
    });
  }
  return ids;
}

ScopeSet Remove(Wanted& wanted) {
  ScopeSet removable;
  for (const ScopeId id : BroadestFirst(wanted.now.scopes)) {
    if (!wanted.Allow({id}, {})) continue;
    wanted.Replace({id}, {});
    removable.Add(id);
  }
  return removable;
}

/// The needed leaves that `broad` grants, without those that change nothing.
ScopeSet LeavesInsteadOf(const Wanted& wanted, ScopeId broad) {
  ScopeSet leaves;
  NeededLeaves().ForEach([&](ScopeId leaf) {
    if (Grants({broad}, leaf)) leaves.Add(leaf);
  });
  ScopeSet least = leaves;
  leaves.ForEach([&](ScopeId leaf) {
    if (wanted.Allow({broad}, least - ScopeSet{leaf})) least -= {leaf};
  });
  return least;
}

std::vector<Narrowing> Narrow(Wanted& wanted) {
  std::vector<Narrowing> narrower;
  for (const ScopeId id : BroadestFirst(wanted.now.scopes)) {
    if (IsLeaf(id)) continue;
    const ScopeSet leaves = LeavesInsteadOf(wanted, id);
    if (!wanted.Allow({id}, leaves)) continue;
    wanted.Replace({id}, leaves);
    narrower.push_back({id, leaves});
  }
  return narrower;
}

std::vector<Harm> FindHarms(const Scenario& scenario) {
  const Outcome outcome = OutcomeOf(scenario);
  std::vector<Harm> harms;
  NeededLeaves().ForEach([&](ScopeId leaf) {
    Scenario more = scenario;
    more.scopes.Add(leaf);
    const Verdict verdict = Judge(Simulate(more));
    if (verdict.outcome > outcome) harms.push_back({leaf, verdict.decided_by});
  });
  return harms;
}

std::vector<const Operation*> AlsoAllowed(const ScopeSet& held) {
  const ScopeSet effective = EffectiveScopes(held);
  std::vector<const Operation*> also;
  for (const Operation& operation : kOperations) {
    if (effective.Contains(operation.needs)) also.push_back(&operation);
  }
  return also;
}

}  // namespace

LeastPrivilege LeastPrivilegeFor(const Scenario& now, const Scenario& goal) {
  LeastPrivilege least;
  least.scopes = LeastScopes(goal).value_or(ScopeSet{});
  least.missing = least.scopes - EffectiveScopes(now.scopes);
  Wanted wanted{now, goal};
  least.removable = Remove(wanted);
  least.narrower = Narrow(wanted);
  least.harms = FindHarms(now);
  least.also = AlsoAllowed(now.scopes);
  return least;
}

}  // namespace scope_explainer
