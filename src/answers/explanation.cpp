#include "answers/explanation.h"

#include "model/simulate.h"

namespace scope_explainer {

Explanation Explain(const Scenario& scenario) {
  const Run run = Simulate(scenario);
  const Verdict verdict = Judge(scenario, run);
  Explanation explanation{
      scenario, run, verdict, EvidenceFor(scenario, run, verdict), StagesOf(run), {}, {}, {}, {}};
  for (const ApiCall& call : kApiCalls) {
    explanation.evidence[static_cast<std::size_t>(call.id)] = EvidenceFor(scenario, run, call.id);
  }
  explanation.fixes = FindFixes(scenario, Outcome::kWorksWithWarning);
  if (explanation.verdict.outcome == Outcome::kWorksWithWarning) {
    explanation.improvements = FindFixes(scenario, Outcome::kWorks);
  }
  explanation.least_privilege = LeastPrivilegeFor(scenario, explanation.fixes);
  return explanation;
}

}  // namespace scope_explainer
