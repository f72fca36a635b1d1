#pragma once
/// The vocabulary of a scenario's fields, except `scopes`: their names, values, defaults and the
/// words in a form. JSON, the terminal, the URL and the page all use this table.

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
  std::string_view phrase;  ///< for a mode: what configures; for an assumption: its words

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
  std::string_view option;  ///< in the terminal
  FieldKind kind;
  std::string_view label;
  std::string_view hint;
  std::span<const FieldValue> values;  ///< in the order of their enumerators; flags: false, true
  std::uint8_t default_value;
  std::string_view attribute = option;  ///< of the element; frameworks reserve some names
};

inline constexpr EnumTable<Mode, FieldValue> kModeValues{{
    {Mode::kDashboard, "dashboard", "Socket dashboard", "Scanners are turned on in the dashboard.",
     "the Socket dashboard"},
    {Mode::kEnvironment, "env", "Action inputs or env variables",
     "For example `secret_scanning_enabled: true`.", "action inputs or env variables"},
    {Mode::kCli, "cli", "CLI flags", "For example `--secrets`.", "CLI flags"},
    {Mode::kJson, "json", "JSON file", "Passed with `--config`.", "a JSON file"},
}};
inline constexpr EnumTable<Organization, FieldValue> kOrgValues{{
    {Organization::kUnset, "unset", "No", "Socket Basics has to find the organization itself."},
    {Organization::kSet, "set", "Yes", "To an organization that the token belongs to."},
    {Organization::kMismatch, "mismatch", "Yes, but to another organization",
     "To one that the token doesn't belong to."},
}};
inline constexpr EnumTable<Plan, FieldValue> kPlanValues{{
    {Plan::kEnterprise, "enterprise", "Enterprise", "The only plan with dashboard settings.",
     "Enterprise plan"},
    {Plan::kOther, "other", "Free, Team or Business", "Without dashboard settings.",
     "another plan"},
}};
inline constexpr EnumTable<DashboardScanners, FieldValue> kDashboardScannersValues{{
    {DashboardScanners::kOn, "on", "All that you want",
     "Every scanner that you want is on in the dashboard.", "scanners on in the dashboard"},
    {DashboardScanners::kSome, "some", "Some of them",
     "Some of the scanners that you want are off in the dashboard.",
     "some scanners off in the dashboard"},
    {DashboardScanners::kOff, "off", "None", "Every scanner that you want is off in the dashboard.",
     "scanners off in the dashboard"},
}};
inline constexpr EnumTable<Key, FieldValue> kKeyValues{{
    {Key::kOk, "ok", "In `SOCKET_SECURITY_API_KEY`", "Everything reads that name.",
     "key in `SOCKET_SECURITY_API_KEY`"},
    {Key::kAlias, "alias", "Only in `SOCKET_API_KEY`",
     "The upload reads it, the dashboard settings don't.", "key only in `SOCKET_API_KEY`"},
    {Key::kMissing, "missing", "The job gets no key", "No API key reaches the run.", "no API key"},
    {Key::kRejected, "rejected", "Rejected (401)", "Invalid, expired or revoked.",
     "a rejected API key"},
}};
inline constexpr EnumTable<bool, FieldValue> kSkipSubmissionValues{{
    {false, "false", "Socket Basics", "It uploads its results itself.", "Socket Basics uploads"},
    {true, "true", "Another tool", "With `SKIP_SOCKET_SUBMISSION=1`.", "another tool uploads"},
}};
inline constexpr EnumTable<bool, FieldValue> kFindingsValues{{
    {false, "false", "No", "An empty result is never uploaded.", "nothing to find"},
    {true, "true", "Yes", "There is something to upload."},
}};

/// In the order of the contract, which is the order of every answer.
inline constexpr EnumTable<FieldId, Field> kFields{{
    {FieldId::kMode, "mode", "mode", FieldKind::kChoice, "How do you configure Socket Basics?",
     "Where scanners are turned on.", kModeValues, 0},
    {FieldId::kOrg, "org", "org", FieldKind::kChoice, "Is `SOCKET_ORG` set?",
     "Also `socket_org` or `SOCKET_ORG_SLUG`.", kOrgValues, 0},
    {FieldId::kPlan, "plan", "plan", FieldKind::kChoice, "Which plan is your organization on?",
     "Only the Enterprise plan has dashboard settings.", kPlanValues, 0},
    {FieldId::kDashboardScanners, "dashboardScanners", "dashboard-scanners", FieldKind::kChoice,
     "Are scanners on in the dashboard?",
     "If the dashboard settings load, they replace your env variables.", kDashboardScannersValues,
     0},
    {FieldId::kKey, "key", "key", FieldKind::kChoice, "Where is the API key?",
     "Only the variable's name counts; never paste the key.", kKeyValues, 0, "api-key"},
    {FieldId::kSkipSubmission, "skipSubmission", "skip-submission", FieldKind::kFlag,
     "Who uploads the results?", "`SKIP_SOCKET_SUBMISSION` in the environment.",
     kSkipSubmissionValues, 0},
    {FieldId::kFindings, "findings", "findings", FieldKind::kFlag, "Does the scan find anything?",
     "If not, nothing is uploaded, which hides upload problems.", kFindingsValues, 1},
}};

[[nodiscard]] constexpr const Field& Info(FieldId id) { return kFields[id]; }

/// Returns `visit(value)` for the value of a field, which is an enumerator or a `bool`.
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

/// The value of a field, as its position in `Field::values`.
[[nodiscard]] constexpr std::uint8_t Get(const Scenario& scenario, FieldId field) {
  return VisitField(scenario, field, [](auto value) { return static_cast<std::uint8_t>(value); });
}

/// Sets a field to the value at position `value`, which must be a valid position in
/// `Field::values`.
constexpr void Set(Scenario& scenario, FieldId field, std::uint8_t value) {
  VisitField(scenario, field, [&](auto& its_value) {
    its_value = static_cast<std::remove_reference_t<decltype(its_value)>>(value);
  });
}

[[nodiscard]] constexpr const FieldValue& ValueOf(const Scenario& scenario, FieldId field) {
  return Info(field).values[Get(scenario, field)];
}

/// The position of the value called `name`, or nothing if the field has no such value.
[[nodiscard]] constexpr std::optional<std::uint8_t> FindValue(const Field& field,
                                                              std::string_view name) {
  for (std::size_t i = 0; i < field.values.size(); ++i) {
    if (field.values[i].name == name) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

/// True if the table's defaults are those of a default-constructed `Scenario`.
constexpr bool DefaultsAgree() {
  for (const Field& field : kFields) {
    if (Get(Scenario{}, field.id) != field.default_value) return false;
  }
  return true;
}
static_assert(DefaultsAgree(), "the two places of a default differ");

}  // namespace scope_explainer
