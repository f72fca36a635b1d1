#pragma once
/// Scenarios in the words of the contract, for the messages of failing tests.

#include <ostream>

#include "input/scenario_json.h"
#include "report/scenario.h"

namespace scope_explainer {

inline void PrintTo(const Scenario& scenario, std::ostream* out) {
  JsonWriter json;
  WriteScenario(json, scenario);
  *out << json.Take();
}

}  // namespace scope_explainer
