#pragma once
/// Why a run did not do what it should, according to its log.

#include <vector>

#include "answers/candidates.h"
#include "answers/reading.h"

namespace scope_explainer {

/// Adds `cause`, unless it is already known for its call, or names no call and is known for any.
void AddCause(Cause cause, std::vector<Cause>& causes);

/// Adds the causes behind the API answers that were seen. A call is named if every candidate agrees
/// on it; without candidates, if the phrase itself names it.
void AddAnswerCauses(const ObservedRun& observed, const std::vector<Candidate>& candidates,
                     std::vector<Cause>& causes);

/// Adds the same causes, then those that other lines show, then what follows from `candidates`
/// (those of `observed`) without any line saying it.
void AddCauses(const ObservedRun& observed, const std::vector<Candidate>& candidates,
               std::vector<Cause>& causes);

}  // namespace scope_explainer
