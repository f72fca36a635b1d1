#include "answers/tokens.h"

#include <algorithm>

#include "answers/least_scopes.h"
#include "facts/live_tests.h"

namespace scope_explainer {
namespace {

/// Tokens that people ask about but nobody has tested.
constexpr std::array kOtherTokens{
    Scopes(), Scopes("socket-basics:read"), Scopes("full-scans"), Scopes("repo"), Scopes("*"),
};

Recommendation Recommend(Mode mode) {
  Scenario scenario;
  scenario.mode = mode;
  scenario.org = RecommendedOrganization(mode);
  scenario.scopes = LeastScopes(scenario).value_or(NeededLeaves());
  return {mode, scenario};
}

KnownToken* Find(std::vector<KnownToken>& tokens, const ScopeSet& scopes) {
  const auto found = std::find_if(tokens.begin(), tokens.end(),
                                  [&](const KnownToken& token) { return token.scopes == scopes; });
  return found == tokens.end() ? nullptr : &*found;
}

}  // namespace

Organization RecommendedOrganization(Mode mode) {
  return mode == Mode::kDashboard ? Organization::kUnset : Organization::kSet;
}

std::array<Recommendation, kModeValues.size()> Recommendations() {
  return {Recommend(Mode::kDashboard), Recommend(Mode::kEnvironment), Recommend(Mode::kCli),
          Recommend(Mode::kJson)};
}

std::vector<KnownToken> KnownTokens() {
  std::vector<KnownToken> tokens;
  for (const LiveTest& test : kLiveTests) tokens.push_back({test.token, TokenKind::kTested, {}});
  for (const Recommendation& recommendation : Recommendations()) {
    KnownToken* token = Find(tokens, recommendation.scenario.scopes);
    if (token == nullptr) {
      tokens.push_back({recommendation.scenario.scopes, TokenKind::kRecommended, {}});
      token = &tokens.back();
    }
    token->recommended_for.push_back(recommendation.mode);
  }
  for (const ScopeSet& scopes : kOtherTokens) {
    if (Find(tokens, scopes) == nullptr) tokens.push_back({scopes, TokenKind::kDerived, {}});
  }
  return tokens;
}

}  // namespace scope_explainer
