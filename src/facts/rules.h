#pragma once
/// Every rule that can decide something in a run, with the sentence that a reader sees, its grade
/// and its sources. `simulate.cpp` decides when each applies.
///
/// The grade of the four rules that depend only on scopes is the best they can have; `EvidenceFor`
/// in `evidence.h` says how sure one of them is for a particular token.

#include <cstdint>
#include <string_view>

#include "facts/grade.h"
#include "facts/sources.h"

namespace scope_explainer {

enum class RuleId : std::uint8_t {
  // sdk.org.get()
  kOrgAnswered,
  kOrgKeyRejected,
  kOrgFailed,
  kOrgJsonMode,
  kOrgKeyMissing,
  kOrgKeyAlias,
  // sdk.basics.get_config()
  kConfigLoaded,
  kConfigDenied,
  kConfigJsonMode,
  kConfigKeyMissing,
  kConfigKeyAlias,
  kConfigKeyRejected,
  kConfigOrgMismatch,
  kConfigPlan,
  kConfigFailed,
  kConfigOrgFailed,
  // sdk.fullscans.post()
  kUploadAccepted,
  kUploadDenied,
  kUploadKeyRejected,
  kUploadOrgMismatch,
  kUploadSkipped,
  kUploadNothingScanned,
  kUploadNothingFound,
  kUploadKeyMissing,
  kUploadOrgDropped,
  kUploadOrgUnknown,
  kUploadFailed,
  // whose settings take effect
  kSettingsDashboard,
  kSettingsOverridden,
  kSettingsEnvironment,
  kSettingsCli,
  kSettingsJson,
  kSettingsNone,
  // which organization the upload goes to
  kOrganizationConfigured,
  kOrganizationMismatch,
  kOrganizationDiscovered,
  kOrganizationNone,
  // what is scanned
  kScanRuns,
  kScanWithoutSettings,
  kScanSwitchedOff,
  kScanOverriddenOff,
  kScanOverriddenPartly,
  kScanNothingSwitchedOn,
  kRunStopped,
};

struct Rule {
  RuleId id;
  std::string_view name;
  std::string_view reason;  ///< one sentence that makes sense on its own
  Grade grade;
  SourceSet sources;
};

namespace rule_sources {
inline constexpr SourceSet kTraced{SourceId::kSource};
inline constexpr SourceSet kScopes{SourceId::kPullRequest68, SourceId::kOpenApi};
inline constexpr SourceSet kRefused{SourceId::kSource, SourceId::kSdk};
}  // namespace rule_sources

inline constexpr EnumTable<RuleId, Rule> kRules{{
    {RuleId::kOrgAnswered, "org-answered", "Needs no scope.", Grade::kTested,
     rule_sources::kScopes},
    {RuleId::kOrgKeyRejected, "org-key-rejected",
     "Socket rejects the API key (401): it's invalid, expired or revoked.", Grade::kTraced,
     rule_sources::kRefused},
    {RuleId::kOrgFailed, "org-failed",
     "The organizations couldn't be looked up, for a reason that isn't about scopes.",
     Grade::kTraced, rule_sources::kRefused},
    {RuleId::kOrgJsonMode, "org-json-mode",
     "Not asked: with a JSON file Socket Basics doesn't look for the organization.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kOrgKeyMissing, "org-key-missing",
     "No API key: Socket Basics runs in free mode and calls nothing.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kOrgKeyAlias, "org-key-alias",
     "The key is only in `SOCKET_API_KEY`, which the upload reads and this step doesn't.",
     Grade::kTraced, rule_sources::kTraced},

    {RuleId::kConfigLoaded, "config-loaded", "The token has `socket-basics:read`.", Grade::kTested,
     rule_sources::kScopes},
    {RuleId::kConfigDenied, "config-denied",
     "The token lacks `socket-basics:read`, so the settings and the notifiers set up there are "
     "missing.",
     Grade::kTested, rule_sources::kScopes},
    {RuleId::kConfigJsonMode, "config-json-mode",
     "Not asked: with a JSON file Socket Basics doesn't load dashboard settings.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kConfigKeyMissing, "config-key-missing",
     "No API key, so Socket Basics doesn't ask for the dashboard settings.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kConfigKeyAlias, "config-key-alias",
     "Not asked: this step doesn't read `SOCKET_API_KEY`, so it finds no key.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kConfigKeyRejected, "config-key-rejected", "Not reached: Socket rejected the API key.",
     Grade::kTraced, rule_sources::kRefused},
    {RuleId::kConfigOrgMismatch, "config-org-mismatch",
     "Not reached: the token doesn't belong to the organization in `SOCKET_ORG`.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kConfigPlan, "config-plan",
     "Not needed: only the Enterprise plan has dashboard settings.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kConfigFailed, "config-failed",
     "The dashboard settings couldn't be loaded, for a reason that isn't about scopes; the run "
     "goes on without them and without the notifiers set up there.",
     Grade::kTraced, rule_sources::kRefused},
    {RuleId::kConfigOrgFailed, "config-org-failed",
     "Not reached: the organizations couldn't be looked up.", Grade::kTraced,
     rule_sources::kTraced},

    {RuleId::kUploadAccepted, "upload-accepted",
     "The token has `full-scans:create`, and there is an organization to upload to.",
     Grade::kTested, rule_sources::kScopes},
    {RuleId::kUploadDenied, "upload-denied",
     "The token isn't allowed to upload: it lacks `full-scans:create`.", Grade::kTested,
     rule_sources::kScopes},
    {RuleId::kUploadKeyRejected, "upload-key-rejected",
     "Socket rejects the API key (401), so the results don't reach Socket. This isn't about "
     "scopes.",
     Grade::kTraced, rule_sources::kRefused},
    {RuleId::kUploadOrgMismatch, "upload-org-mismatch",
     "`SOCKET_ORG` names an organization that the token doesn't belong to. Nobody has tested what "
     "Socket does then.",
     Grade::kUnknown, rule_sources::kTraced},
    {RuleId::kUploadSkipped, "upload-skipped",
     "`SKIP_SOCKET_SUBMISSION=1` leaves the upload to another tool.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kUploadNothingScanned, "upload-nothing-scanned",
     "Nothing was scanned, so there's nothing to upload.", Grade::kTraced, rule_sources::kTraced},
    {RuleId::kUploadNothingFound, "upload-nothing-found",
     "Nothing was found, so there's nothing to upload.", Grade::kTraced, rule_sources::kTraced},
    {RuleId::kUploadKeyMissing, "upload-key-missing", "No API key: the results stay in the job.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kUploadOrgDropped, "upload-org-dropped",
     "Socket Basics has no organization to upload to: `SOCKET_ORG` isn't set, and the denied "
     "settings call drops the one it found.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kUploadOrgUnknown, "upload-org-unknown",
     "Socket Basics has no organization to upload to: `SOCKET_ORG` isn't set, and it found none.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kUploadFailed, "upload-failed",
     "The upload failed for a reason that isn't about scopes, so the results don't reach Socket.",
     Grade::kTraced, rule_sources::kRefused},

    {RuleId::kSettingsDashboard, "settings-dashboard", "With the settings from the dashboard.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kSettingsOverridden, "settings-overridden",
     "The dashboard settings were loaded and replace your env variables, also where the dashboard "
     "has a scanner off.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kSettingsEnvironment, "settings-environment",
     "With your action inputs or env variables.", Grade::kTraced, rule_sources::kTraced},
    {RuleId::kSettingsCli, "settings-cli", "With your CLI flags, which win over everything else.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kSettingsJson, "settings-json", "With your JSON file.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kSettingsNone, "settings-none",
     "No settings: the dashboard's couldn't be loaded and there are no others.", Grade::kTraced,
     rule_sources::kTraced},

    {RuleId::kOrganizationConfigured, "organization-configured",
     "The organization is the one in `SOCKET_ORG`.", Grade::kTraced, rule_sources::kTraced},
    {RuleId::kOrganizationMismatch, "organization-mismatch",
     "The run keeps the name in `SOCKET_ORG` although the token doesn't belong to that "
     "organization.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kOrganizationDiscovered, "organization-discovered",
     "The organization is the first one that the token belongs to.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kOrganizationNone, "organization-none", "The upload has no organization.",
     Grade::kTraced, rule_sources::kTraced},

    {RuleId::kScanRuns, "scan-runs", "Runs the scanners that you turned on.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kScanWithoutSettings, "scan-without-settings", "No scanner is on.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kScanSwitchedOff, "scan-switched-off", "Every scanner is off in the dashboard.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kScanOverriddenOff, "scan-overridden-off",
     "The dashboard has every scanner off, and its settings replace your env variables.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kScanOverriddenPartly, "scan-overridden-partly",
     "Part of the scan is missing: the dashboard has some of your scanners off, and its settings "
     "replace your env variables.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kScanNothingSwitchedOn, "scan-nothing-switched-on",
     "No scanner is on: what is set only adjusts scanners.", Grade::kTraced, rule_sources::kTraced},
    {RuleId::kRunStopped, "run-stopped", "The run stopped before this.", Grade::kTraced,
     rule_sources::kTraced},
}};

static_assert(checks::EveryRowHasASource(kRules), "a rule has no source");

[[nodiscard]] constexpr const Rule& Info(RuleId id) { return kRules[id]; }

/// Source: `source` and the recorded runs.
inline constexpr std::string_view kExitCodeText =
    "A denied call never makes the job fail: only critical and high findings of the scanners that "
    "ran do, so without a scanner the job is green, too.";

/// The same, next to a failing verdict.
inline constexpr std::string_view kJobStaysGreen = "The job doesn't fail because of this.";

}  // namespace scope_explainer
