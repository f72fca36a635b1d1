#pragma once
/// How sure the result of a call is for a particular token, and who says so.

#include "model/run.h"

namespace scope_explainer {

struct Evidence {
  Grade grade;
  SourceSet sources;
};

/// The evidence for what the token's scopes permit: tested if exactly this token was tried live,
/// inferred if only `*` grants the call, documented otherwise.
[[nodiscard]] Evidence TokenEvidence(const ScopeSet& held, CallId call);

/// The evidence for what happens to `call` in `run`. If scopes decide, it is the token's, and
/// counts as tested only on the plan that was tested; otherwise it is the rule's own.
[[nodiscard]] Evidence EvidenceFor(const Run& run, CallId call);

/// The evidence for `rule`: the call's if the rule decided a call in `run`, otherwise its own.
[[nodiscard]] Evidence EvidenceFor(const Run& run, RuleId rule);

}  // namespace scope_explainer
