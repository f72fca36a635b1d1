#pragma once
/// Which of a report's fixes is handed over, the same at every door.

#include <string_view>
#include <vector>

#include "answers/explanation.h"
#include "input/problem.h"
#include "report/handover.h"

namespace scope_explainer {

struct Handover {
  std::vector<Handout> handouts;
  std::vector<Problem> problems;  ///< where there are any, there are no `handouts`
};

/// The copyable texts for one fix of the report: `fix` counts from 1, as the report does, and 0 is
/// the scenario as it is. Any other number is a problem.
[[nodiscard]] Handover HandoverOf(const Explanation& explanation, int fix, std::string_view slug);

}  // namespace scope_explainer
