#pragma once
/// The matrix in words and as JSON.

#include "answers/matrix.h"
#include "report/table.h"

namespace scope_explainer {

/// Tokens by calls under the set-up of `scenario`: what each token may do, what comes of the run,
/// and how we know.
[[nodiscard]] Table MatrixTable(const Scenario& scenario);

/// The same with every name of the contract; the row of the scenario's own scopes is `current`.
[[nodiscard]] std::string MatrixJson(const Scenario& scenario);

/// Scope names in backticks, separated by commas; "no scopes" where there are none.
[[nodiscard]] std::string ScopesInWords(const ScopeSet& scopes);

}  // namespace scope_explainer
