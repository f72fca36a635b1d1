#pragma once
/// What to change, found by searching the model.

#include "answers/change.h"
#include "answers/verdict.h"

namespace scope_explainer {

struct Fix {
  std::vector<Change> changes;  ///< in the order of `ChangeKind`
  Scenario after;               ///< the scenario with the changes made
  Outcome outcome;              ///< of `after`
};

/// Every smallest set of changes after which `scenario` does at least as well as `goal`: applied,
/// the outcome is the goal or better; no part of it reaches that by itself. Ordered by effort (what
/// the reader can do without help, what needs an administrator, another mode), then by the number
/// of changes, then by kind and value; the first is the recommendation. Empty where the goal is
/// reached already.
[[nodiscard]] std::vector<Fix> FindFixes(const Scenario& scenario, Outcome goal);

/// The greatest effort among the changes of a fix.
[[nodiscard]] Effort EffortOf(const Fix& fix);

}  // namespace scope_explainer
