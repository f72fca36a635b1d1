#pragma once
/// The least that a token needs, what it has too much, and what it must not get.

#include <vector>

#include "answers/verdict.h"
#include "facts/operations.h"

namespace scope_explainer {

/// A broad scope and the leaves that do the same for this run.
struct Narrowing {
  ScopeId from;
  ScopeSet to;
};

/// A scope whose addition would make the run worse, and the rule that would then decide.
struct Harm {
  ScopeId scope;
  RuleId rule;
};

struct LeastPrivilege {
  ScopeSet scopes;                     ///< the smallest leaf scopes that are enough
  ScopeSet missing;                    ///< of these, what the token does not grant
  ScopeSet removable;                  ///< scopes that can go, all together
  std::vector<Narrowing> narrower;     ///< after that, groups that can shrink, all together
  std::vector<Harm> harms;             ///< scopes not to add
  std::vector<const Operation*> also;  ///< what else the token can do, in the specification's order
};

/// What the token of `now` needs for `goal`, such as the same setup after a fix. Nothing that is
/// removable or narrower changes a call or the outcome of either run.
[[nodiscard]] LeastPrivilege LeastPrivilegeFor(const Scenario& now, const Scenario& goal);

}  // namespace scope_explainer
