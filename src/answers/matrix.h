#pragma once
/// The whole table: tokens by calls, for one setup.

#include <vector>

#include "answers/evidence.h"
#include "answers/tokens.h"
#include "answers/verdict.h"

namespace scope_explainer {

struct MatrixRow {
  KnownToken token;
  Run run;  ///< of the setup with this token's scopes
  Outcome outcome;
  EnumArray<CallId, Evidence> evidence;  ///< for the token by itself
  bool current;                          ///< the setup has exactly these scopes
};

/// The least certain grade among a row's calls.
[[nodiscard]] Grade LeastSure(const MatrixRow& row);

/// One row for each of `KnownTokens`, in that order, for the setup of `scenario`. If the scopes of
/// `scenario` are not among them, they get a row of their own at the end.
[[nodiscard]] std::vector<MatrixRow> MatrixFor(const Scenario& scenario);

}  // namespace scope_explainer
