#pragma once
/// The lines of Socket Basics' log that tell one run from another. The model writes its log from
/// this table, and a pasted log is read with it.
/// Source: `source` and the recorded runs; the versions in `since` were compared in the source.

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/id_set.h"
#include "facts/rules.h"

namespace scope_explainer {

enum class LogLineId : std::uint8_t {
  kStarted,
  kJsonFile,
  kKeyNotDetected,
  kKeyDetected,
  kJsonLoaded,
  kOrgFound,
  kOrgDiscovered,
  kPlanEnterprise,
  kPlanOther,
  kOrgNotFound,
  kPlanNotEnterprise,
  kPlanMetadata,
  kConfigRetrieved,
  kConfigApplied,
  kConfigInsufficient,
  kConfigPath,
  kOrgPath,
  kConfigUnauthorized,
  kConfigError,
  kConnectorLoaded,
  kConnectorDisabled,
  kConnectorRan,
  kSubmissionSkipped,
  kNoOrganization,
  kSubmitting,
  kUploadInsufficient,
  kUploadPath,
  kUploadUnauthorized,
  kUploadCallFailed,
  kUploadFailed,
  kFullScanCreated,
  kCompleted,
  kNothingAnalyzed,
  kSomethingAnalyzed,
};

enum class LogLevel : std::uint8_t { kInfo, kWarning, kError, kNone };

struct LogLevelInfo {
  LogLevel id;
  std::string_view word;  ///< with which a line begins
};

inline constexpr EnumTable<LogLevel, LogLevelInfo> kLogLevels{{{LogLevel::kInfo, "INFO"},
                                                               {LogLevel::kWarning, "WARNING"},
                                                               {LogLevel::kError, "ERROR"},
                                                               {LogLevel::kNone, ""}}};

/// How far a run has come when it writes a line.
enum class LogPhase : std::uint8_t { kStart, kLoad, kScan, kUpload, kEnd };

struct LogLine {
  LogLineId id;
  std::string_view name;
  LogLevel level;
  LogPhase phase;
  std::string_view phrase;  ///< the part of the line that never varies
  /// False where the line depends on more than the scenario, such as the server's wording.
  bool always;
  bool telling;              ///< worth looking for; the others only show how far a run came
  std::string_view since;    ///< the first version that writes it; empty: all that were checked
  std::string_view meaning;  ///< what it says to a reader
  /// The rule that it shows at work; nothing where several could be.
  std::optional<RuleId> rule = std::nullopt;
};

/// In the order in which a run writes them.
inline constexpr EnumTable<LogLineId, LogLine> kLogLines{{
    {LogLineId::kStarted, "started", LogLevel::kInfo, LogPhase::kStart,
     "Initialized output file at", true, false, "", "A run of Socket Basics begins."},
    {LogLineId::kJsonFile, "json-file", LogLevel::kInfo, LogPhase::kStart,
     "Successfully loaded configuration from JSON file", true, false, "",
     "Socket Basics is configured by a JSON file.", RuleId::kSettingsJson},
    {LogLineId::kKeyNotDetected, "key-not-detected", LogLevel::kInfo, LogPhase::kLoad,
     "Socket API key not detected - running in free plan mode", true, true, "",
     "No API key under a name that the dashboard load reads.", RuleId::kConfigKeyMissing},
    {LogLineId::kKeyDetected, "key-detected", LogLevel::kInfo, LogPhase::kLoad,
     "Socket API key detected - attempting to load dashboard configuration", true, true, "",
     "There is an API key; Socket Basics asks the dashboard."},
    {LogLineId::kJsonLoaded, "json-loaded", LogLevel::kInfo, LogPhase::kLoad,
     "Loaded JSON configuration", true, true, "",
     "Socket Basics is configured by a JSON file, so the dashboard is not asked.",
     RuleId::kConfigJsonMode},
    {LogLineId::kOrgFound, "org-found", LogLevel::kInfo, LogPhase::kLoad, "Found organization",
     true, true, "", "`SOCKET_ORG` names an organization that the token sees.",
     RuleId::kOrganizationConfigured},
    {LogLineId::kOrgDiscovered, "org-discovered", LogLevel::kInfo, LogPhase::kLoad,
     "Auto-discovered organization", true, true, "",
     "`SOCKET_ORG` is not set; the token's first organization is taken.",
     RuleId::kOrganizationDiscovered},
    {LogLineId::kPlanEnterprise, "plan-enterprise", LogLevel::kInfo, LogPhase::kLoad,
     "with plan: enterprise", true, false, "", "The organization has the enterprise plan."},
    {LogLineId::kPlanOther, "plan-other", LogLevel::kInfo, LogPhase::kLoad, "with plan:", false,
     false, "", "The organization's plan is not enterprise."},
    {LogLineId::kOrgNotFound, "org-not-found", LogLevel::kWarning, LogPhase::kLoad,
     "No suitable organization found in API response", true, true, "",
     "`SOCKET_ORG` names an organization that the token does not see.", RuleId::kConfigOrgMismatch},
    {LogLineId::kPlanNotEnterprise, "plan-not-enterprise", LogLevel::kInfo, LogPhase::kLoad,
     "does not have enterprise plan", true, true, "",
     "Without the enterprise plan the dashboard's settings are not asked for.",
     RuleId::kConfigPlan},
    {LogLineId::kPlanMetadata, "plan-metadata", LogLevel::kInfo, LogPhase::kLoad,
     "Loaded Socket plan metadata", true, false, "", "The dashboard gave no settings."},
    {LogLineId::kConfigRetrieved, "config-retrieved", LogLevel::kInfo, LogPhase::kLoad,
     "Retrieved Socket Basics config for enterprise organization", true, true, "",
     "The dashboard's settings were loaded, so the token has `socket-basics:read`.",
     RuleId::kConfigLoaded},
    {LogLineId::kConfigApplied, "config-applied", LogLevel::kInfo, LogPhase::kLoad,
     "Loaded Socket Basics API configuration", true, false, "",
     "The dashboard's settings override the environment's.", RuleId::kConfigLoaded},
    {LogLineId::kConfigInsufficient, "config-insufficient", LogLevel::kError, LogPhase::kLoad,
     "Insufficient permissions for API method. Required permissions: socket-basics:read", false,
     true, "", "Socket denied the dashboard's settings: the token lacks `socket-basics:read`.",
     RuleId::kConfigDenied},
    {LogLineId::kConfigPath, "config-path", LogLevel::kNone, LogPhase::kLoad,
     "/settings/socket-basics", true, false, "",
     "The request for the dashboard's settings failed."},
    {LogLineId::kOrgPath, "org-path", LogLevel::kNone, LogPhase::kLoad,
     "Path: https://api.socket.dev/v0/organizations", true, false, "",
     "The request for the organizations failed."},
    {LogLineId::kConfigUnauthorized, "config-unauthorized", LogLevel::kWarning, LogPhase::kLoad,
     "Error loading Socket Basics config: Unauthorized", true, true, "",
     "Socket refused the API key with 401.", RuleId::kOrgKeyRejected},
    {LogLineId::kConfigError, "config-error", LogLevel::kWarning, LogPhase::kLoad,
     "Error loading Socket Basics config:", true, true, "",
     "The dashboard's settings could not be loaded."},
    {LogLineId::kConnectorLoaded, "connector-loaded", LogLevel::kInfo, LogPhase::kScan,
     "Successfully loaded connector:", true, false, "", "A scanner was switched on."},
    {LogLineId::kConnectorDisabled, "connector-disabled", LogLevel::kInfo, LogPhase::kScan,
     "is loaded but disabled by configuration", true, true, "",
     "The dashboard's settings switched a scanner off that the environment had switched on.",
     RuleId::kScanOverriddenOff},
    {LogLineId::kConnectorRan, "connector-ran", LogLevel::kInfo, LogPhase::kScan, "Connector", true,
     false, "", "A scanner ran.", RuleId::kScanRuns},
    {LogLineId::kSubmissionSkipped, "submission-skipped", LogLevel::kInfo, LogPhase::kUpload,
     "Skipping Socket API submission (SKIP_SOCKET_SUBMISSION=1)", true, true, "",
     "The upload was skipped on purpose.", RuleId::kUploadSkipped},
    {LogLineId::kNoOrganization, "no-organization", LogLevel::kWarning, LogPhase::kUpload,
     "No Socket organization configured", true, true, "2.1.0",
     "No organization is known, so the results were not uploaded.", RuleId::kUploadOrgUnknown},
    {LogLineId::kSubmitting, "submitting", LogLevel::kInfo, LogPhase::kUpload,
     "Submitting socket facts file to Socket API for organization:", true, true, "",
     "The upload was tried."},
    {LogLineId::kUploadInsufficient, "upload-insufficient", LogLevel::kError, LogPhase::kUpload,
     "Insufficient permissions for API method. Required permissions: full-scans:create", false,
     true, "", "Socket denied the upload: the token lacks `full-scans:create`.",
     RuleId::kUploadDenied},
    {LogLineId::kUploadPath, "upload-path", LogLevel::kNone, LogPhase::kUpload, "/full-scans?",
     false, false, "", "The request to upload failed."},
    {LogLineId::kUploadUnauthorized, "upload-unauthorized", LogLevel::kError, LogPhase::kUpload,
     "Failed during SDK fullscans.post call: APIAccessDenied: Unauthorized", true, true, "",
     "Socket refused the API key with 401.", RuleId::kUploadKeyRejected},
    {LogLineId::kUploadCallFailed, "upload-call-failed", LogLevel::kError, LogPhase::kUpload,
     "Failed during SDK fullscans.post call:", true, true, "", "The upload failed."},
    {LogLineId::kUploadFailed, "upload-failed", LogLevel::kError, LogPhase::kUpload,
     "Failed to submit socket facts file:", true, true, "", "The upload failed."},
    {LogLineId::kFullScanCreated, "full-scan-created", LogLevel::kInfo, LogPhase::kUpload,
     "Full scan created successfully", false, true, "", "The results reached Socket.",
     RuleId::kUploadAccepted},
    {LogLineId::kCompleted, "completed", LogLevel::kInfo, LogPhase::kEnd, "Scan completed!", true,
     false, "", "The run came to its end."},
    {LogLineId::kNothingAnalyzed, "nothing-analyzed", LogLevel::kInfo, LogPhase::kEnd,
     "Components analyzed: 0", true, true, "", "Nothing was scanned, or nothing was found."},
    {LogLineId::kSomethingAnalyzed, "something-analyzed", LogLevel::kInfo, LogPhase::kEnd,
     "Components analyzed:", true, false, "", "The scan found something."},
}};

[[nodiscard]] constexpr const LogLine& Info(LogLineId id) { return kLogLines[id]; }

[[nodiscard]] constexpr std::string_view Name(LogLevel level) { return kLogLevels[level].word; }

/// Some of the lines, in the order in which a run writes them.
using LogLineSet = IdSet<LogLineId, kCountOf<LogLineId>>;

}  // namespace scope_explainer
