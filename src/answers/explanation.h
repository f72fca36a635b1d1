#pragma once
/// Everything there is to say about one scenario, ready to be put into words.

#include "answers/advise.h"
#include "answers/evidence.h"
#include "answers/least_privilege.h"
#include "answers/stages.h"
#include "answers/verdict.h"

namespace scope_explainer {

struct Explanation {
  Run run;
  Verdict verdict;
  EnumArray<StageId, Stage> stages;
  EnumArray<CallId, Evidence> evidence;
  std::vector<Fix> fixes;         ///< if the run fails: what makes it work
  std::vector<Fix> improvements;  ///< if it works with a warning: what clears the warning
  LeastPrivilege least_privilege;
  SourceSet sources;  ///< of the verdict, the calls and the stages
};

/// Explains any scenario. Never throws.
[[nodiscard]] Explanation Explain(const Scenario& scenario);

}  // namespace scope_explainer
