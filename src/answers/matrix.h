#pragma once
/// The whole table: tokens by calls, under one setup.

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

/// The least sure grade among a row's calls.
[[nodiscard]] Grade LeastSure(const MatrixRow& row);

/// One row for each of `KnownTokens`, in that order, under the setup of `scenario`. Where the
/// scopes of `scenario` are not among them, a row of their own follows at the end.
[[nodiscard]] std::vector<MatrixRow> MatrixFor(const Scenario& scenario);

}  // namespace scope_explainer
