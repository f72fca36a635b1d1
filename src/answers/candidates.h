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
  int missing;  ///< how many of the lines that the run writes were not seen
};

/// The calls that an unnamed failure can be about, judged by its place among the lines.
[[nodiscard]] CallSet CallsOf(const AnswerSeen& seen, const ObservedRun& observed);

/// The calls of `run` that can have got the answer `seen`; none if the run does not explain it.
[[nodiscard]] CallSet CallsThatExplain(const AnswerSeen& seen, CallSet calls, const Run& run);

/// Every run that could have left `observed` in a text that may have lost any of its lines. If one
/// of them writes only lines that were seen, the text looks complete, and what is not in it did not
/// happen. Then only such runs are kept, and those with a single line missing: one line is easily
/// lost, two that belong together are not. Answers that left no trace are represented by one of
/// them. Scopes are not varied, since Socket's answers say everything about them.
[[nodiscard]] std::vector<Candidate> CandidatesFor(const ObservedRun& observed);

/// Keeps the candidates that fit the setup with these field `values`. A setup shows how the key and
/// the organization are set, but not what Socket thinks of them. Values that fit no candidate are
/// ignored.
void KeepThoseOf(const FieldValues& values, std::vector<Candidate>& candidates);

}  // namespace scope_explainer
