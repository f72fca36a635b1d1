#pragma once
/// The names that Socket Basics reads, by which a setup is recognized: who reads each one, and
/// which turn on a scanner. Snippets use the same names, from `names.h`.
/// Source: `source` for 3.0.0 (`config.py`, `connectors.yaml`, `action.yml`); the order of
/// precedence is traced.

#include <array>
#include <cstdint>
#include <string_view>

#include "facts/names.h"
#include "facts/version.h"

namespace scope_explainer {

/// What a name means to a run of Socket Basics. Keys and organizations are in the order in which
/// the upload reads them.
enum class NameId : std::uint8_t {
  kNone,
  kJsonKey,
  kKey,
  kKeyAsToken,
  kKeyAlias,
  kInputKey,
  kInputKeyAlias,
  kUnreadKey,
  kFlagOrganization,
  kJsonOrganization,
  kOrganization,
  kOrganizationSlug,
  kInputOrganization,
  kSkip,
  kUnreadSkip,
  kRepository,
  kScanner,       ///< by environment, input or JSON: on if it is `true`
  kScannerList,   ///< the same, on if it is not empty
  kDoubtful,      ///< documented as a scanner, but not confirmed by the source
  kAllLanguages,  ///< by environment, input or JSON, where it turns nothing on
  kScannerFlag,
  kConfigFlag,
};

/// A name that is read as an environment variable, as an action input (passed as the variable
/// `INPUT_` plus the name) or in a JSON file; inputs and JSON write it in lower case.
struct ReadName {
  std::string_view name;
  NameId variable;
  NameId input;
  NameId json;
};

inline constexpr std::array kReadNames{
    ReadName{names::kApiKey, NameId::kKey, NameId::kInputKey, NameId::kUnreadKey},
    ReadName{"SOCKET_SECURITY_API_TOKEN", NameId::kKeyAsToken, NameId::kUnreadKey,
             NameId::kUnreadKey},
    ReadName{names::kApiKeyAlias, NameId::kKeyAlias, NameId::kInputKeyAlias, NameId::kJsonKey},
    ReadName{names::kOrganization, NameId::kOrganization, NameId::kInputOrganization,
             NameId::kJsonOrganization},
    ReadName{"SOCKET_ORG_SLUG", NameId::kOrganizationSlug, NameId::kNone, NameId::kNone},
    ReadName{names::kSkipSubmission, NameId::kSkip, NameId::kUnreadSkip, NameId::kUnreadSkip},
    ReadName{"GITHUB_REPOSITORY", NameId::kRepository, NameId::kNone, NameId::kNone},
    ReadName{"SOCKET_TIER_1_ENABLED", NameId::kScanner, NameId::kScanner, NameId::kScanner},
    ReadName{"CONTAINER_IMAGES_TO_SCAN", NameId::kNone, NameId::kScannerList, NameId::kNone},
};

inline constexpr std::string_view kInputPrefix = "INPUT_";

/// The keys that loading the dashboard's settings can use, in the order they are tried.
inline constexpr std::array kKeysOfLoad{NameId::kKey, NameId::kKeyAsToken, NameId::kInputKey};

/// The names of a setting that turns on scanners: in a JSON file and as an input (`name`), in the
/// environment (`INPUT_` plus the name, if `variable`), and as a flag.
struct Setting {
  std::string_view name;
  std::string_view flag;
  NameId id;
  bool variable = true;
};

inline constexpr std::array kSettings{
    Setting{names::kScannerSetting, names::kScannerFlag, NameId::kScanner},
    Setting{"socket_tier_1_enabled", "--socket-tier1", NameId::kScanner, false},
    Setting{"trivy_vuln_enabled", "--trivy-vuln-enabled", NameId::kScanner},
    Setting{"container_images", "--images", NameId::kScannerList, false},
    Setting{"dockerfiles", "--dockerfiles", NameId::kScannerList},
    Setting{"all_languages_enabled", "--all-languages", NameId::kAllLanguages},
    Setting{"typescript_sast_enabled", "", NameId::kDoubtful},
    Setting{"dockerfile_enabled", "", NameId::kDoubtful},
};

/// The languages that a SAST scanner can be turned on for: the setting is the language plus
/// `kLanguageSetting`, the flag is `--` plus the language.
inline constexpr std::string_view kLanguages =
    "python javascript go golang java php ruby csharp dotnet c cpp kotlin scala swift rust elixir "
    "erlang";
inline constexpr std::string_view kLanguageSetting = "_sast_enabled";

/// What it means when a text gives a name a value, and which rule says so.
struct GivenName {
  std::string_view rule;
  std::string_view name;       ///< if it has several names, the one to use
  std::string_view literal;    ///< if the text holds the value
  std::string_view reference;  ///< if it holds only a reference
};

inline constexpr GivenName kOrganizationGiven{
    "organization-given", names::kOrganization, "An organization is named.",
    "The organization comes from a secret or a variable, which counts as set."};
inline constexpr GivenName kKeyGiven{
    "key-given", names::kApiKey, "An API key is passed.",
    "The API key comes from a secret or a variable, which counts as set."};
inline constexpr GivenName kScannerGiven{"scanner-given", names::kScannerSetting,
                                         "A variable or an input turns on a scanner.",
                                         "A variable or an input may turn on a scanner."};
inline constexpr GivenName kFlagGiven{"flag-given", names::kScannerFlag,
                                      "A flag turns on a scanner.", ""};
inline constexpr GivenName kConfigGiven{"config-given", names::kConfigFlag,
                                        "Settings come from a JSON file.", ""};

/// A flag or an input that not every version has.
struct Option {
  std::string_view name;
  Version since;
};

/// Source: the changelog of Socket Basics.
inline constexpr std::array kVersionedOptions{
    Option{"--socket-org", {3, 2, 0}},    Option{"--scan-all", {3, 3, 0}},
    Option{"--no-scan-all", {3, 3, 0}},   Option{"--pr-comment", {3, 1, 0}},
    Option{"--no-pr-comment", {3, 1, 0}}, Option{"changed_files", {2, 1, 0}},
    Option{"scan_files", {2, 1, 0}},
};

}  // namespace scope_explainer
