#pragma once
/// The scenario of the contract, written as JSON and in words.

#include "model/fields.h"
#include "text/json_writer.h"

namespace scope_explainer {

/// A scenario with every field present, scopes in catalog order.
void WriteScenario(JsonWriter& json, const Scenario& scenario);

/// A list of scope names in catalog order.
void WriteScopes(JsonWriter& json, const ScopeSet& scopes);

/// The setup of a table in a few words: the mode, `org`, and the fields that do not have their
/// default value.
[[nodiscard]] std::string SetupInWords(const Scenario& scenario);

/// Scope names in backticks, separated by commas; "no scopes" if there are none.
[[nodiscard]] std::string ScopesInWords(const ScopeSet& scopes);

}  // namespace scope_explainer
