#pragma once
/// Which lines of the log a run writes, and which it may write.

#include <optional>

#include "facts/log_lines.h"
#include "model/run.h"

namespace scope_explainer {

struct RunLog {
  LogLineSet always;    ///< the lines that the run writes
  LogLineSet possible;  ///< those, and lines that depend on more than the run says
};

/// The line that `stop` ends the run with, the last one it writes; nothing if nothing ends it.
[[nodiscard]] std::optional<LogLineId> LineOf(Stop stop);

/// The lines that a version of `era` writes in `run`.
[[nodiscard]] RunLog LogOf(const Run& run, LogEra era);

/// The era of the newest version.
inline constexpr LogEra kNewestEra = LogEra::k32;

}  // namespace scope_explainer
