#pragma once
/// The least that a token needs, what it has in excess, and what it must not get.

#include <vector>

#include "answers/verdict.h"
#include "facts/operations.h"

namespace scope_explainer {

/// A broad scope and the leaves that do the same job in this run.
struct Narrowing {
  ScopeId from;
  ScopeSet to;
};

/// A scope that would make the run worse if added, and the rule that would then decide.
struct Harm {
  ScopeId scope;
  RuleId rule;
};

struct LeastPrivilege {
  ScopeSet scopes;                     ///< the smallest set of leaf scopes that is enough
  ScopeSet missing;                    ///< those of them that the token does not grant
  ScopeSet removable;                  ///< scopes that can go, all at once
  std::vector<Narrowing> narrower;     ///< groups that can then be narrowed, all at once
  std::vector<Harm> harms;             ///< scopes not to add
  std::vector<const Operation*> also;  ///< what else the token can do, in specification order
};

/// What the token of `now` needs for `goal`, such as the same setup after a fix. Applying
/// `removable` and `narrower` changes no call and no outcome in either run.
[[nodiscard]] LeastPrivilege LeastPrivilegeFor(const Scenario& now, const Scenario& goal);

}  // namespace scope_explainer
