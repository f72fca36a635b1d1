#pragma once
/// The scopes that Socket publishes, what each of them grants, and sets of them.
/// Source: `openapi` (the 98 names), `pr-68` and `docs-keys` (a group grants its leaves); that `*`
/// grants everything is inferred from its place in the list.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/checks.h"
#include "facts/id_set.h"

namespace scope_explainer {

/// Every published scope in published order, which is the catalog order used everywhere: a group
/// (`full-scans`), then its leaves (`full-scans:create`). `*` comes last.
inline constexpr auto kScopes = std::to_array<std::string_view>({
    "alerts",
    "alerts:list",
    "alerts:trend",
    "alert-resolution",
    "alert-resolution:list",
    "alert-resolution:create",
    "alert-resolution:read",
    "alert-resolution:delete",
    "threat-campaigns",
    "threat-campaigns:list",
    "api-tokens",
    "api-tokens:create",
    "api-tokens:update",
    "api-tokens:revoke",
    "api-tokens:rotate",
    "api-tokens:list",
    "audit-log",
    "audit-log:list",
    "dependencies",
    "dependencies:list",
    "dependencies:trend",
    "fixes",
    "fixes:list",
    "full-scans",
    "full-scans:list",
    "full-scans:create",
    "full-scans:delete",
    "diff-scans",
    "diff-scans:list",
    "diff-scans:create",
    "diff-scans:delete",
    "entitlements",
    "entitlements:list",
    "historical",
    "historical:snapshots-list",
    "historical:snapshots-start",
    "historical:alerts-list",
    "historical:alerts-trend",
    "historical:dependencies-list",
    "historical:dependencies-trend",
    "integration",
    "integration:list",
    "integration:create",
    "integration:update",
    "integration:delete",
    "access-policy",
    "access-policy:read",
    "access-policy:attach",
    "access-policy:update",
    "license-policy",
    "license-policy:update",
    "license-policy:read",
    "packages",
    "packages:list",
    "access-policy-definition",
    "access-policy-definition:attach",
    "access-policy-definition:read",
    "access-policy-definition:update",
    "report",
    "report:list",
    "report:read",
    "report:write",
    "repo",
    "repo:list",
    "repo:create",
    "repo:update",
    "repo:delete",
    "repo-label",
    "repo-label:list",
    "repo-label:create",
    "repo-label:update",
    "repo-label:delete",
    "security-policy",
    "security-policy:update",
    "security-policy:read",
    "socket-basics",
    "socket-basics:read",
    "telemetry-policy",
    "telemetry-policy:update",
    "telemetry-events",
    "telemetry-events:list",
    "threat-feed",
    "threat-feed:list",
    "triage",
    "triage:alerts-list",
    "triage:alerts-update",
    "uploaded-artifacts",
    "uploaded-artifacts:create",
    "uploaded-artifacts:list",
    "webhooks",
    "webhooks:create",
    "webhooks:list",
    "webhooks:update",
    "webhooks:delete",
    "openid",
    "profile",
    "email",
    "*",
});
inline constexpr std::string_view kWildcard = "*";

static_assert(checks::NoDuplicates(kScopes), "the catalog has a scope twice");
static_assert(checks::EveryNameIsWellFormed(kScopes), "a scope is empty or not in lower case");
static_assert(checks::EveryLeafFollowsItsGroup(kScopes), "a leaf scope does not follow its group");
static_assert(kScopes.back() == kWildcard, "the wildcard must be the last scope");

/// The position of a scope in `kScopes`.
using ScopeId = std::uint8_t;

/// The position of `name`, or nothing if no such scope is published.
[[nodiscard]] constexpr std::optional<ScopeId> FindScope(std::string_view name) {
  for (std::size_t i = 0; i < kScopes.size(); ++i) {
    if (kScopes[i] == name) return static_cast<ScopeId>(i);
  }
  return std::nullopt;
}

/// True for a `group:action` scope.
[[nodiscard]] constexpr bool IsLeaf(ScopeId id) {
  return kScopes[id].find(':') != std::string_view::npos;
}

/// The group of a leaf; a group and `*` are their own group.
[[nodiscard]] constexpr ScopeId GroupOf(ScopeId id) {
  ScopeId group = id;
  while (IsLeaf(group)) --group;
  return group;
}

/// A set of published scopes, in catalog order.
using ScopeSet = IdSet<ScopeId, kScopes.size()>;

/// The set of the named scopes. Compiles only if every name is published.
template <typename... Names>
[[nodiscard]] consteval ScopeSet Scopes(Names... names) {
  ScopeSet set;
  (set.Add(FindScope(names).value()), ...);
  return set;
}

inline constexpr ScopeId kWildcardId = static_cast<ScopeId>(kScopes.size() - 1);

/// The scopes that grant `id`: itself, its group, and `*`.
[[nodiscard]] constexpr ScopeSet GrantorsOf(ScopeId id) { return {id, GroupOf(id), kWildcardId}; }

/// True if a token that has `held` may do what `id` permits.
[[nodiscard]] constexpr bool Grants(const ScopeSet& held, ScopeId id) {
  return held.Has(id) || held.Has(GroupOf(id)) || held.Has(kWildcardId);
}

/// Everything that `held` permits: the scopes themselves, and everything that groups and `*` grant.
[[nodiscard]] constexpr ScopeSet EffectiveScopes(const ScopeSet& held) {
  ScopeSet effective;
  for (std::size_t i = 0; i < kScopes.size(); ++i) {
    if (Grants(held, static_cast<ScopeId>(i))) effective.Add(static_cast<ScopeId>(i));
  }
  return effective;
}

}  // namespace scope_explainer
