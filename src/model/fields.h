#pragma once
/// The vocabulary of a scenario's fields, apart from `scopes`: their names, values, defaults and
/// the words that a form shows. JSON, the terminal, the URL and the page all read this table.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "facts/checks.h"
#include "model/scenario.h"

namespace scope_explainer {

enum class FieldId : std::uint8_t {
  kMode,
  kOrg,
  kPlan,
  kDashboardScanners,
  kKey,
  kSkipSubmission,
  kFindings,
};
inline constexpr std::size_t kFieldCount = 7;

enum class FieldKind : std::uint8_t { kChoice, kFlag };

struct FieldValue {
  std::string_view name;
  std::string_view label;
  std::string_view hint;
};

struct Field {
  FieldId id;
  std::string_view name;    ///< in JSON and the URL
  std::string_view option;  ///< in the terminal and as the element's attribute
  FieldKind kind;
  std::string_view label;
  std::string_view hint;
  std::span<const FieldValue> values;  ///< in the order of their enumerators; flags: false, true
  std::uint8_t default_value;
};

inline constexpr std::array kModeValues{
    FieldValue{"dashboard", "Socket Dashboard",
               "Scanners are switched on in the Socket dashboard."},
    FieldValue{"env", "Environment variables",
               "Scanners are switched on by environment variables or GitHub Action inputs."},
    FieldValue{"cli", "CLI flags", "Scanners are switched on by flags such as `--secrets`."},
    FieldValue{"json", "JSON file", "Everything stands in a file given with `--config`."},
};
inline constexpr std::array kOrgValues{
    FieldValue{"unset", "Not set", "Socket Basics has to find the organization itself."},
    FieldValue{"set", "Set", "Names an organization that the token sees."},
    FieldValue{"mismatch", "Set, but does not match",
               "Names an organization that the token does not see."},
};
inline constexpr std::array kPlanValues{
    FieldValue{"enterprise", "Enterprise", "The only plan with dashboard settings."},
    FieldValue{"other", "Any other plan", "Free, team or business."},
};
inline constexpr std::array kDashboardScannersValues{
    FieldValue{"on", "Switched on", "At least one scanner is on in the dashboard."},
    FieldValue{"off", "Switched off", "Every scanner is off in the dashboard."},
};
inline constexpr std::array kKeyValues{
    FieldValue{"ok", "Set", "Under a name that everything reads: `SOCKET_SECURITY_API_KEY`."},
    FieldValue{"alias", "Only as `SOCKET_API_KEY`",
               "The upload reads that name, the dashboard load does not."},
    FieldValue{"missing", "Not set", "No API key reaches the run."},
    FieldValue{"rejected", "Refused", "Socket answers 401: invalid, expired or revoked."},
};
inline constexpr std::array kSkipSubmissionValues{
    FieldValue{"false", "Upload", "Socket Basics uploads its results itself."},
    FieldValue{"true", "Skip the upload", "`SKIP_SOCKET_SUBMISSION=1`: another tool uploads."},
};
inline constexpr std::array kFindingsValues{
    FieldValue{"false", "Finds nothing", "An empty result is never uploaded."},
    FieldValue{"true", "Finds something", "There is something to upload."},
};

/// In the order of the contract, which is the order of every answer. Indexed by `FieldId`.
inline constexpr std::array<Field, kFieldCount> kFields{{
    {FieldId::kMode, "mode", "mode", FieldKind::kChoice, "Where is Socket Basics configured?",
     "What a person calls the configuration mode.", kModeValues, 0},
    {FieldId::kOrg, "org", "org", FieldKind::kChoice, "Is `SOCKET_ORG` set?",
     "Also `SOCKET_ORG_SLUG`, the action input `socket_org`, and `socket_org` in a JSON file.",
     kOrgValues, 0},
    {FieldId::kPlan, "plan", "plan", FieldKind::kChoice, "Which plan has the organization?",
     "Dashboard settings exist on the enterprise plan alone.", kPlanValues, 0},
    {FieldId::kDashboardScanners, "dashboardScanners", "dashboard-scanners", FieldKind::kChoice,
     "Scanners in the dashboard", "Once loaded, they override environment variables.",
     kDashboardScannersValues, 0},
    {FieldId::kKey, "key", "key", FieldKind::kChoice, "The API key",
     "The name of the variable counts, never its value. Do not paste a token.", kKeyValues, 0},
    {FieldId::kSkipSubmission, "skipSubmission", "skip-submission", FieldKind::kFlag,
     "Who uploads the results?", "`SKIP_SOCKET_SUBMISSION` in the environment.",
     kSkipSubmissionValues, 0},
    {FieldId::kFindings, "findings", "findings", FieldKind::kFlag, "What does the scan find?",
     "An empty result is never uploaded, so a problem with the upload stays hidden.",
     kFindingsValues, 1},
}};

static_assert(checks::IsIndexedById(kFields) && checks::NoDuplicateIds(kFields));

[[nodiscard]] constexpr const Field& Info(FieldId id) {
  return kFields[static_cast<std::size_t>(id)];
}

/// The value of a field as its position in `Field::values`.
[[nodiscard]] constexpr std::uint8_t Get(const Scenario& scenario, FieldId field) {
  switch (field) {
    case FieldId::kMode:
      return static_cast<std::uint8_t>(scenario.mode);
    case FieldId::kOrg:
      return static_cast<std::uint8_t>(scenario.org);
    case FieldId::kPlan:
      return static_cast<std::uint8_t>(scenario.plan);
    case FieldId::kDashboardScanners:
      return static_cast<std::uint8_t>(scenario.dashboard_scanners);
    case FieldId::kKey:
      return static_cast<std::uint8_t>(scenario.key);
    case FieldId::kSkipSubmission:
      return scenario.skip_submission ? 1 : 0;
    case FieldId::kFindings:
      return scenario.findings ? 1 : 0;
  }
  return 0;
}

/// Sets a field to the value at position `value`, which must be a position in `Field::values`.
constexpr void Set(Scenario& scenario, FieldId field, std::uint8_t value) {
  switch (field) {
    case FieldId::kMode:
      scenario.mode = static_cast<Mode>(value);
      break;
    case FieldId::kOrg:
      scenario.org = static_cast<Organization>(value);
      break;
    case FieldId::kPlan:
      scenario.plan = static_cast<Plan>(value);
      break;
    case FieldId::kDashboardScanners:
      scenario.dashboard_scanners = static_cast<DashboardScanners>(value);
      break;
    case FieldId::kKey:
      scenario.key = static_cast<Key>(value);
      break;
    case FieldId::kSkipSubmission:
      scenario.skip_submission = value != 0;
      break;
    case FieldId::kFindings:
      scenario.findings = value != 0;
      break;
  }
}

[[nodiscard]] constexpr const FieldValue& ValueOf(const Scenario& scenario, FieldId field) {
  return Info(field).values[Get(scenario, field)];
}

/// The position of the value called `name`, or nothing where the field has no such value.
[[nodiscard]] constexpr std::optional<std::uint8_t> FindValue(const Field& field,
                                                              std::string_view name) {
  for (std::size_t i = 0; i < field.values.size(); ++i) {
    if (field.values[i].name == name) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

/// True where the table's defaults are those of a fresh `Scenario`.
constexpr bool DefaultsAgree() {
  for (const Field& field : kFields) {
    if (Get(Scenario{}, field.id) != field.default_value) return false;
  }
  return true;
}
static_assert(DefaultsAgree(), "a default stands in two places and they differ");

}  // namespace scope_explainer
