#include "answers/change.h"

namespace scope_explainer {
namespace {

void AddScopeChanges(const Scenario& scenario, std::vector<Change>& changes) {
  (NeededLeaves() - scenario.scopes).ForEach([&](ScopeId leaf) {
    changes.push_back({ChangeKind::kAddScope, leaf});
  });
  kGrantors.ForEach([&](ScopeId id) {
    if (scenario.scopes.Has(id)) changes.push_back({ChangeKind::kRemoveScope, id});
  });
}

void AddModeChanges(const Scenario& scenario, std::vector<Change>& changes) {
  for (const FieldValue& value : kModeValues) {
    const auto mode = static_cast<Mode>(value.id);
    if (mode != scenario.mode) changes.push_back({ChangeKind::kSwitchMode, 0, mode});
  }
}

}  // namespace

std::optional<std::string_view> ValueOf(const Change& change) {
  switch (change.kind) {
    case ChangeKind::kAddScope:
    case ChangeKind::kRemoveScope:
      return kScopes[change.scope];
    case ChangeKind::kSwitchMode:
      return kModeValues[change.mode].name;
    default:
      return std::nullopt;
  }
}

Scenario Apply(Scenario scenario, const Change& change) {
  switch (change.kind) {
    case ChangeKind::kSetOrg:
    case ChangeKind::kFixOrg:
      scenario.org = Organization::kSet;
      break;
    case ChangeKind::kRenameKey:
    case ChangeKind::kProvideKey:
    case ChangeKind::kReplaceKey:
      scenario.key = Key::kOk;
      break;
    case ChangeKind::kAddScope:
      scenario.scopes.Add(change.scope);
      break;
    case ChangeKind::kRemoveScope:
      scenario.scopes.Remove(change.scope);
      break;
    case ChangeKind::kEnableDashboardScanners:
      scenario.dashboard_scanners = DashboardScanners::kOn;
      break;
    case ChangeKind::kSwitchMode:
      scenario.mode = change.mode;
      break;
  }
  return scenario;
}

std::vector<Change> PossibleChanges(const Scenario& scenario) {
  std::vector<Change> changes;
  changes.reserve(kMostChanges);
  const auto add = [&](bool helps, ChangeKind kind) {
    if (helps) changes.push_back({kind});
  };
  add(scenario.org == Organization::kUnset, ChangeKind::kSetOrg);
  add(scenario.org == Organization::kMismatch, ChangeKind::kFixOrg);
  add(scenario.key == Key::kAlias, ChangeKind::kRenameKey);
  add(scenario.key == Key::kMissing, ChangeKind::kProvideKey);
  AddScopeChanges(scenario, changes);
  add(scenario.dashboard_scanners == DashboardScanners::kOff, ChangeKind::kEnableDashboardScanners);
  add(scenario.key == Key::kRejected, ChangeKind::kReplaceKey);
  AddModeChanges(scenario, changes);
  return changes;
}

}  // namespace scope_explainer
