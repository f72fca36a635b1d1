#pragma once
/// Which lines of the log a run writes, and which it may write.

#include "facts/log_lines.h"
#include "model/run.h"

namespace scope_explainer {

/// The lines that `run` writes.
[[nodiscard]] LogLineSet WrittenLines(const Run& run);

/// Those, and the lines that it writes when a request fails for a reason outside the scenario (a
/// quota, the network) or when the answer is unknown.
[[nodiscard]] LogLineSet PossibleLines(const Run& run);

/// The lines that are possible when the load of the dashboard's settings fails for a reason outside
/// the scenario; none where there is no load.
[[nodiscard]] LogLineSet PossibleLinesAfterFailedLoad(const Run& run);

}  // namespace scope_explainer
