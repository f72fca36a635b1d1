#pragma once
/// The model: what Socket Basics does in a scenario. The only place that knows.

#include "model/run.h"

namespace scope_explainer {

/// Runs Socket Basics in thought. Pure, answers every scenario there is, never throws and does not
/// allocate. Sources: `source` and the recorded runs for the program, `openapi` and `pr-68` for
/// what a token may do.
[[nodiscard]] Run Simulate(const Scenario& scenario) noexcept;

/// The same where not the scenario's scopes and key decide what Socket answers, but
/// `circumstances`.
[[nodiscard]] Run Simulate(const Scenario& scenario, const Circumstances& circumstances) noexcept;

}  // namespace scope_explainer
