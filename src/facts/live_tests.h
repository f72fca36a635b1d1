#pragma once
/// What somebody tried against Socket's live API and wrote down: four tokens, three calls each.
/// Source: `pr-68`, 2026-04-28, on an organization with the enterprise plan.

#include <algorithm>
#include <array>

#include "facts/api_calls.h"

namespace scope_explainer {

struct LiveTest {
  ScopeSet token;
  EnumArray<CallId, bool> worked;  ///< false: "Insufficient permissions"
};

inline constexpr std::array kLiveTests{
    LiveTest{Scopes("socket-basics"), {true, true, false}},
    LiveTest{Scopes("socket-basics", "full-scans"), {true, true, true}},
    LiveTest{Scopes("full-scans", "repo"), {true, false, true}},
    LiveTest{Scopes("socket-basics", "full-scans", "repo"), {true, true, true}},
};

/// True if the live tests used exactly this token.
[[nodiscard]] constexpr bool WasTestedLive(const ScopeSet& token) {
  return std::any_of(kLiveTests.begin(), kLiveTests.end(),
                     [&](const LiveTest& test) { return test.token == token; });
}

/// True if the rules about scopes agree with what the live tests saw.
constexpr bool RulesAgreeWithLiveTests() {
  for (const LiveTest& test : kLiveTests) {
    for (const ApiCall& call : kApiCalls) {
      if (TokenAllows(test.token, call.id) != test.worked[call.id]) return false;
    }
  }
  return true;
}
static_assert(RulesAgreeWithLiveTests(), "a live test contradicts the scopes that a call needs");

}  // namespace scope_explainer
