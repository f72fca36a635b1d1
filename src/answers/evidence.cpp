#include "answers/evidence.h"

#include "facts/live_tests.h"

namespace scope_explainer {
namespace {

bool ScopesDecide(const CallResult& result) {
  return result.outcome == CallOutcome::kSucceeds || result.outcome == CallOutcome::kDenied;
}

ScopeSet WithoutWildcard(ScopeSet scopes) {
  scopes.Remove(kWildcardId);
  return scopes;
}

bool GroupGrants(const ScopeSet& held, const ScopeSet& needs) {
  bool group = false;
  needs.ForEach(
      [&](ScopeId leaf) { group = group || (held.Has(GroupOf(leaf)) && !held.Has(leaf)); });
  return group;
}

Evidence UntestedTokenEvidence(const ScopeSet& held, CallId call) {
  SourceSet sources{SourceId::kOpenApi};
  const ScopeSet named = WithoutWildcard(held);
  if (TokenAllows(held, call) && !TokenAllows(named, call)) return {Grade::kInferred, sources};
  if (GroupGrants(named, Info(call).needs)) sources.Add(SourceId::kDocsKeys);
  return {Grade::kDocumented, sources};
}

}  // namespace

Evidence TokenEvidence(const ScopeSet& held, CallId call) {
  if (WasTestedLive(held)) {
    return {Grade::kTested, {SourceId::kPullRequest68, SourceId::kOpenApi}};
  }
  return UntestedTokenEvidence(held, call);
}

Evidence EvidenceFor(const Run& run, CallId call) {
  const CallResult& result = run.Call(call);
  if (!ScopesDecide(result)) return {Info(result.rule).grade, Info(result.rule).sources};
  const Scenario& scenario = run.scenario;
  return scenario.plan == Plan::kEnterprise ? TokenEvidence(scenario.scopes, call)
                                            : UntestedTokenEvidence(scenario.scopes, call);
}

Evidence EvidenceFor(const Run& run, RuleId rule) {
  for (const ApiCall& call : kApiCalls) {
    if (run.Call(call.id).rule == rule) return EvidenceFor(run, call.id);
  }
  return {Info(rule).grade, Info(rule).sources};
}

}  // namespace scope_explainer
