#pragma once
/// The scenario of the contract as JSON, in and out.

#include "input/scenario_input.h"
#include "text/json_writer.h"

namespace scope_explainer {

/// Longer input is refused unread.
inline constexpr std::size_t kMostInputBytes = std::size_t{1} << 20U;

/// Reads one JSON object. Every problem is named: text that is not JSON, an unknown field, a wrong
/// type, an unknown value, a field given twice. Never throws.
[[nodiscard]] ScenarioInput ReadScenarioJson(std::string_view text);

}  // namespace scope_explainer
