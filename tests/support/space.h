#pragma once
/// All scenarios: every combination of the fields, with every set of the scopes that can matter
/// (the leaves that calls need, their groups, `*`) and one scope that cannot.

#include <cstdint>

#include "model/fields.h"

namespace scope_explainer {

inline constexpr std::array kSpaceScopes{
    "full-scans", "full-scans:create", "socket-basics", "socket-basics:read", "*", "repo"};
inline constexpr std::size_t kSpaceSize = (std::size_t{1} << kSpaceScopes.size()) * 1152;

#ifndef TEST_SPACE_STEP
#define TEST_SPACE_STEP 1
#endif
/// How many scenarios a sweep advances at a time: natively by one; see SCOPE_EXPLAINER_TEST_STEP.
inline constexpr std::size_t kSpaceStep = TEST_SPACE_STEP;

inline ScopeSet SpaceScopes(unsigned bits) {
  ScopeSet scopes;
  for (std::size_t i = 0; i < kSpaceScopes.size(); ++i) {
    if (((bits >> i) & 1U) != 0) scopes.Add(FindScope(kSpaceScopes[i]).value());
  }
  return scopes;
}

/// Calls `visit(scenario)` for every combination of the fields from `first` on.
template <typename Visit>
void ForEachFieldValue(Scenario scenario, std::size_t first, const Visit& visit) {
  if (first == kFieldCount) return visit(scenario);
  for (std::uint8_t value = 0; value < kFields.data()[first].values.size(); ++value) {
    Set(scenario, kFields.data()[first].id, value);
    ForEachFieldValue(scenario, first + 1, visit);
  }
}

/// Calls `visit(scenario)` for the first scenario and every `kSpaceStep`th after it.
template <typename Visit>
void ForEachScenario(const Visit& visit) {
  std::size_t place = 0;
  for (unsigned bits = 0; bits < (1U << kSpaceScopes.size()); ++bits) {
    Scenario scenario;
    scenario.scopes = SpaceScopes(bits);
    ForEachFieldValue(scenario, 0, [&](const Scenario& each) {
      if (place++ % kSpaceStep == 0) visit(each);
    });
  }
}

}  // namespace scope_explainer
