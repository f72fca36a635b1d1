#pragma once
/// The vocabulary of a scenario's fields, apart from `scopes`: their names, values, defaults and
/// the words that a form shows. JSON, the terminal, the URL and the page all read this table.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include "facts/enum_table.h"
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
inline constexpr std::size_t kFieldCount = kCountOf<FieldId>;

enum class FieldKind : std::uint8_t { kChoice, kFlag };

struct FieldValue {
  std::uint8_t id;  ///< the enumerator
  std::string_view name;
  std::string_view label;
  std::string_view hint;
  std::string_view phrase;  ///< of a mode: to what a configuration is moved

  template <typename Value>
  constexpr FieldValue(Value value, std::string_view its_name, std::string_view its_label,
                       std::string_view its_hint, std::string_view its_phrase = {})
      : id(static_cast<std::uint8_t>(value)),
        name(its_name),
        label(its_label),
        hint(its_hint),
        phrase(its_phrase) {}
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

inline constexpr EnumTable<Mode, FieldValue> kModeValues{{
    {Mode::kDashboard, "dashboard", "Socket Dashboard",
     "Scanners are switched on in the Socket dashboard.", "the Socket dashboard"},
    {Mode::kEnvironment, "env", "Environment variables",
     "Scanners are switched on by environment variables or GitHub Action inputs.",
     "environment variables"},
    {Mode::kCli, "cli", "CLI flags", "Scanners are switched on by flags such as `--secrets`.",
     "CLI flags"},
    {Mode::kJson, "json", "JSON file", "Everything stands in a file given with `--config`.",
     "a JSON file"},
}};
inline constexpr EnumTable<Organization, FieldValue> kOrgValues{{
    {Organization::kUnset, "unset", "Not set",
     "Socket Basics has to find the organization itself."},
    {Organization::kSet, "set", "Set", "Names an organization that the token sees."},
    {Organization::kMismatch, "mismatch", "Set, but does not match",
     "Names an organization that the token does not see."},
}};
inline constexpr EnumTable<Plan, FieldValue> kPlanValues{{
    {Plan::kEnterprise, "enterprise", "Enterprise", "The only plan with dashboard settings."},
    {Plan::kOther, "other", "Any other plan", "Free, team or business."},
}};
inline constexpr EnumTable<DashboardScanners, FieldValue> kDashboardScannersValues{{
    {DashboardScanners::kOn, "on", "All that you want",
     "Every scanner that you want is on in the dashboard."},
    {DashboardScanners::kSome, "some", "Some of them",
     "Some of the scanners that you want are off in the dashboard."},
    {DashboardScanners::kOff, "off", "None",
     "Every scanner that you want is off in the dashboard."},
}};
inline constexpr EnumTable<Key, FieldValue> kKeyValues{{
    {Key::kOk, "ok", "Set", "Under a name that everything reads: `SOCKET_SECURITY_API_KEY`."},
    {Key::kAlias, "alias", "Only as `SOCKET_API_KEY`",
     "The upload reads that name, the dashboard load does not."},
    {Key::kMissing, "missing", "Not set", "No API key reaches the run."},
    {Key::kRejected, "rejected", "Refused", "Socket answers 401: invalid, expired or revoked."},
}};
inline constexpr EnumTable<bool, FieldValue> kSkipSubmissionValues{{
    {false, "false", "Upload", "Socket Basics uploads its results itself."},
    {true, "true", "Skip the upload", "`SKIP_SOCKET_SUBMISSION=1`: another tool uploads."},
}};
inline constexpr EnumTable<bool, FieldValue> kFindingsValues{{
    {false, "false", "Finds nothing", "An empty result is never uploaded."},
    {true, "true", "Finds something", "There is something to upload."},
}};

/// In the order of the contract, which is the order of every answer.
inline constexpr EnumTable<FieldId, Field> kFields{{
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

[[nodiscard]] constexpr const Field& Info(FieldId id) { return kFields[id]; }

/// Answers `visit(value)` with the value of a field, which is an enumerator or a `bool`.
template <typename AnyScenario, typename Visit>
constexpr auto VisitField(AnyScenario& scenario, FieldId field, const Visit& visit) {
  switch (field) {
    case FieldId::kMode:
      return visit(scenario.mode);
    case FieldId::kOrg:
      return visit(scenario.org);
    case FieldId::kPlan:
      return visit(scenario.plan);
    case FieldId::kDashboardScanners:
      return visit(scenario.dashboard_scanners);
    case FieldId::kKey:
      return visit(scenario.key);
    case FieldId::kSkipSubmission:
      return visit(scenario.skip_submission);
    case FieldId::kFindings:
      break;
  }
  return visit(scenario.findings);
}

/// The value of a field as its position in `Field::values`.
[[nodiscard]] constexpr std::uint8_t Get(const Scenario& scenario, FieldId field) {
  return VisitField(scenario, field, [](auto value) { return static_cast<std::uint8_t>(value); });
}

/// Sets a field to the value at position `value`, which must be a position in `Field::values`.
constexpr void Set(Scenario& scenario, FieldId field, std::uint8_t value) {
  VisitField(scenario, field, [&](auto& its_value) {
    its_value = static_cast<std::remove_reference_t<decltype(its_value)>>(value);
  });
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
