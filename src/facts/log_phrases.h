#pragma once
/// The phrases by which log lines, answers of Socket's API and other causes are recognized in a
/// text.
/// Source: `source` and `sdk`, and the recorded runs; the lines of other programs as they print
/// them.

#include <array>
#include <cstdint>

#include "facts/api_answers.h"
#include "facts/api_calls.h"
#include "facts/log_lines.h"

namespace scope_explainer {

/// Comes before an organization's plan, on the line of the organization.
inline constexpr std::string_view kPlanPhrase = "with plan: ";

/// What must follow a phrase for it to count.
enum class Tail : std::uint8_t { kAnything, kNoDigit, kPositiveNumber };

/// A phrase by which a line of the log is recognized.
struct LinePhrase {
  LogLineId id;
  std::string_view phrase;
  Tail tail = Tail::kAnything;
  std::string_view then = {};  ///< must also follow on the same line
};

/// Phrases of lines that are recognized by something other than, or besides, the phrase of their
/// row.
inline constexpr std::array kOtherLinePhrases{
    LinePhrase{LogLineId::kNothingAnalyzed, "Components analyzed: 0", Tail::kNoDigit},
    LinePhrase{LogLineId::kSomethingAnalyzed, "Components analyzed: ", Tail::kPositiveNumber},
    LinePhrase{LogLineId::kConnectorRan, "Connector ", Tail::kAnything, " completed successfully"},
    LinePhrase{LogLineId::kConnectorDisabled, "Connector ", Tail::kAnything,
               " is loaded but disabled by configuration"},
    LinePhrase{LogLineId::kPlanNotEnterprise, "Organization ", Tail::kAnything,
               " does not have enterprise plan"},
    LinePhrase{LogLineId::kSeverities, "No high/critical severity issues"},
    LinePhrase{LogLineId::kSeverities, "Found ", Tail::kPositiveNumber,
               " high/critical severity issues"},
    LinePhrase{LogLineId::kScannerFailed, "OpenGrep binary not found"},
    LinePhrase{LogLineId::kScannerFailed, "OpenGrep produced no output"},
    LinePhrase{LogLineId::kScannerFailed, "Trufflehog not found. Please install"},
    LinePhrase{LogLineId::kScannerFailed, "Trufflehog failed:"},
    LinePhrase{LogLineId::kConfigFile, "Error loading configuration file:"},
    LinePhrase{LogLineId::kRepositoryUnknown, "Repository discovery failed."},
    LinePhrase{LogLineId::kBranchUnknown, "Branch discovery failed."},
    LinePhrase{LogLineId::kChangedFiles, "changed_files: the requested scope"},
    LinePhrase{LogLineId::kChangedFiles, "changed_files: cannot diff"},
    LinePhrase{LogLineId::kSecretScannerFailed, "Secret scanning results are incomplete"},
    LinePhrase{LogLineId::kSecretScannerFailed, "TruffleHog exited ", Tail::kPositiveNumber,
               "scanned nothing"},
    LinePhrase{LogLineId::kSecretScannerFailed, "TruffleHog is enabled but the"},
};

/// True if the line is recognized by the phrase of its row. A plan is on the line of its
/// organization, and is read there.
[[nodiscard]] constexpr bool ShowsOwnPhrase(LogLineId id) {
  switch (id) {
    case LogLineId::kPlanEnterprise:
    case LogLineId::kPlanOther:
      return false;
    case LogLineId::kScannerFailed:
    case LogLineId::kConfigFile:
    case LogLineId::kRepositoryUnknown:
    case LogLineId::kBranchUnknown:
      return true;
    default:
      for (const LinePhrase& other : kOtherLinePhrases) {
        if (other.id == id) return false;
      }
      return true;
  }
}

/// The calls that a phrase can be about.
using CallSet = IdSet<CallId, kCallCount>;
inline constexpr CallSet kAnyCall{CallId::kListOrganizations, CallId::kGetConfig,
                                  CallId::kCreateFullScan};
inline constexpr CallSet kLoadCalls{CallId::kListOrganizations, CallId::kGetConfig};

/// The answer that a phrase shows.
struct AnswerPhrase {
  std::string_view phrase;
  ApiAnswerSet answers;
  CallSet calls = kAnyCall;
  bool anywhere = false;  ///< names Socket's API, so it also counts within a line
};

/// The error that Socket's SDK writes; the path after it names the call.
inline constexpr std::array kSdkErrors{
    AnswerPhrase{
        "Insufficient permissions for API method. Required permissions: socket-basics:read",
        ApiAnswerSet{ApiAnswer::kInsufficientPermissions}, CallSet{CallId::kGetConfig}},
    AnswerPhrase{"Insufficient permissions for API method. Required permissions: full-scans:create",
                 ApiAnswerSet{ApiAnswer::kInsufficientPermissions},
                 CallSet{CallId::kCreateFullScan}},
    AnswerPhrase{"Insufficient permissions for API method",
                 ApiAnswerSet{ApiAnswer::kInsufficientPermissions}},
    AnswerPhrase{"Organization not allowed", ApiAnswerSet{ApiAnswer::kOrganizationNotAllowed}},
    AnswerPhrase{"Insufficient max quota for API method", ApiAnswerSet{ApiAnswer::kQuota}},
    AnswerPhrase{"Insufficient quota for API route", ApiAnswerSet{ApiAnswer::kRateLimited}},
    AnswerPhrase{"Path not found organizations", ApiAnswerSet{ApiAnswer::kNotFound},
                 CallSet{CallId::kListOrganizations}},
    AnswerPhrase{"Path not found orgs/", ApiAnswerSet{ApiAnswer::kNotFound}},
    AnswerPhrase{"Bad Request: HTTP original_status_code:4", ApiAnswerSet{ApiAnswer::kBadRequest}},
    AnswerPhrase{"Bad Request: HTTP original_status_code:5", ApiAnswerSet{ApiAnswer::kServerError}},
    AnswerPhrase{"Upstream server error", ApiAnswerSet{ApiAnswer::kServerError}},
    AnswerPhrase{"Connection error after", ApiAnswerSet{ApiAnswer::kUnreachable}},
    AnswerPhrase{"Request timed out after", ApiAnswerSet{ApiAnswer::kUnreachable}},
    // What the libraries below the SDK write, and other programs that use the same API.
    AnswerPhrase{"HTTPSConnectionPool(host='api.socket.dev'", ApiAnswerSet{ApiAnswer::kUnreachable},
                 kAnyCall, true},
    AnswerPhrase{"Could not resolve host: api.socket.dev", ApiAnswerSet{ApiAnswer::kUnreachable},
                 kAnyCall, true},
    AnswerPhrase{"Failed to connect to api.socket.dev", ApiAnswerSet{ApiAnswer::kUnreachable},
                 kAnyCall, true},
    AnswerPhrase{"Client Error: Unauthorized for url: https://api.socket.dev",
                 ApiAnswerSet{ApiAnswer::kUnauthorized}, kAnyCall, true},
    AnswerPhrase{"Client Error: Forbidden for url: https://api.socket.dev",
                 ApiAnswerSet{ApiAnswer::kAccessDenied}, kAnyCall, true},
    AnswerPhrase{"Client Error: Not Found for url: https://api.socket.dev",
                 ApiAnswerSet{ApiAnswer::kNotFound}, kAnyCall, true},
    AnswerPhrase{"Client Error: Too Many Requests for url: https://api.socket.dev",
                 ApiAnswerSet{ApiAnswer::kRateLimited}, kAnyCall, true},
};

/// What the SDK writes below any error.
inline constexpr std::array kErrorRemains{
    AnswerPhrase{"Path: https://api.socket.dev/", {}},
};

/// After `Error loading Socket Basics config:`. The first match counts; the last always matches.
inline constexpr std::array kLoadFailures{
    AnswerPhrase{" Insufficient permissions", ApiAnswerSet{ApiAnswer::kInsufficientPermissions},
                 kLoadCalls},
    AnswerPhrase{" Unauthorized", ApiAnswerSet{ApiAnswer::kUnauthorized}, kLoadCalls},
    AnswerPhrase{" Forbidden", ApiAnswerSet{ApiAnswer::kAccessDenied}, kLoadCalls},
    AnswerPhrase{" Access denied", ApiAnswerSet{ApiAnswer::kAccessDenied}, kLoadCalls},
    AnswerPhrase{" Insufficient max_quota", ApiAnswerSet{ApiAnswer::kQuota}, kLoadCalls},
    AnswerPhrase{" Bad Request: HTTP original_status_code:4", ApiAnswerSet{ApiAnswer::kBadRequest},
                 kLoadCalls},
    AnswerPhrase{" Bad Request: HTTP original_status_code:5", ApiAnswerSet{ApiAnswer::kServerError},
                 kLoadCalls},
    AnswerPhrase{" 'NoneType' object", ApiAnswerSet{ApiAnswer::kPlanUnknown},
                 CallSet{CallId::kListOrganizations}},
    AnswerPhrase{" Expecting value", ApiAnswerSet{ApiAnswer::kUnreadable}, kLoadCalls},
    AnswerPhrase{"", {}, kLoadCalls},
};

/// After `Failed during SDK fullscans.post call:` and `Failed to submit socket facts file:`.
inline constexpr std::array kUploadFailures{
    AnswerPhrase{" APIInsufficientPermissions", ApiAnswerSet{ApiAnswer::kInsufficientPermissions}},
    AnswerPhrase{" APIAccessDenied: Insufficient permissions",
                 ApiAnswerSet{ApiAnswer::kInsufficientPermissions}},
    AnswerPhrase{" APIAccessDenied: Unauthorized", ApiAnswerSet{ApiAnswer::kUnauthorized}},
    AnswerPhrase{" APIAccessDenied: Insufficient max_quota", ApiAnswerSet{ApiAnswer::kQuota}},
    AnswerPhrase{" APIAccessDenied", ApiAnswerSet{ApiAnswer::kAccessDenied}},
    AnswerPhrase{" APIOrganizationNotAllowed", ApiAnswerSet{ApiAnswer::kOrganizationNotAllowed}},
    AnswerPhrase{" APIInsufficientQuota", ApiAnswerSet{ApiAnswer::kQuota, ApiAnswer::kRateLimited}},
    AnswerPhrase{" APIResourceNotFound", ApiAnswerSet{ApiAnswer::kNotFound}},
    AnswerPhrase{" APIFailure: Bad Request: HTTP original_status_code:4",
                 ApiAnswerSet{ApiAnswer::kBadRequest}},
    AnswerPhrase{" APIFailure: Bad Request: HTTP original_status_code:5",
                 ApiAnswerSet{ApiAnswer::kServerError}},
    AnswerPhrase{" APIConnectionError", ApiAnswerSet{ApiAnswer::kUnreachable}},
    AnswerPhrase{" APITimeout", ApiAnswerSet{ApiAnswer::kUnreachable}},
    AnswerPhrase{" APIBadGateway", ApiAnswerSet{ApiAnswer::kServerError}},
    AnswerPhrase{"", {}},
};

/// The end of a call's path, as in `Path:` lines and network errors.
struct CallPath {
  std::string_view path;
  CallId call;
};
inline constexpr std::array kCallPaths{
    CallPath{"/v0/organizations", CallId::kListOrganizations},
    CallPath{"settings/socket-basics", CallId::kGetConfig},
    CallPath{"/full-scans", CallId::kCreateFullScan},
};

/// Phrases that show other causes. If a tool is named, the line is written by that tool.
struct CausePhrase {
  CauseId cause;
  std::string_view phrase;
  std::string_view tool = {};
  std::string_view then = {};  ///< must follow before the end of the next line
};
inline constexpr std::array kCausePhrases{
    CausePhrase{CauseId::kReachabilityNeedsOrganization,
                "Error running connector socket_tier1: Socket Tier 1 scanner requires SOCKET_ORG"},
    CausePhrase{CauseId::kGithubToken, "GithubPRNotifier: failed to", {}, ": 403"},
    CausePhrase{CauseId::kGithubToken, "GithubPRNotifier: unexpected response", {}, ": 403"},
    CausePhrase{CauseId::kGithubToken, "GithubPRNotifier: API error 403"},
    CausePhrase{CauseId::kImageNotPulled, "Error: Docker pull failed"},
    CausePhrase{CauseId::kImageNotPulled, "[error]Docker pull failed"},
    CausePhrase{
        CauseId::kImageNotPulled, "ERROR: Job failed: failed to pull image", {}, "socket-basics"},
    // The daemon also reports why a container could not start.
    CausePhrase{CauseId::kImageNotPulled, "Error response from daemon:", {}, "manifest"},
    CausePhrase{CauseId::kImageNotPulled, "Error response from daemon:", {}, "denied"},
    CausePhrase{CauseId::kImageNotPulled, "Error response from daemon:", {}, "unauthorized"},
    CausePhrase{CauseId::kImageNotPulled, "Error response from daemon:", {}, "toomanyrequests"},
    CausePhrase{CauseId::kImageNotPulled, "Error response from daemon:", {}, "/v2/"},
    CausePhrase{CauseId::kCrash, "Traceback (most recent call last)"},
    CausePhrase{CauseId::kOtherTool, "Starting Socket Security Scan version",
                "Socket's Python CLI"},
    CausePhrase{CauseId::kOtherTool, "Diff scan comparison failed with", "Socket's Python CLI"},
    CausePhrase{CauseId::kOtherTool, "socketcli", "Socket's Python CLI"},
    CausePhrase{CauseId::kOtherTool, "Socket API error:", "Socket's npm CLI"},
    CausePhrase{CauseId::kOtherTool, "Token requirements for socket", "Socket's npm CLI"},
    CausePhrase{CauseId::kOtherTool, "socket scan create", "Socket's npm CLI"},
    CausePhrase{CauseId::kOtherTool, "socket ci", "Socket's npm CLI"},
    CausePhrase{CauseId::kOtherTool, "Socket Firewall", "the Socket Firewall"},
    CausePhrase{CauseId::kOtherTool, "SocketDev/action@", "the Socket Firewall"},
    CausePhrase{CauseId::kOtherTool, "Socket.dev CLI ver", "Socket's npm CLI"},
    CausePhrase{CauseId::kOtherTool, "Socket Security: ", "Socket's GitHub app"},
    CausePhrase{CauseId::kOtherTool, "Learn more about Socket for GitHub", "Socket's GitHub app"},
    CausePhrase{CauseId::kOtherTool, "Review the following alerts detected in dependencies",
                "Socket's GitHub app"},
};

/// Phrases that do not show where they come from.
inline constexpr std::array kBarePhrases{
    CausePhrase{CauseId::kInsufficientPermissions, "Insufficient permissions"},
    CausePhrase{CauseId::kUnauthorized, "Unauthorized"},
};

}  // namespace scope_explainer
