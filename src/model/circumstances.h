#pragma once
/// What decides a run beside the scenario: what Socket answers, whether anything is switched on,
/// and what stops it. For a question about a scenario all of it follows from the scenario; where a
/// log is read, it is what is sought.

#include <cstdint>

#include "facts/api_answers.h"
#include "facts/api_calls.h"
#include "model/scenario.h"

namespace scope_explainer {

/// Why a run ends before its end. Source: `source`; for the last two the changelog of 3.1.0 and
/// 3.2.0 and a reconstruction.
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
  EnumArray<CallId, ApiAnswer> answers{};  ///< of the calls that are made
  /// False where what is switched on switches no scanner on: `all_languages_enabled` by input, or
  /// settings that only modify.
  bool switches_scanner_on = true;
  Stop stop = Stop::kNone;

  [[nodiscard]] constexpr ApiAnswer Answer(CallId call) const { return answers[call]; }
};

/// The exit code of a run that `stop` ends; 0 where nothing does. A run that comes to its end exits
/// with 1 where a scanner that ran has a critical or high finding, and with 0 otherwise, whatever
/// Socket answered.
[[nodiscard]] constexpr int ExitCodeOf(Stop stop) {
  if (stop == Stop::kNone) return 0;
  return stop == Stop::kUnknownOption ? 2 : 1;
}

/// What follows from a scenario: Socket answers as the token's scopes and key ask for.
[[nodiscard]] Circumstances CircumstancesOf(const Scenario& scenario);

}  // namespace scope_explainer
