#pragma once
/// The scenario of the contract as JSON, in and out.

#include "input/scenario_input.h"
#include "text/json_writer.h"

namespace scope_explainer {

/// Longer input is refused without being read.
inline constexpr std::size_t kMostInputBytes = std::size_t{1} << 20U;

/// Reads one JSON object. Reports every problem: text that is not JSON, an unknown field, a wrong
/// type, an unknown value, a repeated field. Never throws.
[[nodiscard]] ScenarioInput ReadScenarioJson(std::string_view text);

}  // namespace scope_explainer
