#include "answers/least_scopes.h"

#include <array>
#include <bit>

namespace scope_explainer {
namespace {

constexpr auto kLeaves = [] {
  std::array<ScopeId, NeededLeaves().Size()> leaves{};
  std::size_t count = 0;
  NeededLeaves().ForEach([&](ScopeId id) { leaves[count++] = id; });
  return leaves;
}();
static_assert(kLeaves.size() <= 8, "every set of them is tried");

ScopeSet Subset(unsigned bits) {
  ScopeSet subset;
  for (std::size_t i = 0; i < kLeaves.size(); ++i) {
    if (((bits >> i) & 1U) != 0) subset.Add(kLeaves[i]);
  }
  return subset;
}

}  // namespace

std::optional<ScopeSet> LeastScopes(const Scenario& scenario) {
  std::optional<ScopeSet> least;
  int least_size = 0;
  Outcome least_outcome = Outcome::kFailsSilently;
  for (unsigned bits = 0; bits < (1U << kLeaves.size()); ++bits) {
    Scenario candidate = scenario;
    candidate.scopes = Subset(bits);
    const Outcome outcome = OutcomeOf(candidate);
    if (outcome == Outcome::kFailsSilently) continue;
    const int size = std::popcount(bits);
    if (least && (size > least_size || (size == least_size && outcome >= least_outcome))) continue;
    least = candidate.scopes;
    least_size = size;
    least_outcome = outcome;
  }
  return least;
}

}  // namespace scope_explainer
