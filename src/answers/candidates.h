#pragma once
/// Which runs could have written what was seen: the model, inverted over scenarios, answers of the
/// API, and versions together.

#include <vector>

#include "answers/observe.h"
#include "answers/reading.h"
#include "model/log.h"
#include "model/simulate.h"

namespace scope_explainer {

struct Candidate {
  Run run;
  LogEra era;
  RunLog log;
  int missing;  ///< how many of the lines that it writes were not seen
};

/// The calls that a failure which names none can be about, by its place among the lines.
[[nodiscard]] CallSet CallsOf(const AnswerSeen& seen, const ObservedRun& observed);

/// The calls of `run` whose answer `seen` can be; none where the run explains it not.
[[nodiscard]] CallSet CallsThatExplain(const AnswerSeen& seen, CallSet calls, const Run& run);

/// Every run that could have left `observed`, of a text that may have lost any of its lines. Where
/// one of them writes no line but those that were seen, the text looks whole, and what is not there
/// did not happen: only such runs are left, and those of which a single line is missing, since one
/// is lost easily and two that belong together are not. Answers that nothing was seen of stand for
/// each other; scopes take no part, since what Socket answered says all about them.
[[nodiscard]] std::vector<Candidate> CandidatesFor(const ObservedRun& observed);

/// Leaves those that run the setup whose fields have `values`. It shows how a key and an
/// organization are set, not what Socket thinks of them. What none of them fits is passed over.
void KeepThoseOf(const FieldValues& values, std::vector<Candidate>& candidates);

}  // namespace scope_explainer
