#pragma once
/// Why a run did not do what it should, as its log tells.

#include <vector>

#include "answers/candidates.h"
#include "answers/reading.h"

namespace scope_explainer {

/// Adds `cause` unless the same is known already for its call, or it names no call and any is.
void AddCause(Cause cause, std::vector<Cause>& causes);

/// Adds what the answers of the API that were seen come to. A call is named where every candidate
/// says the same; without candidates, where the phrase itself does.
void AddAnswerCauses(const ObservedRun& observed, const std::vector<Candidate>& candidates,
                     std::vector<Cause>& causes);

/// Adds those, what other lines say, and what follows where no line says it: from `candidates`,
/// which are those of `observed`. Ordered so.
void AddCauses(const ObservedRun& observed, const std::vector<Candidate>& candidates,
               std::vector<Cause>& causes);

}  // namespace scope_explainer
