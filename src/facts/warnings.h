#pragma once
/// What can be wrong with a setup that looks right: what has no effect, what behaves differently
/// than it looks, what breaks, what is unsafe. Each message says what is wrong and what to do.

#include <cstdint>
#include <string_view>

#include "facts/enum_table.h"

namespace scope_explainer {

enum class WarningId : std::uint8_t {
  kAllLanguagesIgnored,
  kUnreadKeyName,
  kTwoKeys,
  kTwoOrganizations,
  kEmptyOrganization,
  kSecretsMissingInForks,
  kSkipIgnored,
  kOptionUnknown,
  kRepositoryUnknown,
  kTokenInText,
  kActionNotPinned,
  kVersionUnknown,
  kDefinedElsewhere,
};

struct WarningInfo {
  WarningId id;
  std::string_view name;
  std::string_view message;
};

inline constexpr EnumTable<WarningId, WarningInfo> kWarnings{{
    {WarningId::kAllLanguagesIgnored, "all-languages-ignored",
     "`all_languages_enabled` turns on no language, only the flag `--all-languages` does: name "
     "each language, such as `python_sast_enabled`."},
    {WarningId::kUnreadKeyName, "unread-key-name",
     "Socket Basics reads no key under this name: pass it as `SOCKET_SECURITY_API_KEY`."},
    {WarningId::kTwoKeys, "two-keys",
     "Two keys reach the run, and its calls may use different ones: keep one, as "
     "`SOCKET_SECURITY_API_KEY`."},
    {WarningId::kTwoOrganizations, "two-organizations",
     "Two organizations reach the run, and its calls may use different ones: keep one, as "
     "`SOCKET_ORG`."},
    {WarningId::kEmptyOrganization, "empty-organization",
     "The organization is empty, which counts as not set: write its slug."},
    {WarningId::kSecretsMissingInForks, "secrets-missing-in-forks",
     "Pull requests from forks and from Dependabot get no secrets, so no key reaches the run "
     "there: "
     "leave it out for them."},
    {WarningId::kSkipIgnored, "skip-ignored",
     "The upload is skipped only by `SKIP_SOCKET_SUBMISSION=1` in the environment: this run "
     "uploads."},
    {WarningId::kOptionUnknown, "option-unknown-in-version",
     "Socket Basics has no such option here. An unknown flag ends the run with exit code 2, an "
     "unknown input does nothing: remove it, or run a version that has it."},
    {WarningId::kRepositoryUnknown, "repository-unknown-in-container",
     "Nothing tells the container which repository it scans, so the run stops: add `-w` with the "
     "folder of the checkout, or `-e GITHUB_REPOSITORY`, or `--repo`."},
    {WarningId::kTokenInText, "token-in-text",
     "This text contains a token: move it into a secret, and revoke it if others can read it."},
    {WarningId::kActionNotPinned, "action-not-pinned",
     "A branch may change at any time: pin the commit of a release."},
    {WarningId::kVersionUnknown, "version-unknown",
     "These answers were not checked against the version that this runs."},
    {WarningId::kDefinedElsewhere, "defined-elsewhere",
     "Settings come from a place that is not shown here: what this text does not say stays open."},
}};

}  // namespace scope_explainer
