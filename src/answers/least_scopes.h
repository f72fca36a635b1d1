#pragma once
/// The smallest token that is enough.

#include <optional>

#include "answers/verdict.h"

namespace scope_explainer {

/// The smallest set of leaf scopes with which `scenario` does not fail, whatever scopes it has now.
/// If several are equally small, the one with the better outcome, then the first in catalog order.
/// Nothing if no token is enough because something else is missing.
[[nodiscard]] std::optional<ScopeSet> LeastScopes(const Scenario& scenario);

}  // namespace scope_explainer
