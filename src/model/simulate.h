#pragma once
/// The model: what Socket Basics does in a scenario. Nothing else knows this.

#include "model/run.h"

namespace scope_explainer {

/// Simulates a run of Socket Basics. Pure, accepts every scenario, never throws and does not
/// allocate.
/// Sources: `source` and the recorded runs for the program, `openapi` and `pr-68` for what a token
/// may do.
[[nodiscard]] Run Simulate(const Scenario& scenario) noexcept;

/// The same, but `circumstances` decide what Socket answers instead of the scenario's scopes and
/// key.
[[nodiscard]] Run Simulate(const Scenario& scenario, const Circumstances& circumstances) noexcept;

}  // namespace scope_explainer
