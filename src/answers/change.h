#pragma once
/// A change that a person can make to their setup, and what it costs them. Only the cost and the
/// words of each kind are data; `advise.h` finds out which changes help.

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "facts/api_calls.h"
#include "facts/word.h"
#include "model/fields.h"

namespace scope_explainer {

enum class ChangeKind : std::uint8_t {
  kSetOrg,
  kFixOrg,
  kRenameKey,
  kProvideKey,
  kAddScope,
  kRemoveScope,
  kEnableDashboardScanners,
  kReplaceKey,
  kSwitchMode,
};

/// Who can make a change, cheapest first.
enum class Effort : std::uint8_t { kReader, kAdministrator, kOtherMode };

inline constexpr Words<Effort> kEffortWords{
    {{Effort::kReader, "reader", "You can do this yourself"},
     {Effort::kAdministrator, "administrator", "Needs a Socket admin"},
     {Effort::kOtherMode, "other-mode", "A new way to configure"}}};

struct ChangeInfo {
  ChangeKind id;
  std::string_view name;
  Effort effort;
  std::string_view phrase;  ///< "set `SOCKET_ORG` to …"; followed by the values if `takes_values`
  bool takes_values;
  std::string_view ending;  ///< of the phrase, after the values
  std::string_view step;    ///< one whole sentence; empty if it is built from the values
  std::string_view lack;    ///< what is missing until then; empty if it is built from the values
};

/// In the order in which a person would make them.
inline constexpr EnumTable<ChangeKind, ChangeInfo> kChanges{{
    {ChangeKind::kSetOrg, "set-org", Effort::kReader,
     "set `SOCKET_ORG` to your organization's slug", false, "",
     "Set `SOCKET_ORG` to the slug of your organization (action input and JSON file: "
     "`socket_org`).",
     "SOCKET_ORG"},
    {ChangeKind::kFixOrg, "fix-org", Effort::kReader,
     "change `SOCKET_ORG` to an organization the token belongs to", false, "",
     "Correct `SOCKET_ORG`: it must be the slug of an organization that the token belongs to.",
     "a SOCKET_ORG that the token sees"},
    {ChangeKind::kRenameKey, "rename-key", Effort::kReader,
     "put the key in `SOCKET_SECURITY_API_KEY` instead of `SOCKET_API_KEY`", false, "",
     "Pass the key as `SOCKET_SECURITY_API_KEY` instead of `SOCKET_API_KEY`; its value stays.",
     "SOCKET_SECURITY_API_KEY"},
    {ChangeKind::kProvideKey, "provide-key", Effort::kReader,
     "set `SOCKET_SECURITY_API_KEY` from your CI secrets", false, "",
     "Look first where secrets do not go: pull requests from forks and from Dependabot, jobs "
     "outside "
     "a protected branch, a misspelt secret. Elsewhere pass the API token from your CI's secrets "
     "as "
     "`SOCKET_SECURITY_API_KEY`.",
     "SOCKET_SECURITY_API_KEY"},
    {ChangeKind::kAddScope, "add-scope", Effort::kAdministrator, "add ", true, " to the token", "",
     ""},
    {ChangeKind::kRemoveScope, "remove-scope", Effort::kAdministrator, "remove ", true,
     " from the token", "", ""},
    {ChangeKind::kEnableDashboardScanners, "enable-dashboard-scanners", Effort::kAdministrator,
     "turn on a scanner in the dashboard", false, "",
     "In the Socket dashboard, turn on at least one scanner for Socket Basics.",
     "a scanner in the dashboard"},
    {ChangeKind::kReplaceKey, "replace-key", Effort::kAdministrator,
     "create a new token with the same scopes", false, "",
     "Put the new token into the CI secret behind `SOCKET_SECURITY_API_KEY`.",
     "a key that Socket accepts"},
    {ChangeKind::kSwitchMode, "switch-mode", Effort::kOtherMode, "configure with ", true, "", "",
     "configuration by "},
}};

[[nodiscard]] constexpr const ChangeInfo& Info(ChangeKind kind) { return kChanges[kind]; }

struct Change {
  ChangeKind kind;
  ScopeId scope = 0;             ///< for `kAddScope` and `kRemoveScope`
  Mode mode = Mode::kDashboard;  ///< for `kSwitchMode`

  friend constexpr auto operator<=>(const Change&, const Change&) = default;
};

/// The value of the change as the contract spells it; empty for kinds without one.
[[nodiscard]] std::optional<std::string_view> ValueOf(const Change& change);

/// `scenario` after `change`.
[[nodiscard]] Scenario Apply(Scenario scenario, const Change& change);

/// Every scope that grants something a call needs.
inline constexpr ScopeSet kGrantors = [] {
  ScopeSet grantors;
  NeededLeaves().ForEach([&](ScopeId leaf) { grantors |= GrantorsOf(leaf); });
  return grantors;
}();

/// The most changes a scenario can have: each scope is ticked or unticked, and each other mode and
/// each other kind is one change.
inline constexpr std::size_t kMostChanges =
    kGrantors.Size() + (kModeValues.size() - 1) + (kChanges.size() - 3);

/// Every possible change to `scenario` that could matter: it concerns a field, or a scope that
/// affects what a call needs. Ordered by kind, then by catalog order of the value.
[[nodiscard]] std::vector<Change> PossibleChanges(const Scenario& scenario);

}  // namespace scope_explainer
