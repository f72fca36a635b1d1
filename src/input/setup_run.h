#pragma once
/// What a text says about one run of Socket Basics.

#include "answers/reading.h"
#include "facts/warnings.h"
#include "input/entries.h"

namespace scope_explainer {

/// How much of a run's input a text shows.
enum class Shown : std::uint8_t {
  kAll,       ///< nothing can come from outside
  kCommand,   ///< the command, but not all of the environment it runs in
  kNames,     ///< names, but no run
  kJsonFile,  ///< the file that `--config` names
};

struct FoundWarning {
  WarningId id;
  std::size_t line;
};

/// What is known about a run: the possible values by `FieldId`, and the version that really runs.
struct RunReading {
  FieldValues values = kAnyValues;
  std::optional<Version> version;
  std::vector<Observation> observations;
};

/// Reads the run that `run` starts, for which `scan` shows as much as `shown` says, and adds to
/// `warnings`. `run` need not be an entry of `scan`: if there is no run, it is something to which
/// the names apply.
[[nodiscard]] RunReading ReadRun(const SetupScan& scan, const Entry& run, Shown shown,
                                 std::vector<FoundWarning>& warnings);

}  // namespace scope_explainer
