#pragma once
/// The three API calls of a Socket Basics run and the scopes that they need.
/// Source of every row: see its `sources`.

#include <cstdint>
#include <string_view>

#include "facts/grade.h"
#include "facts/scopes.h"
#include "facts/sources.h"

namespace scope_explainer {

enum class CallId : std::uint8_t { kListOrganizations, kGetConfig, kCreateFullScan };
inline constexpr std::size_t kCallCount = kCountOf<CallId>;

struct ApiCall {
  CallId id;
  std::string_view name;  ///< id in every answer
  std::string_view sdk;   ///< as the code and README of Socket Basics spell it
  std::string_view method;
  std::string_view path;
  ScopeSet needs;                 ///< leaf scopes; all of them are needed
  std::string_view needs_phrase;  ///< the same in words
  int success_status;
  std::string_view purpose;
  std::string_view noun;  ///< after "Socket denied"
  Grade grade;
  SourceSet sources;
};

/// In the order in which a run makes them.
inline constexpr EnumTable<CallId, ApiCall> kApiCalls{{
    {CallId::kListOrganizations,
     "org.get",
     "sdk.org.get()",
     "GET",
     "/v0/organizations",
     Scopes(),
     "Needs no scope.",
     200,
     "Find the organization",
     "the lookup of the organizations",
     Grade::kTested,
     {SourceId::kPullRequest68, SourceId::kOpenApi}},
    {CallId::kGetConfig,
     "basics.get_config",
     "sdk.basics.get_config()",
     "GET",
     "/v0/orgs/{org_slug}/settings/socket-basics",
     Scopes("socket-basics:read"),
     "Needs `socket-basics:read`.",
     200,
     "Load dashboard settings",
     "the dashboard's settings",
     Grade::kDocumented,
     {SourceId::kOpenApi, SourceId::kPullRequest68}},
    {CallId::kCreateFullScan,
     "fullscans.post",
     "sdk.fullscans.post()",
     "POST",
     "/v0/orgs/{org_slug}/full-scans",
     Scopes("full-scans:create"),
     "Needs `full-scans:create`.",
     201,
     "Upload the results",
     "the upload",
     Grade::kDocumented,
     {SourceId::kOpenApi, SourceId::kPullRequest68}},
}};

static_assert(checks::EveryRowHasASource(kApiCalls), "a call has no source");

/// True if the words of each call name its scopes.
constexpr bool NeedsAreNamed() {
  for (const ApiCall& call : kApiCalls) {
    bool named = true;
    call.needs.ForEach([&](ScopeId id) {
      named = named && call.needs_phrase.find(kScopes[id]) != std::string_view::npos;
    });
    if (!named) return false;
  }
  return true;
}
static_assert(NeedsAreNamed(), "the words of a call lack a scope that it needs");

[[nodiscard]] constexpr const ApiCall& Info(CallId id) { return kApiCalls[id]; }

/// The leaf scopes that any call needs: no other scopes can change a run.
[[nodiscard]] constexpr ScopeSet NeededLeaves() {
  ScopeSet needs;
  for (const ApiCall& call : kApiCalls) needs |= call.needs;
  return needs;
}

/// True if the scopes of a token permit the call, whatever the run does.
[[nodiscard]] constexpr bool TokenAllows(const ScopeSet& held, CallId call) {
  bool allowed = true;
  Info(call).needs.ForEach([&](ScopeId needed) { allowed = allowed && Grants(held, needed); });
  return allowed;
}

}  // namespace scope_explainer
