#pragma once
/// The matrix in words and as JSON.

#include "answers/matrix.h"
#include "text/table.h"

namespace scope_explainer {

/// The title of the matrix in every form.
inline constexpr std::string_view kMatrixTitle = "What each token may do, and how a run ends";

/// Tokens by calls for the setup of `scenario`: what each token may do, how the run ends, and how
/// we know.
[[nodiscard]] Table MatrixTable(const Scenario& scenario);

/// The same with every name in the contract; the row of the scenario's own scopes is `current`.
[[nodiscard]] std::string MatrixJson(const Scenario& scenario);

/// What a token may do, and the answer it gets if it may not.
inline constexpr std::string_view kWorksCell = "works";
inline constexpr std::string_view kFailsCell = "fails";
inline constexpr std::string_view kFailsReason = "Insufficient permissions";

/// "works" or "fails (…)": what a token with these scopes may do.
[[nodiscard]] std::string TokenCell(const ScopeSet& held, CallId call);

/// How a token came to be known, and the modes it is recommended for.
[[nodiscard]] std::string KindInWords(const KnownToken& token);

}  // namespace scope_explainer
