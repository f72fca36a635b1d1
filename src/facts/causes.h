#pragma once
/// Why a run of Socket Basics did not do what it should, as far as a text can show. Only one of the
/// causes is about scopes.
/// Source: `source` and `sdk` for what the program writes; the recorded runs.

#include <cstdint>
#include <string_view>

#include "facts/enum_table.h"

namespace scope_explainer {

enum class CauseId : std::uint8_t {
  kInsufficientPermissions,
  kOrganizationNotAllowed,
  kQuota,
  kRateLimited,
  kUnauthorized,
  kNotFound,
  kBadRequest,
  kServerError,
  kUnreachable,
  kNoKey,
  kNoOrganization,
  kNothingScanned,
  kSkipped,
  kRepositoryUnknown,
  kBranchUnknown,
  kConfigFile,
  kUnknownOption,
  kChangedFiles,
  kScannerFailed,
  kReachabilityNeedsOrganization,
  kGithubToken,
  kImageNotPulled,
  kOtherTool,
  kCrash,
};

struct CauseInfo {
  CauseId id;
  std::string_view name;
  /// One sentence; `{call}` is replaced by what the run asked for, `{scope}` by what is missing.
  std::string_view message;
  std::string_view advice;
};

inline constexpr EnumTable<CauseId, CauseInfo> kCauses{{
    {CauseId::kInsufficientPermissions, "insufficient-permissions",
     "Socket denied {call}: the token lacks {scope}.",
     "An administrator of the organization can add the scope to the token."},
    {CauseId::kOrganizationNotAllowed, "organization-not-allowed",
     "The token may not act for this organization: Socket denied {call}.",
     "Check that `SOCKET_ORG` names the organization that the token was created in."},
    {CauseId::kQuota, "quota", "The organization's quota is used up: Socket denied {call}.",
     "Wait for the quota to reset, or ask Socket for a higher one. No scope changes this."},
    {CauseId::kRateLimited, "rate-limited",
     "Too many requests: Socket turned {call} away for now (429).",
     "Run the job again later, or fewer at a time. No scope changes this."},
    {CauseId::kUnauthorized, "unauthorized", "Socket rejected the API key at {call} (401).",
     "The token is wrong, expired or revoked: put a valid one into the CI secret."},
    {CauseId::kNotFound, "not-found", "Socket found nothing at the address of {call} (404).",
     "Check the spelling of the organization in `SOCKET_ORG`."},
    {CauseId::kBadRequest, "bad-request", "Socket could not read what {call} sent (400).",
     "\"Need at least one file\" means that the facts file lies outside the workspace: keep "
     "`--output` inside it."},
    {CauseId::kServerError, "server-error", "Socket's server failed at {call}.",
     "Run the job again, and look at Socket's status page. Nothing on the token needs to change."},
    {CauseId::kUnreachable, "unreachable",
     "Socket did not answer {call}: the network or a proxy is in the way.",
     "Let the runner reach `api.socket.dev` on port 443, and run the job again."},
    {CauseId::kNoKey, "no-key", "No API key reached the run.",
     "Secrets do not reach pull requests from forks or from Dependabot, nor jobs outside a "
     "protected branch; a misspelt secret is empty. If none of this fits, set "
     "`SOCKET_SECURITY_API_KEY`."},
    {CauseId::kNoOrganization, "no-organization",
     "No organization was known, so nothing was uploaded.",
     "Set `SOCKET_ORG` to the slug of your organization."},
    {CauseId::kNothingScanned, "nothing-scanned", "No scanner ran.",
     "Turn a scanner on where this run takes its settings from. `all_languages_enabled` turns none "
     "on; the flag `--all-languages` does."},
    {CauseId::kSkipped, "skipped", "The upload was skipped on purpose.",
     "Unset `SKIP_SOCKET_SUBMISSION` to let Socket Basics upload its results."},
    {CauseId::kRepositoryUnknown, "repository-unknown",
     "The run stopped because it could not find the name of the repository.",
     "Run it in a folder that is a checkout (`docker run -w`), or pass `GITHUB_REPOSITORY`, "
     "`GITHUB_REF_NAME` and `GITHUB_SHA`, or `--repo`."},
    {CauseId::kBranchUnknown, "branch-unknown",
     "The run stopped because it could not find the name of the branch.",
     "A detached HEAD has no branch: pass `--branch`, or `GITHUB_REF_NAME`."},
    {CauseId::kConfigFile, "config-file",
     "The run stopped because it could not read the file that `--config` names.",
     "The file must exist where the program runs and hold one JSON object."},
    {CauseId::kUnknownOption, "unknown-option",
     "The run stopped because this version does not know one of its options.",
     "Remove the option or use a version that has it: `--socket-org` exists since 3.2.0, and "
     "flags have no `_sast_enabled` in them."},
    {CauseId::kChangedFiles, "changed-files",
     "The run stopped because it could not find out which files changed.",
     "Set `fetch-depth: 0` on `actions/checkout`, or `scan_all` to scan everything."},
    {CauseId::kScannerFailed, "scanner-failed", "A scanner failed.",
     "The line says what it missed; its findings are not in the result."},
    {CauseId::kReachabilityNeedsOrganization, "reachability-needs-organization",
     "The reachability scan did not run: it needs the key and the organization before anything "
     "else.",
     "Set `SOCKET_ORG`, so that the organization is known even where the dashboard is not read."},
    {CauseId::kGithubToken, "github-token",
     "GitHub denied the comment or the labels on the pull request.",
     "Give the job `pull-requests: write` and `issues: write`. This is GitHub's token, not "
     "Socket's."},
    {CauseId::kImageNotPulled, "image-not-pulled",
     "The image could not be pulled, so Socket Basics did not run.",
     "Check the image's name and tag, and that the runner can reach `ghcr.io`."},
    {CauseId::kOtherTool, "other-tool", "Another Socket program wrote this, not Socket Basics.",
     "It needs other scopes; this page knows only Socket Basics."},
    {CauseId::kCrash, "crash", "The program crashed.",
     "The last line of the trace says which. It is not about scopes."},
}};

[[nodiscard]] constexpr const CauseInfo& Info(CauseId id) { return kCauses[id]; }

/// Whether other scopes on the token may fix it: then the message names the missing ones.
[[nodiscard]] constexpr bool IsAboutScopes(CauseId id) {
  return Info(id).message.find("{scope}") != std::string_view::npos;
}

}  // namespace scope_explainer
