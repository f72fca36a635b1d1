#pragma once
/// What a text says about one run of Socket Basics.

#include "answers/reading.h"
#include "facts/warnings.h"
#include "input/entries.h"

namespace scope_explainer {

/// How much a text shows of what a run is given.
enum class Shown : std::uint8_t {
  kAll,       ///< nothing can come from outside
  kCommand,   ///< the command, but not all of the environment that it is run in
  kNames,     ///< names, but no run
  kJsonFile,  ///< the file that `--config` names
};

struct FoundWarning {
  WarningId id;
  std::size_t line;
};

/// What is said about a run: by `FieldId` the values that are possible, and the version that really
/// runs.
struct RunReading {
  FieldValues values = kAnyValues;
  std::optional<Version> version;
  std::vector<Observation> observations;
};

/// Reads the run that `run` begins, of whose setup `scan` shows as much as `shown` says, and adds
/// to `warnings`. `run` need not be an entry of `scan`: where there is no run, it is something that
/// the names reach.
[[nodiscard]] RunReading ReadRun(const SetupScan& scan, const Entry& run, Shown shown,
                                 std::vector<FoundWarning>& warnings);

}  // namespace scope_explainer
