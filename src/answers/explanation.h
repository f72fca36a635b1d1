#pragma once
/// Everything that is said about one scenario, ready to be put into words.

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
  std::vector<Fix> fixes;         ///< where the run fails: what makes it work
  std::vector<Fix> improvements;  ///< where it works with a warning: what clears it
  LeastPrivilege least_privilege;
  SourceSet sources;  ///< of the verdict, the calls and the stages
};

/// Explains a scenario. Answers every scenario there is; never throws.
[[nodiscard]] Explanation Explain(const Scenario& scenario);

}  // namespace scope_explainer
