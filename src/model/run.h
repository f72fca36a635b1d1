#pragma once
/// A run: what Socket Basics does in a scenario.

#include <cstdint>

#include "facts/api_calls.h"
#include "facts/rules.h"
#include "facts/word.h"
#include "model/circumstances.h"
#include "model/scenario.h"

namespace scope_explainer {

/// What happens to one API call in a run.
enum class CallOutcome : std::uint8_t {
  kSucceeds,
  kDenied,
  kRejected,
  kNotCalled,
  kUnknown,
  kFailed,  ///< for a reason that is not about scopes; no scenario leads here
};

struct CallResult {
  CallOutcome outcome;
  RuleId rule;  ///< the rule that decided
};

/// Whose settings decide which scanners run.
enum class Settings : std::uint8_t { kDashboard, kEnvironment, kCli, kJson, kNone };

/// Where the upload gets its organization.
enum class OrganizationSource : std::uint8_t { kConfigured, kDiscovered, kNone };

/// Whether the results reach Socket.
enum class Upload : std::uint8_t { kYes, kNo, kSkipped, kNothingToUpload, kUnknown };

struct Run {
  Scenario scenario;  ///< the scenario that was run
  Circumstances circumstances;
  EnumArray<CallId, CallResult> calls;  ///< in the order of the run
  Settings settings;
  RuleId settings_rule;
  OrganizationSource organization;
  RuleId organization_rule;
  bool scanned;
  RuleId scan_rule;
  Upload upload;

  [[nodiscard]] constexpr const CallResult& Call(CallId id) const { return calls[id]; }
};

inline constexpr Words<CallOutcome> kCallOutcomeWords{
    {{CallOutcome::kSucceeds, "succeeds", "Works"},
     {CallOutcome::kDenied, "denied", "Denied"},
     {CallOutcome::kRejected, "rejected", "Rejected"},
     {CallOutcome::kNotCalled, "not-called", "Not called"},
     {CallOutcome::kUnknown, "unknown", "Unknown"},
     {CallOutcome::kFailed, "failed", "Failed"}}};
inline constexpr Words<Settings> kSettingsWords{
    {{Settings::kDashboard, "dashboard", "From the dashboard"},
     {Settings::kEnvironment, "environment", "From the environment"},
     {Settings::kCli, "cli", "From the CLI flags"},
     {Settings::kJson, "json", "From the JSON file"},
     {Settings::kNone, "none", "None"}}};
inline constexpr Words<OrganizationSource> kOrganizationSourceWords{
    {{OrganizationSource::kConfigured, "configured", "Configured"},
     {OrganizationSource::kDiscovered, "discovered", "Discovered"},
     {OrganizationSource::kNone, "none", "None"}}};
inline constexpr Words<Upload> kUploadWords{
    {{Upload::kYes, "yes", "Uploaded"},
     {Upload::kNo, "no", "Does not reach Socket"},
     {Upload::kSkipped, "skipped", "Skipped on purpose"},
     {Upload::kNothingToUpload, "nothing-to-upload", "Nothing to upload"},
     {Upload::kUnknown, "unknown", "Unknown"}}};
/// What a token's scopes permit, by whether they allow a call.
inline constexpr Words<bool> kTokenWords{
    {{false, "denied", "Not allowed"}, {true, "allowed", "Allowed"}}};

[[nodiscard]] constexpr const Word<CallOutcome>& WordFor(CallOutcome value) {
  return kCallOutcomeWords[value];
}
[[nodiscard]] constexpr const Word<Settings>& WordFor(Settings value) {
  return kSettingsWords[value];
}
[[nodiscard]] constexpr const Word<OrganizationSource>& WordFor(OrganizationSource value) {
  return kOrganizationSourceWords[value];
}
[[nodiscard]] constexpr const Word<Upload>& WordFor(Upload value) { return kUploadWords[value]; }

/// The HTTP status of a call, or 0 if it is not made or nobody knows.
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
    case CallOutcome::kFailed:
      return 0;
  }
  return 0;
}

}  // namespace scope_explainer
