#pragma once
/// The probe: read-only requests for people who cannot see the scopes of their token. Holds the
/// script that makes them, and what its lines mean when they are pasted back.
/// Source: `openapi` for the requests and their scopes; `sdk` for how the key is sent and what a
/// 403 says.

#include <array>
#include <optional>
#include <string_view>

#include "facts/api_calls.h"

namespace scope_explainer {

/// It prints the status of each answer, and for a 403 the words that show its kind, but neither the
/// token nor the rest of an answer. curl gets the key on standard input, so that no process list
/// shows it.
inline constexpr std::string_view kProbeScript = R"sh(#!/bin/sh
# Asks Socket what the token may do. It only reads, and never prints the token.
# Nothing harmless can try full-scans:create itself.
say() { echo "socket-probe $*"; }
[ "$SOCKET_SECURITY_API_KEY" ] || { say key missing; exit 1; }
answer=$(mktemp)
trap 'rm "$answer"' EXIT
ask() {
  : >"$answer"
  status=$(printf 'user = "%s:"\n' "$SOCKET_SECURITY_API_KEY" |
    curl -sS -m 30 -K - -o "$answer" -w '%{http_code}' "https://api.socket.dev/v0/$2")
  say "$1 $status" "$(grep -oE 'Insufficient (permissions|max.quota)|Organization not allowed' "$answer" | head -n 1)"
  [ "$status" = 200 ]
}
organization() { tr -d ' \n' <"$answer" | tr '}' '\n' | grep -F "\"slug\":\"$1" | head -n 1; }
value() { printf '%s' "$found" | sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }
ask organizations organizations || exit 1
found=$(organization "$SOCKET_ORG\"")
if [ "$found" ]; then
  say SOCKET_ORG seen
else
  [ "$SOCKET_ORG" ] && say SOCKET_ORG not seen
  found=$(organization '')
fi
slug=$(value slug)
[ "$slug" ] || { say no organization; exit 1; }
say slug "$slug"
say plan "$(value plan)"
ask settings "orgs/$slug/settings/socket-basics"
ask full-scans "orgs/$slug/full-scans?per_page=1"
if ask quota quota; then
  found=$(tr -d ' \n' <"$answer")
  say quota left "$(value quota)"
fi
if ask api-tokens "orgs/$slug/api-tokens"; then
  tr '{\n' '\n ' <"$answer" |
    sed -n 's/.*"name" *: *"\([^"]*\)".*"scopes" *: *\[\([^]]*\).*/socket-probe token \1: \2/p'
fi
)sh";

struct ProbeRequest {
  std::string_view phrase;  ///< how its line begins; a status follows
  std::optional<CallId> call;
  ScopeSet needs;
  std::string_view granted;  ///< what a 200 means; empty: only what it says
  std::string_view denied;   ///< what a missing permission means; empty: only what it says
};

/// In the order of the script.
inline constexpr std::array kProbeRequests{
    ProbeRequest{"socket-probe organizations ", CallId::kListOrganizations, {}, {}, {}},
    ProbeRequest{
        "socket-probe settings ", CallId::kGetConfig, Info(CallId::kGetConfig).needs, {}, {}},
    ProbeRequest{
        "socket-probe full-scans ", std::nullopt, Scopes("full-scans:list"),
        "The token may list full scans, as one with the whole group `full-scans` may. That "
        "does not show whether it may create one.",
        "The token does not have the whole group `full-scans`. It may still "
        "have `full-scans:create`."},
    ProbeRequest{"socket-probe quota ", std::nullopt, {}, {}, {}},
    ProbeRequest{"socket-probe api-tokens ", std::nullopt, Scopes("api-tokens:list"),
                 "The token may list all tokens with their scopes.",
                 "Only an administrator's token may list the tokens with their scopes."},
};

/// Other lines of the script.
namespace probe {
inline constexpr std::string_view kKeyMissing = "socket-probe key missing";
inline constexpr std::string_view kOrganizationSeen = "socket-probe SOCKET_ORG seen";
inline constexpr std::string_view kOrganizationNotSeen = "socket-probe SOCKET_ORG not seen";
inline constexpr std::string_view kPlan = "socket-probe plan ";
inline constexpr std::string_view kNoQuotaLeft = "socket-probe quota left 0";
}  // namespace probe

}  // namespace scope_explainer
