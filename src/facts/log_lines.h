#pragma once
/// The lines of Socket Basics' log that distinguish one run from another, or show how far one got.
/// The model says which of them a run writes, and the reader of pasted logs uses them, too.
/// Source: `source` and the recorded runs of 2.0.2 to 3.0.0; for 3.1.0 and later the changelog.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/enum_table.h"
#include "facts/id_set.h"
#include "facts/rules.h"

namespace scope_explainer {

enum class LogLineId : std::uint8_t {
  kStarted,
  kJsonFile,
  kConfigSources,
  kKeyNotDetected,
  kKeyDetected,
  kJsonLoaded,
  kOrgFound,
  kOrgDiscovered,
  kPlanEnterprise,
  kPlanOther,
  kOrgNotFound,
  kPlanNotEnterprise,
  kConfigRetrieved,
  kLoadFailed,
  kConfigApplied,
  kPlanMetadata,
  kSastConfig,
  kLoadedFrom,
  kScanStarted,
  kConnectorLoaded,
  kConnectorDisabled,
  kSecretsRunning,
  kSastRunning,
  kContainersRunning,
  kReachabilityRunning,
  kScannerFailed,
  kConnectorRan,
  kResultsSaved,
  kSubmissionSkipped,
  kNoOrganization,
  kSubmitting,
  kUploadCallFailed,
  kUploadFailed,
  kFullScanCreated,
  kCompleted,
  kNothingAnalyzed,
  kSomethingAnalyzed,
  kAlerts,
  kSeverities,
  kUnknownOption,
  kConfigFile,
  kRepositoryUnknown,
  kBranchUnknown,
  kChangedFiles,
  kSecretScannerFailed,
};

enum class LogLevel : std::uint8_t { kInfo, kWarning, kError, kNone };

struct LogLevelInfo {
  LogLevel id;
  std::string_view word;  ///< how a line begins
};

inline constexpr EnumTable<LogLevel, LogLevelInfo> kLogLevels{{{LogLevel::kInfo, "INFO"},
                                                               {LogLevel::kWarning, "WARNING"},
                                                               {LogLevel::kError, "ERROR"},
                                                               {LogLevel::kNone, ""}}};

/// How far a run has got when it writes a line. A call can fail between two of these stages.
enum class LogStage : std::uint8_t {
  kStart,
  kKey,
  kListingOrganizations,
  kOrganization,
  kGettingConfig,
  kLoaded,
  kConfigured,
  kScan,
  kSaved,
  kSubmitting,
  kUploading,
  kUploaded,
  kEnd,
};

/// Versions that write the same log. Each begins where the one before ends.
enum class LogEra : std::uint8_t { k20, k21, k31, k32 };
struct LogEraInfo {
  LogEra id;
  std::string_view first;  ///< empty: the oldest known version
  std::string_view range;  ///< versions of a log that this era or a later one may have written
  std::string_view only;   ///< versions of a log that only this era can have written
};
inline constexpr EnumTable<LogEra, LogEraInfo> kLogEras{{
    {LogEra::k20, "", "", "2.0.x"},
    {LogEra::k21, "2.1.0", "2.1.0 or newer", "2.1.0 to 3.0.0"},
    {LogEra::k31, "3.1.0", "3.1.0 or newer", "3.1.0"},
    {LogEra::k32, "3.2.0", "3.2.0 or newer", "3.2.0 or newer"},
}};
static_assert(std::all_of(kLogEras.begin(), kLogEras.end(),
                          [](const LogEraInfo& era) { return era.range.starts_with(era.first); }));

struct LogLine {
  LogLineId id;
  std::string_view name;
  LogLevel level;
  LogStage stage;
  std::string_view phrase;   ///< the part of the line that never varies
  bool telling;              ///< worth looking for; the others only show how far a run got
  LogEra since;              ///< the first era that writes it
  std::string_view meaning;  ///< what it tells a reader
  /// The rule that it shows in action; nothing if it could be one of several.
  std::optional<RuleId> rule = std::nullopt;
};

/// In the order in which a run writes them.
inline constexpr EnumTable<LogLineId, LogLine> kLogLines{{
    {LogLineId::kStarted, "started", LogLevel::kInfo, LogStage::kStart,
     "Initialized output file at", false, LogEra::k20, "A run of Socket Basics begins."},
    {LogLineId::kJsonFile, "json-file", LogLevel::kInfo, LogStage::kStart,
     "Successfully loaded configuration from JSON file", false, LogEra::k20,
     "The file that `--config` names was read."},
    {LogLineId::kConfigSources, "sources", LogLevel::kInfo, LogStage::kStart,
     "Configuration sources: environment defaults loaded", false, LogEra::k21,
     "Version 2.1.0 or newer wrote this."},
    {LogLineId::kKeyNotDetected, "key-not-detected", LogLevel::kInfo, LogStage::kKey,
     "Socket API key not detected - running in free plan mode", true, LogEra::k20,
     "No API key under a name that the dashboard load reads."},
    {LogLineId::kKeyDetected, "key-detected", LogLevel::kInfo, LogStage::kKey,
     "Socket API key detected - attempting to load dashboard configuration", true, LogEra::k20,
     "There is an API key; Socket Basics asks the dashboard."},
    {LogLineId::kJsonLoaded, "json-loaded", LogLevel::kInfo, LogStage::kKey,
     "Loaded JSON configuration", true, LogEra::k20,
     "Socket Basics is configured by a JSON file, so the dashboard is not asked.",
     RuleId::kConfigJsonMode},
    {LogLineId::kOrgFound, "org-found", LogLevel::kInfo, LogStage::kOrganization,
     "Found organization", true, LogEra::k20,
     "`SOCKET_ORG` names an organization that the token sees.", RuleId::kOrganizationConfigured},
    {LogLineId::kOrgDiscovered, "org-discovered", LogLevel::kInfo, LogStage::kOrganization,
     "Auto-discovered organization", true, LogEra::k20,
     "`SOCKET_ORG` is not set; the token's first organization is taken.",
     RuleId::kOrganizationDiscovered},
    {LogLineId::kPlanEnterprise, "plan-enterprise", LogLevel::kInfo, LogStage::kOrganization,
     "with plan: enterprise", false, LogEra::k20, "The organization has the enterprise plan."},
    {LogLineId::kPlanOther, "plan-other", LogLevel::kInfo, LogStage::kOrganization,
     "with plan:", false, LogEra::k20, "The organization's plan is not enterprise."},
    {LogLineId::kOrgNotFound, "org-not-found", LogLevel::kWarning, LogStage::kOrganization,
     "No suitable organization found in API response", true, LogEra::k20,
     "The token does not see the organization that `SOCKET_ORG` names, or it sees none.",
     RuleId::kConfigOrgMismatch},
    {LogLineId::kPlanNotEnterprise, "plan-not-enterprise", LogLevel::kInfo, LogStage::kLoaded,
     "does not have enterprise plan", true, LogEra::k20,
     "Without the enterprise plan the dashboard's settings are not asked for.",
     RuleId::kConfigPlan},
    {LogLineId::kConfigRetrieved, "config-retrieved", LogLevel::kInfo, LogStage::kLoaded,
     "Retrieved Socket Basics config for enterprise organization", true, LogEra::k20,
     "The dashboard's settings were loaded, so the token has `socket-basics:read`.",
     RuleId::kConfigLoaded},
    {LogLineId::kLoadFailed, "load-failed", LogLevel::kWarning, LogStage::kLoaded,
     "Error loading Socket Basics config:", true, LogEra::k20,
     "The dashboard's settings could not be loaded."},
    {LogLineId::kConfigApplied, "config-applied", LogLevel::kInfo, LogStage::kLoaded,
     "Loaded Socket Basics API configuration", false, LogEra::k20,
     "Since 2.1.0: the dashboard's settings override the environment's. Before, it says nothing."},
    {LogLineId::kPlanMetadata, "plan-metadata", LogLevel::kInfo, LogStage::kLoaded,
     "Loaded Socket plan metadata", false, LogEra::k21, "The dashboard gave no settings."},
    {LogLineId::kSastConfig, "sast-config", LogLevel::kInfo, LogStage::kConfigured,
     "Effective custom SAST config:", false, LogEra::k21, "Version 2.1.0 or newer wrote this."},
    {LogLineId::kLoadedFrom, "loaded-from", LogLevel::kInfo, LogStage::kConfigured,
     "Configuration loaded from:", false, LogEra::k21,
     "It names the environment wherever the settings come from."},
    {LogLineId::kScanStarted, "scan-started", LogLevel::kInfo, LogStage::kScan,
     "Starting security scanning", false, LogEra::k20, "The scan begins."},
    {LogLineId::kConnectorLoaded, "connector-loaded", LogLevel::kInfo, LogStage::kScan,
     "Successfully loaded connector:", false, LogEra::k20,
     "A scanner, or a setting of one, is on."},
    {LogLineId::kConnectorDisabled, "connector-disabled", LogLevel::kInfo, LogStage::kScan,
     "is loaded but disabled by configuration", true, LogEra::k20,
     "A scanner is off: the dashboard's settings override it, or only a setting of it is set."},
    {LogLineId::kSecretsRunning, "secrets-running", LogLevel::kInfo, LogStage::kScan,
     "Running Trufflehog secret scanning", false, LogEra::k20, "The secret scanner ran."},
    {LogLineId::kSastRunning, "sast-running", LogLevel::kInfo, LogStage::kScan, "Running OpenGrep:",
     false, LogEra::k20, "A SAST scanner ran; every file that it scans counts as a result."},
    {LogLineId::kContainersRunning, "containers-running", LogLevel::kInfo, LogStage::kScan,
     "Running Trivy", false, LogEra::k20, "The container scanner ran."},
    {LogLineId::kReachabilityRunning, "reachability-running", LogLevel::kInfo, LogStage::kScan,
     "Running Socket Tier1 reachability:", false, LogEra::k20, "The reachability scan ran."},
    {LogLineId::kScannerFailed, "scanner-failed", LogLevel::kError, LogStage::kScan,
     "Error running connector", true, LogEra::k20, "A scanner failed; the run goes on without it."},
    {LogLineId::kConnectorRan, "connector-ran", LogLevel::kInfo, LogStage::kScan,
     "completed successfully", false, LogEra::k20, "A scanner ran.", RuleId::kScanRuns},
    {LogLineId::kResultsSaved, "results-saved", LogLevel::kInfo, LogStage::kSaved,
     "Results saved to:", false, LogEra::k20, "The results are in a file in the job."},
    {LogLineId::kSubmissionSkipped, "submission-skipped", LogLevel::kInfo, LogStage::kSubmitting,
     "Skipping Socket API submission (SKIP_SOCKET_SUBMISSION=1)", true, LogEra::k20,
     "The upload was skipped on purpose.", RuleId::kUploadSkipped},
    {LogLineId::kNoOrganization, "no-organization", LogLevel::kWarning, LogStage::kSubmitting,
     "No Socket organization configured", true, LogEra::k21,
     "No organization is known, so nothing was uploaded. The scope that the line names need not be "
     "missing.",
     RuleId::kUploadOrgUnknown},
    {LogLineId::kSubmitting, "submitting", LogLevel::kInfo, LogStage::kSubmitting,
     "Submitting socket facts file to Socket API for organization:", true, LogEra::k20,
     "The upload was tried. It worked if no error follows; the program never says so."},
    {LogLineId::kUploadCallFailed, "upload-call-failed", LogLevel::kError, LogStage::kUploaded,
     "Failed during SDK fullscans.post call:", true, LogEra::k20, "The upload failed."},
    {LogLineId::kUploadFailed, "upload-failed", LogLevel::kError, LogStage::kUploaded,
     "Failed to submit socket facts file:", true, LogEra::k20, "The upload failed."},
    {LogLineId::kFullScanCreated, "full-scan-created", LogLevel::kInfo, LogStage::kUploaded,
     "Full scan created successfully", false, LogEra::k20, "The results reached Socket.",
     RuleId::kUploadAccepted},
    {LogLineId::kCompleted, "completed", LogLevel::kInfo, LogStage::kEnd, "Scan completed!", false,
     LogEra::k20, "The run ended; the line says nothing else."},
    {LogLineId::kNothingAnalyzed, "nothing-analyzed", LogLevel::kInfo, LogStage::kEnd,
     "Components analyzed: 0", true, LogEra::k20, "The result is empty."},
    {LogLineId::kSomethingAnalyzed, "something-analyzed", LogLevel::kInfo, LogStage::kEnd,
     "Components analyzed:", false, LogEra::k20, "The result holds something."},
    {LogLineId::kAlerts, "alerts", LogLevel::kInfo, LogStage::kEnd, "Total alerts:", false,
     LogEra::k20, "What the scanners found."},
    {LogLineId::kSeverities, "severities", LogLevel::kInfo, LogStage::kEnd,
     "high/critical severity issues", false, LogEra::k20,
     "Only critical and high findings decide the exit code, not what Socket answers."},
    {LogLineId::kUnknownOption, "unknown-option", LogLevel::kNone, LogStage::kStart,
     "socket-basics: error:", false, LogEra::k20, "The program does not know an option: exit 2.",
     RuleId::kRunStopped},
    {LogLineId::kConfigFile, "config-file", LogLevel::kError, LogStage::kStart,
     "Failed to load JSON config from", false, LogEra::k20,
     "The file that `--config` names could not be read: exit 1.", RuleId::kRunStopped},
    {LogLineId::kRepositoryUnknown, "repository-unknown", LogLevel::kError, LogStage::kConfigured,
     "Could not determine repository name", false, LogEra::k20,
     "The repository's name is not known: exit 1.", RuleId::kRunStopped},
    {LogLineId::kBranchUnknown, "branch-unknown", LogLevel::kError, LogStage::kConfigured,
     "Could not determine branch name", false, LogEra::k20,
     "The branch's name is not known: exit 1.", RuleId::kRunStopped},
    {LogLineId::kChangedFiles, "changed-files", LogLevel::kNone, LogStage::kConfigured,
     "changed_files: ", false, LogEra::k31, "The changed files are not known: exit 1.",
     RuleId::kRunStopped},
    {LogLineId::kSecretScannerFailed, "secret-scanner-failed", LogLevel::kNone, LogStage::kScan,
     "Secret scanning results are incomplete", false, LogEra::k32,
     "The secret scanner could not run: exit 1, and no upload.", RuleId::kRunStopped},
}};

[[nodiscard]] constexpr const LogLine& Info(LogLineId id) { return kLogLines[id]; }

[[nodiscard]] constexpr std::string_view Name(LogLevel level) { return kLogLevels[level].word; }

/// Some of the lines, in the order in which a run writes them.
using LogLineSet = IdSet<LogLineId, kCountOf<LogLineId>>;

}  // namespace scope_explainer
