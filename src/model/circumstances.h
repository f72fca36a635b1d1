#pragma once
/// What decides a run besides the scenario: Socket's answers, whether anything is turned on, and
/// what stops the run. For a question about a scenario, all of this follows from the scenario; when
/// a log is read, it is what is searched for.

#include <cstdint>

#include "facts/api_answers.h"
#include "facts/api_calls.h"
#include "model/scenario.h"

namespace scope_explainer {

/// Why a run stops early.
/// Source: `source`; for the last two, the changelog of 3.1.0 and 3.2.0 and a reconstruction.
enum class Stop : std::uint8_t {
  kNone,
  kUnknownOption,
  kConfigFile,
  kRepositoryUnknown,
  kBranchUnknown,
  kChangedFiles,
  kSecretScannerFailed,
};

struct Circumstances {
  EnumArray<CallId, ApiAnswer> answers{};  ///< to the calls that are made
  /// False if what is turned on includes no scanner: `all_languages_enabled` by input, or settings
  /// that only adjust scanners.
  bool switches_scanner_on = true;
  Stop stop = Stop::kNone;

  [[nodiscard]] constexpr ApiAnswer Answer(CallId call) const { return answers[call]; }
};

/// The exit code of a run stopped by `stop`; 0 if nothing stops it. A run that reaches its end
/// exits with 1 if a scanner that ran has a critical or high finding, otherwise with 0, whatever
/// Socket answered.
[[nodiscard]] constexpr int ExitCodeOf(Stop stop) {
  if (stop == Stop::kNone) return 0;
  return stop == Stop::kUnknownOption ? 2 : 1;
}

/// What follows from a scenario: Socket answers according to the token's scopes and the key.
[[nodiscard]] Circumstances CircumstancesOf(const Scenario& scenario);

}  // namespace scope_explainer
