#pragma once
/// The words for a reading of a log: its headline, its observations and its questions.

#include <string>
#include <string_view>

#include "answers/observe.h"
#include "answers/reading.h"
#include "model/run.h"

namespace scope_explainer {

inline constexpr std::string_view kMixedLines =
    "These lines do not come from one run of Socket Basics.";
inline constexpr std::string_view kRetold =
    "This text speaks of a run of Socket Basics but is not its log.";
inline constexpr std::string_view kWorked = "This run did what it should: no line shows a failure.";
inline constexpr std::string_view kPasteTheLog =
    "Paste the output of the step that runs Socket Basics, from its first line to its last.";
inline constexpr std::string_view kBarePhrase = "The phrase does not say which call it is about.";
inline constexpr std::string_view kProbed =
    "Socket answered the probe. Whether the token has `full-scans:create`, no harmless request "
    "shows.";

/// What was seen, in the order of the text, each with its meaning.
[[nodiscard]] std::vector<Observation> ObservationsOf(const ObservedRun& observed);

/// The sentence for a cause. It names a scope only if `lacks` contains it.
[[nodiscard]] std::string MessageFor(const Cause& cause, const ScopeSet& lacks);

/// One sentence that claims no more than the lines show: the cause that mattered most to how the
/// run ended; or else how it ended, if every explanation agrees; or else that the log does not say.
[[nodiscard]] std::string HeadlineFor(const Reading& reading);
/// The same, if `best` is the run of the best explanation.
[[nodiscard]] std::string HeadlineFor(const Reading& reading, const Run& best);

[[nodiscard]] std::string SeveralRuns(const Reading& all);

/// Says whose text `plain` is, and which scopes it names.
[[nodiscard]] std::string OtherTool(const CauseSeen& seen, std::string_view plain);

/// Adds the advice, and the questions about what is still open.
void Ask(Reading& reading);

}  // namespace scope_explainer
