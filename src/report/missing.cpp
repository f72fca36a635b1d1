#include "report/missing.h"

#include "answers/least_scopes.h"
#include "report/fixes.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

void AppendTo(std::string& list, std::string_view part) {
  Append(list, list.empty() ? "" : ", ", part);
}

std::string Names(const ScopeSet& scopes) {
  std::string names;
  scopes.ForEach([&](ScopeId id) { AppendTo(names, kScopes[id]); });
  return names;
}

std::string Line(std::string_view missing, const ScopeSet& too_much, const ScopeSet& held) {
  std::string line;
  if (!missing.empty()) Append(line, "missing: ", missing, "  ");
  if (!too_much.Empty()) Append(line, "too much: ", Names(too_much), "  ");
  if (line.empty()) line = "no scope is missing  ";
  return Concat(line, "have: ", ScopeList(held));
}

/// The scopes in `held` that grant more of what calls need than `least` does.
ScopeSet MoreThan(const ScopeSet& least, const ScopeSet& held) {
  ScopeSet grantors;
  (NeededLeaves() - least).ForEach([&](ScopeId leaf) { grantors = grantors | GrantorsOf(leaf); });
  return held - (held - grantors);
}

}  // namespace

std::string ScopeList(const ScopeSet& scopes) { return scopes.Empty() ? "none" : Names(scopes); }

std::string MissingLine(const Scenario& scenario, const Fix& fix) {
  std::string missing = Names(fix.after.scopes - scenario.scopes);
  for (const Change& change : fix.changes) {
    if (const std::string lack = LackIn(change); !lack.empty()) AppendTo(missing, lack);
  }
  return Line(missing, scenario.scopes - fix.after.scopes, scenario.scopes);
}

std::string MissingLine(const Scenario& scenario, const std::optional<ScopeSet>& least) {
  if (!least) return Line("more than a scope", {}, scenario.scopes);
  const ScopeSet& held = scenario.scopes;
  Scenario with_least = scenario;
  with_least.scopes = held | *least;
  const ScopeSet too_much =
      OutcomeOf(with_least) == Outcome::kFailsSilently ? MoreThan(*least, held) : ScopeSet{};
  return Line(Names(*least - EffectiveScopes(held - too_much)), too_much, held);
}

}  // namespace scope_explainer
