#pragma once
/// The scenario of the contract as JSON, in and out.

#include "report/json_writer.h"
#include "report/scenario_input.h"

namespace scope_explainer {

/// Longer input is refused unread.
inline constexpr std::size_t kMostInputBytes = std::size_t{1} << 20U;

/// Reads one JSON object. Every problem is named: text that is not JSON, an unknown field, a wrong
/// type, an unknown value, a field given twice. Never throws.
[[nodiscard]] ScenarioInput ReadScenarioJson(std::string_view text);

/// A scenario with every field present, scopes in catalog order.
void WriteScenario(JsonWriter& json, const Scenario& scenario);

/// A list of scope names in catalog order.
void WriteScopes(JsonWriter& json, const ScopeSet& scopes);

/// The answer to input that could not be read.
[[nodiscard]] std::string ErrorJson(const std::vector<Problem>& problems);

}  // namespace scope_explainer
