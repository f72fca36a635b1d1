#include "answers/least_scopes.h"

#include <array>
#include <bit>

namespace scope_explainer {
namespace {

/// No call needs more than one leaf today; room for a few more.
constexpr std::size_t kMostNeeded = 8;

constexpr ScopeSet AllNeeds() {
  ScopeSet needs;
  for (const ApiCall& call : kApiCalls) needs = needs | call.needs;
  return needs;
}

constexpr std::size_t Size(const ScopeSet& scopes) {
  std::size_t size = 0;
  scopes.ForEach([&](ScopeId) { ++size; });
  return size;
}
static_assert(Size(AllNeeds()) <= kMostNeeded);

ScopeSet Subset(const std::array<ScopeId, kMostNeeded>& leaves, unsigned bits) {
  ScopeSet subset;
  for (std::size_t i = 0; i < kMostNeeded; ++i) {
    if (((bits >> i) & 1U) != 0) subset.Add(leaves[i]);
  }
  return subset;
}

}  // namespace

ScopeSet NeededLeaves() { return AllNeeds(); }

std::optional<ScopeSet> LeastScopes(const Scenario& scenario) {
  std::array<ScopeId, kMostNeeded> leaves{};
  std::size_t count = 0;
  AllNeeds().ForEach([&](ScopeId id) { leaves[count++] = id; });

  std::optional<ScopeSet> least;
  int least_size = 0;
  Outcome least_outcome = Outcome::kFailsSilently;
  for (unsigned bits = 0; bits < (1U << count); ++bits) {
    Scenario candidate = scenario;
    candidate.scopes = Subset(leaves, bits);
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
