#include "answers/explanation.h"

#include "model/simulate.h"

namespace scope_explainer {

namespace {

SourceSet SourcesOf(const Explanation& explanation) {
  SourceSet sources = explanation.verdict.evidence.sources;
  for (const Evidence& evidence : explanation.evidence) sources |= evidence.sources;
  for (const Stage& stage : explanation.stages) sources |= Info(stage.rule).sources;
  return sources;
}

}  // namespace

Explanation Explain(const Scenario& scenario) {
  const Run run = Simulate(scenario);
  Explanation explanation{run, Judge(run), StagesOf(run), {}, {}, {}, {}, {}};
  for (const ApiCall& call : kApiCalls) {
    explanation.evidence[call.id] = EvidenceFor(run, call.id);
  }
  explanation.fixes = FindFixes(scenario, Outcome::kWorksWithWarning);
  if (explanation.verdict.outcome == Outcome::kWorksWithWarning) {
    explanation.improvements = FindFixes(scenario, Outcome::kWorks);
  }
  explanation.least_privilege = LeastPrivilegeFor(
      scenario, explanation.fixes.empty() ? scenario : explanation.fixes.front().after);
  explanation.sources = SourcesOf(explanation);
  return explanation;
}

}  // namespace scope_explainer
