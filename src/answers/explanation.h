#pragma once
/// Everything that is said about one scenario, ready to be put into words.

#include <array>

#include "answers/evidence.h"
#include "answers/stages.h"
#include "answers/verdict.h"

namespace scope_explainer {

struct Explanation {
  Scenario scenario;
  Run run;
  Verdict verdict;
  std::array<Stage, kStageWords.size()> stages;
  std::array<Evidence, kCallCount> evidence;  ///< by `CallId`
};

/// Explains a scenario. Answers every scenario there is; never throws.
[[nodiscard]] Explanation Explain(const Scenario& scenario);

}  // namespace scope_explainer
