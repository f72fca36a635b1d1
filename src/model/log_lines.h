#pragma once
/// The lines of Socket Basics' log that tell one run from another. A row's `phrase` is the part of
/// the line that never varies, so that a reader can search a log for it.
/// Source: `source` and the recorded runs; the versions in `since` were compared in the source.

#include <array>
#include <cstdint>
#include <string_view>

#include "facts/checks.h"

namespace scope_explainer {

enum class LogLineId : std::uint8_t {
  kKeyNotDetected,
  kKeyDetected,
  kJsonLoaded,
  kOrgFound,
  kOrgDiscovered,
  kOrgNotFound,
  kPlanNotEnterprise,
  kConfigRetrieved,
  kConfigInsufficient,
  kConfigError,
  kConfigUnauthorized,
  kConnectorDisabled,
  kSubmissionSkipped,
  kNoOrganization,
  kSubmitting,
  kUploadInsufficient,
  kUploadCallFailed,
  kUploadUnauthorized,
  kUploadFailed,
  kFullScanCreated,
  kNothingAnalyzed,
};
inline constexpr std::size_t kLogLineCount = 21;

enum class LogLevel : std::uint8_t { kInfo, kWarning, kError };

struct LogLine {
  LogLineId id;
  std::string_view name;
  LogLevel level;
  std::string_view phrase;
  /// False where the line depends on more than the scenario, such as the server's wording.
  bool always;
  std::string_view since;  ///< the first version that writes it; empty: all that were checked
};

/// In the order in which a run writes them. Indexed by `LogLineId`.
inline constexpr std::array<LogLine, kLogLineCount> kLogLines{{
    {LogLineId::kKeyNotDetected, "key-not-detected", LogLevel::kInfo,
     "Socket API key not detected - running in free plan mode", true, ""},
    {LogLineId::kKeyDetected, "key-detected", LogLevel::kInfo,
     "Socket API key detected - attempting to load dashboard configuration", true, ""},
    {LogLineId::kJsonLoaded, "json-loaded", LogLevel::kInfo, "Loaded JSON configuration", true, ""},
    {LogLineId::kOrgFound, "org-found", LogLevel::kInfo, "Found organization", true, ""},
    {LogLineId::kOrgDiscovered, "org-discovered", LogLevel::kInfo, "Auto-discovered organization",
     true, ""},
    {LogLineId::kOrgNotFound, "org-not-found", LogLevel::kWarning,
     "No suitable organization found in API response", true, ""},
    {LogLineId::kPlanNotEnterprise, "plan-not-enterprise", LogLevel::kInfo,
     "does not have enterprise plan", true, ""},
    {LogLineId::kConfigRetrieved, "config-retrieved", LogLevel::kInfo,
     "Retrieved Socket Basics config for enterprise organization", true, ""},
    {LogLineId::kConfigInsufficient, "config-insufficient", LogLevel::kError,
     "Insufficient permissions for API method. Required permissions: socket-basics:read", false,
     ""},
    {LogLineId::kConfigError, "config-error", LogLevel::kWarning,
     "Error loading Socket Basics config:", true, ""},
    {LogLineId::kConfigUnauthorized, "config-unauthorized", LogLevel::kWarning,
     "Error loading Socket Basics config: Unauthorized", true, ""},
    {LogLineId::kConnectorDisabled, "connector-disabled", LogLevel::kInfo,
     "is loaded but disabled by configuration", true, ""},
    {LogLineId::kSubmissionSkipped, "submission-skipped", LogLevel::kInfo,
     "Skipping Socket API submission (SKIP_SOCKET_SUBMISSION=1)", true, ""},
    {LogLineId::kNoOrganization, "no-organization", LogLevel::kWarning,
     "No Socket organization configured", true, "2.1.0"},
    {LogLineId::kSubmitting, "submitting", LogLevel::kInfo,
     "Submitting socket facts file to Socket API for organization:", true, ""},
    {LogLineId::kUploadInsufficient, "upload-insufficient", LogLevel::kError,
     "Insufficient permissions for API method. Required permissions: full-scans:create", false, ""},
    {LogLineId::kUploadCallFailed, "upload-call-failed", LogLevel::kError,
     "Failed during SDK fullscans.post call:", true, ""},
    {LogLineId::kUploadUnauthorized, "upload-unauthorized", LogLevel::kError,
     "Failed during SDK fullscans.post call: APIAccessDenied: Unauthorized", true, ""},
    {LogLineId::kUploadFailed, "upload-failed", LogLevel::kError,
     "Failed to submit socket facts file:", true, ""},
    {LogLineId::kFullScanCreated, "full-scan-created", LogLevel::kInfo,
     "Full scan created successfully", false, ""},
    {LogLineId::kNothingAnalyzed, "nothing-analyzed", LogLevel::kInfo, "Components analyzed: 0",
     true, ""},
}};

static_assert(checks::IsIndexedById(kLogLines) && checks::NoDuplicateIds(kLogLines));

[[nodiscard]] constexpr const LogLine& Info(LogLineId id) {
  return kLogLines[static_cast<std::size_t>(id)];
}

[[nodiscard]] constexpr std::string_view Name(LogLevel level) {
  constexpr std::array<std::string_view, 3> kNames{"INFO", "WARNING", "ERROR"};
  return kNames[static_cast<std::size_t>(level)];
}

}  // namespace scope_explainer
