#pragma once
/// Selects the fix of a report to hand over, the same way at every door.

#include <string_view>
#include <vector>

#include "answers/explanation.h"
#include "input/problem.h"
#include "report/handover.h"

namespace scope_explainer {

struct Handover {
  std::vector<Handout> handouts;
  std::vector<Problem> problems;  ///< if there are any, there are no `handouts`
};

/// The copyable texts for one fix of the report: `fix` counts from 1, as in the report, and 0 means
/// the scenario as it is. Any other number is a problem.
[[nodiscard]] Handover HandoverOf(const Explanation& explanation, int fix, std::string_view slug);

}  // namespace scope_explainer
