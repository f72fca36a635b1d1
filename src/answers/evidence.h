#pragma once
/// How sure the result of a call is for a certain token, and who says so.

#include "model/run.h"

namespace scope_explainer {

struct Evidence {
  Grade grade;
  SourceSet sources;
};

/// The evidence for what the scopes of a token permit by themselves: tested where exactly this
/// token was tried live, inferred where only `*` grants the call, documented otherwise.
[[nodiscard]] Evidence TokenEvidence(const ScopeSet& held, CallId call);

/// The evidence for what happens to `call` in `run`. Where scopes decide, it is the token's, and
/// tested only on the plan that was tested; otherwise it is the rule's own.
[[nodiscard]] Evidence EvidenceFor(const Run& run, CallId call);

/// The evidence for `rule`: where it decided a call in `run`, that of the call, and its own
/// otherwise.
[[nodiscard]] Evidence EvidenceFor(const Run& run, RuleId rule);

}  // namespace scope_explainer
