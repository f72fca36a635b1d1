#include "answers/advise.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <tuple>

namespace scope_explainer {
namespace {

/// A set of changes: bit i is the i-th possible change.
using ChangeBits = std::uint32_t;
static_assert(kMostChanges <= 16, "every set of them may be tried");

bool Reaches(const Scenario& scenario, Outcome goal) { return OutcomeOf(scenario) <= goal; }

Scenario ApplyAll(Scenario scenario, const std::vector<Change>& possible, ChangeBits bits) {
  for (; bits != 0; bits &= bits - 1) {
    scenario = Apply(scenario, possible[static_cast<std::size_t>(std::countr_zero(bits))]);
  }
  return scenario;
}

ChangeBits BitsOfKind(const std::vector<Change>& possible, ChangeKind kind) {
  ChangeBits bits = 0;
  for (std::size_t i = 0; i < possible.size(); ++i) {
    if (possible[i].kind == kind) bits |= ChangeBits{1} << i;
  }
  return bits;
}

/// The next larger number with as many bits set.
ChangeBits NextOfSameSize(ChangeBits bits) {
  const ChangeBits lowest = bits & (~bits + 1);
  const ChangeBits ripple = bits + lowest;
  return ripple | (((bits ^ ripple) >> 2U) >> std::countr_zero(lowest));
}

bool HoldsAnyOf(ChangeBits bits, const std::vector<ChangeBits>& found) {
  return std::any_of(found.begin(), found.end(),
                     [&](ChangeBits smaller) { return (bits & smaller) == smaller; });
}

/// Tries the smallest sets first. A set that contains a fix already found is not minimal.
std::vector<ChangeBits> MinimalSets(const Scenario& scenario, const std::vector<Change>& possible,
                                    Outcome goal) {
  const ChangeBits modes = BitsOfKind(possible, ChangeKind::kSwitchMode);
  const ChangeBits end = ChangeBits{1} << possible.size();
  std::vector<ChangeBits> found;
  for (std::size_t size = 1; size <= possible.size(); ++size) {
    for (ChangeBits bits = (ChangeBits{1} << size) - 1; bits < end; bits = NextOfSameSize(bits)) {
      if (std::popcount(bits & modes) > 1 || HoldsAnyOf(bits, found)) continue;
      if (Reaches(ApplyAll(scenario, possible, bits), goal)) found.push_back(bits);
    }
  }
  return found;
}

Fix MakeFix(const Scenario& scenario, const std::vector<Change>& possible, ChangeBits bits) {
  const Scenario after = ApplyAll(scenario, possible, bits);
  Fix fix{{}, after, OutcomeOf(after)};
  for (; bits != 0; bits &= bits - 1) {
    fix.changes.push_back(possible[static_cast<std::size_t>(std::countr_zero(bits))]);
  }
  return fix;
}

bool ComesBefore(const Fix& a, const Fix& b) {
  const auto rank = [](const Fix& fix) { return std::tuple(EffortOf(fix), fix.changes.size()); };
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  return std::lexicographical_compare(a.changes.begin(), a.changes.end(), b.changes.begin(),
                                      b.changes.end());
}

}  // namespace

Effort EffortOf(const Fix& fix) {
  Effort effort = Effort::kReader;
  for (const Change& change : fix.changes) effort = std::max(effort, Info(change.kind).effort);
  return effort;
}

std::vector<Fix> FindFixes(const Scenario& scenario, Outcome goal) {
  if (Reaches(scenario, goal)) return {};
  const std::vector<Change> possible = PossibleChanges(scenario);
  std::vector<Fix> fixes;
  for (const ChangeBits bits : MinimalSets(scenario, possible, goal)) {
    Fix fix = MakeFix(scenario, possible, bits);
    const auto place = std::upper_bound(fixes.begin(), fixes.end(), fix, ComesBefore);
    fixes.insert(place, std::move(fix));
  }
  return fixes;
}

}  // namespace scope_explainer
