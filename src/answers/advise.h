#pragma once
/// Finds what to change by searching the model.

#include "answers/change.h"
#include "answers/verdict.h"

namespace scope_explainer {

struct Fix {
  std::vector<Change> changes;  ///< in the order of `ChangeKind`
  Scenario after;               ///< the scenario with the changes made
  Outcome outcome;              ///< of `after`
};

/// Every smallest set of changes that makes `scenario` do at least as well as `goal`: applying all
/// of them reaches it, applying fewer does not. Ordered by effort (the reader, then an
/// administrator, then another mode), then by the number of changes, then by kind and value; the
/// first is the recommendation. Empty if the goal is already reached.
[[nodiscard]] std::vector<Fix> FindFixes(const Scenario& scenario, Outcome goal);

/// The greatest effort among the changes of a fix.
[[nodiscard]] Effort EffortOf(const Fix& fix);

}  // namespace scope_explainer
