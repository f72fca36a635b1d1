#pragma once
/// How sure the result of a call is for a certain token, and who says so.

#include "answers/verdict.h"
#include "model/run.h"
#include "model/scenario.h"

namespace scope_explainer {

struct Evidence {
  Grade grade;
  SourceSet sources;
};

/// The evidence for what the scopes of a token alone permit: tested where exactly this token was
/// tried live, inferred where only `*` grants the call, documented otherwise.
[[nodiscard]] Evidence TokenEvidence(const ScopeSet& held, CallId call);

/// The evidence for what happens to `call` in `run`, which must be the run of `scenario`.
/// Where scopes decide, it is the token's, and tested only on the plan that was tested; otherwise
/// it is the rule's own.
[[nodiscard]] Evidence EvidenceFor(const Scenario& scenario, const Run& run, CallId call);

/// The evidence for `verdict`, which must be that of `run`: that of the rule which decided it, and
/// where the rule is about a call, that of the call in this run.
[[nodiscard]] Evidence EvidenceFor(const Scenario& scenario, const Run& run,
                                   const Verdict& verdict);

}  // namespace scope_explainer
