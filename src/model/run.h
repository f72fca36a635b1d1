#pragma once
/// A run: what Socket Basics does in a scenario.

#include <array>
#include <cstdint>

#include "facts/api_calls.h"
#include "facts/rules.h"
#include "facts/word.h"
#include "model/scenario.h"

namespace scope_explainer {

/// What happens to one API call in a run.
enum class CallOutcome : std::uint8_t { kSucceeds, kDenied, kRejected, kNotCalled, kUnknown };

struct CallResult {
  CallOutcome outcome;
  RuleId rule;  ///< the rule that decided
};

/// Whose settings decide which scanners run.
enum class Settings : std::uint8_t { kDashboard, kEnvironment, kCli, kJson, kNone };

/// Where the organization of the upload comes from.
enum class OrganizationSource : std::uint8_t { kConfigured, kDiscovered, kNone };

/// Whether what was found reaches Socket.
enum class Upload : std::uint8_t { kYes, kNo, kSkipped, kNothingToUpload, kUnknown };

struct Run {
  Scenario scenario;                         ///< what it is the run of
  std::array<CallResult, kCallCount> calls;  ///< by `CallId`, in the order of the run
  Settings settings;
  RuleId settings_rule;
  OrganizationSource organization;
  RuleId organization_rule;
  bool scanned;
  RuleId scan_rule;
  Upload upload;

  [[nodiscard]] constexpr const CallResult& Call(CallId id) const {
    return calls[static_cast<std::size_t>(id)];
  }
};

/// Indexed by `CallOutcome`.
inline constexpr std::array<Word, 5> kCallOutcomeWords{{{"succeeds", "Succeeds"},
                                                        {"denied", "Denied"},
                                                        {"rejected", "Key refused"},
                                                        {"not-called", "Not called"},
                                                        {"unknown", "Unknown"}}};
/// Indexed by `Settings`.
inline constexpr std::array<Word, 5> kSettingsWords{{{"dashboard", "From the dashboard"},
                                                     {"environment", "From the environment"},
                                                     {"cli", "From the CLI flags"},
                                                     {"json", "From the JSON file"},
                                                     {"none", "None"}}};
/// Indexed by `OrganizationSource`.
inline constexpr std::array<Word, 3> kOrganizationSourceWords{
    {{"configured", "Configured"}, {"discovered", "Discovered"}, {"none", "None"}}};
/// Indexed by `Upload`.
inline constexpr std::array<Word, 5> kUploadWords{{{"yes", "Uploaded"},
                                                   {"no", "Lost"},
                                                   {"skipped", "Skipped on purpose"},
                                                   {"nothing-to-upload", "Nothing to upload"},
                                                   {"unknown", "Unknown"}}};

/// What the scopes of a token alone permit, in words.
[[nodiscard]] constexpr Word TokenWord(bool allowed) {
  return allowed ? Word{"allowed", "Allowed"} : Word{"denied", "Not allowed"};
}

[[nodiscard]] constexpr const Word& WordFor(CallOutcome value) {
  return kCallOutcomeWords[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr const Word& WordFor(Settings value) {
  return kSettingsWords[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr const Word& WordFor(OrganizationSource value) {
  return kOrganizationSourceWords[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr const Word& WordFor(Upload value) {
  return kUploadWords[static_cast<std::size_t>(value)];
}

/// The HTTP status of a call, or 0 where it is not made or nobody knows.
[[nodiscard]] constexpr int StatusOf(CallId call, CallOutcome outcome) {
  switch (outcome) {
    case CallOutcome::kSucceeds:
      return Info(call).success_status;
    case CallOutcome::kDenied:
      return 403;
    case CallOutcome::kRejected:
      return 401;
    case CallOutcome::kNotCalled:
    case CallOutcome::kUnknown:
      return 0;
  }
  return 0;
}

}  // namespace scope_explainer
