#pragma once
/// Every rule that can decide something in a run, with the sentence that a reader sees, its grade
/// and its sources. Which rule decides when, is in `simulate.cpp`.
///
/// The grade of the four rules that depend on scopes alone is the best they can have; how sure one
/// of them is for a certain token, says `EvidenceFor` in `evidence.h`.

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
  std::string_view reason;  ///< one sentence that stands on its own
  Grade grade;
  SourceSet sources;
};

namespace rule_sources {
inline constexpr SourceSet kTraced{SourceId::kSource};
inline constexpr SourceSet kScopes{SourceId::kPullRequest68, SourceId::kOpenApi};
inline constexpr SourceSet kRefused{SourceId::kSource, SourceId::kSdk};
}  // namespace rule_sources

inline constexpr EnumTable<RuleId, Rule> kRules{{
    {RuleId::kOrgAnswered, "org-answered",
     "Any valid token may list the organizations that it belongs to; no scope is needed.",
     Grade::kTested, rule_sources::kScopes},
    {RuleId::kOrgKeyRejected, "org-key-rejected",
     "Socket refuses the API key with 401: it is invalid, expired or revoked.", Grade::kTraced,
     rule_sources::kRefused},
    {RuleId::kOrgFailed, "org-failed",
     "The lookup of the organizations failed for a reason that is not about scopes.",
     Grade::kTraced, rule_sources::kRefused},
    {RuleId::kOrgJsonMode, "org-json-mode",
     "With a JSON file Socket Basics never asks the dashboard, so it does not look for the "
     "organization either.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kOrgKeyMissing, "org-key-missing",
     "There is no API key, so Socket Basics runs in free plan mode and calls nothing.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kOrgKeyAlias, "org-key-alias",
     "The key stands only under `SOCKET_API_KEY`, a name that the upload reads and the dashboard "
     "load does not.",
     Grade::kTraced, rule_sources::kTraced},

    {RuleId::kConfigLoaded, "config-loaded",
     "The token has `socket-basics:read`, so Socket Basics loads the settings from the dashboard.",
     Grade::kTested, rule_sources::kScopes},
    {RuleId::kConfigDenied, "config-denied",
     "The token lacks `socket-basics:read`, so Socket denies the dashboard's settings with 403 and "
     "the run goes on without them.",
     Grade::kTested, rule_sources::kScopes},
    {RuleId::kConfigJsonMode, "config-json-mode",
     "With a JSON file Socket Basics never asks the dashboard for settings.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kConfigKeyMissing, "config-key-missing",
     "There is no API key, so the dashboard's settings are never asked for.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kConfigKeyAlias, "config-key-alias",
     "The dashboard load does not read `SOCKET_API_KEY`, so for it there is no key and the "
     "settings "
     "are never asked for.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kConfigKeyRejected, "config-key-rejected",
     "Socket refused the API key with 401, so the load of the dashboard's settings ended before "
     "this call.",
     Grade::kTraced, rule_sources::kRefused},
    {RuleId::kConfigOrgMismatch, "config-org-mismatch",
     "`SOCKET_ORG` names an organization that the token does not see, so the load of the "
     "dashboard's settings ended before this call.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kConfigPlan, "config-plan",
     "The organization's plan is not enterprise, so there are no dashboard settings to load and "
     "`socket-basics` does not matter.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kConfigFailed, "config-failed",
     "The load of the dashboard's settings failed for a reason that is not about scopes, and the "
     "run goes on without them.",
     Grade::kTraced, rule_sources::kRefused},
    {RuleId::kConfigOrgFailed, "config-org-failed",
     "The lookup of the organizations failed, so the load of the dashboard's settings ended before "
     "this call.",
     Grade::kTraced, rule_sources::kTraced},

    {RuleId::kUploadAccepted, "upload-accepted",
     "The token has `full-scans:create` and the organization is known, so the results are "
     "uploaded.",
     Grade::kTested, rule_sources::kScopes},
    {RuleId::kUploadDenied, "upload-denied",
     "The token lacks `full-scans:create`, so Socket denies the upload with 403 and the results "
     "do not reach Socket.",
     Grade::kTested, rule_sources::kScopes},
    {RuleId::kUploadKeyRejected, "upload-key-rejected",
     "Socket refuses the API key with 401, so the results do not reach Socket.", Grade::kTraced,
     rule_sources::kRefused},
    {RuleId::kUploadOrgMismatch, "upload-org-mismatch",
     "The upload goes to the organization that `SOCKET_ORG` names, which the token does not see; "
     "what Socket answers there, nobody has tried.",
     Grade::kUnknown, rule_sources::kTraced},
    {RuleId::kUploadSkipped, "upload-skipped",
     "`SKIP_SOCKET_SUBMISSION=1` leaves the upload to another tool.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kUploadNothingScanned, "upload-nothing-scanned",
     "Nothing was scanned, and an empty result is never uploaded.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kUploadNothingFound, "upload-nothing-found",
     "The scan found nothing, and an empty result is never uploaded.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kUploadKeyMissing, "upload-key-missing",
     "There is no API key, so the results stay where the job ran.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kUploadOrgDropped, "upload-org-dropped",
     "When the dashboard's settings are denied, Socket Basics also drops the organization that it "
     "had found, and `SOCKET_ORG` is not set to replace it.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kUploadOrgUnknown, "upload-org-unknown",
     "No organization is known: `SOCKET_ORG` is not set, and nothing found one in its place.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kUploadFailed, "upload-failed",
     "The upload failed for a reason that is not about scopes, so the results do not reach Socket.",
     Grade::kTraced, rule_sources::kRefused},

    {RuleId::kSettingsDashboard, "settings-dashboard", "The settings come from the dashboard.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kSettingsOverridden, "settings-overridden",
     "The dashboard's settings were loaded and override the environment variables, also where the "
     "dashboard has a scanner switched off.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kSettingsEnvironment, "settings-environment",
     "The settings come from the environment variables or action inputs.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kSettingsCli, "settings-cli", "The CLI flags decide; they win over everything else.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kSettingsJson, "settings-json", "The settings come from the JSON file.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kSettingsNone, "settings-none",
     "No settings take effect: the dashboard's never arrive, and there are no others.",
     Grade::kTraced, rule_sources::kTraced},

    {RuleId::kOrganizationConfigured, "organization-configured",
     "The organization is the one that `SOCKET_ORG` names.", Grade::kTraced, rule_sources::kTraced},
    {RuleId::kOrganizationMismatch, "organization-mismatch",
     "The run keeps the name in `SOCKET_ORG` although the token does not see such an organization.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kOrganizationDiscovered, "organization-discovered",
     "The organization is the first one that the token belongs to.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kOrganizationNone, "organization-none", "No organization is known to the upload.",
     Grade::kTraced, rule_sources::kTraced},

    {RuleId::kScanRuns, "scan-runs", "The scanners that these settings switch on are run.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kScanWithoutSettings, "scan-without-settings",
     "Nothing is scanned, because no setting switches a scanner on.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kScanSwitchedOff, "scan-switched-off",
     "Nothing is scanned, because the dashboard has every scanner switched off.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kScanOverriddenOff, "scan-overridden-off",
     "Nothing is scanned: the dashboard has every scanner switched off, and once its settings are "
     "loaded they override the environment variables.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kScanOverriddenPartly, "scan-overridden-partly",
     "A part of the scan is missing: the dashboard has some of your scanners switched off, and "
     "once "
     "its settings are loaded they override the environment variables.",
     Grade::kTraced, rule_sources::kTraced},
    {RuleId::kScanNothingSwitchedOn, "scan-nothing-switched-on",
     "Nothing is scanned: what is set only modifies scanners and switches none on.", Grade::kTraced,
     rule_sources::kTraced},
    {RuleId::kRunStopped, "run-stopped", "The run stopped before this.", Grade::kTraced,
     rule_sources::kTraced},
}};

static_assert(checks::EveryRowHasASource(kRules), "a rule has no source");

[[nodiscard]] constexpr const Rule& Info(RuleId id) { return kRules[id]; }

/// Source: `source` and the recorded runs.
inline constexpr std::string_view kExitCodeText =
    "A denied call never changes the exit code: it comes from critical and high findings of the "
    "scanners that ran, so where no scanner runs the job is green, too.";

}  // namespace scope_explainer
