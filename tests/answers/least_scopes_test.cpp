#include "answers/least_scopes.h"

#include <gtest/gtest.h>

#include "answers/tokens.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

bool Enough(Scenario scenario, const ScopeSet& scopes) {
  scenario.scopes = scopes;
  return OutcomeOf(scenario) != Outcome::kFailsSilently;
}

TEST(LeastScopes, AreEnoughAndNoneOfThemCanGo) {
  ForEachScenario([](const Scenario& scenario) {
    const std::optional<ScopeSet> least = LeastScopes(scenario);
    if (!least) return;
    ASSERT_TRUE(Enough(scenario, *least)) << testing::PrintToString(scenario);
    least->ForEach([&](ScopeId id) {
      ScopeSet fewer = *least;
      fewer.Remove(id);
      ASSERT_FALSE(Enough(scenario, fewer)) << testing::PrintToString(scenario);
    });
  });
}

TEST(LeastScopes, AreMissingOnlyWhereNoTokenIsEnough) {
  ForEachScenario([](const Scenario& scenario) {
    if (LeastScopes(scenario)) return;
    for (unsigned bits = 0; bits < (1U << kSpaceScopes.size()); ++bits) {
      ASSERT_FALSE(Enough(scenario, SpaceScopes(bits))) << testing::PrintToString(scenario);
    }
  });
}

TEST(Recommendations, WorkAndNameOnlyLeaves) {
  for (const Recommendation& recommendation : Recommendations()) {
    EXPECT_TRUE(Enough(recommendation.scenario, recommendation.scenario.scopes));
    recommendation.scenario.scopes.ForEach([](ScopeId id) { EXPECT_TRUE(IsLeaf(id)); });
  }
}

TEST(Recommendations, TheDashboardNeedsBothScopesAndOtherModesOnlyTheUpload) {
  const auto recommendations = Recommendations();
  EXPECT_EQ(recommendations[0].scenario.scopes, Scopes("socket-basics:read", "full-scans:create"));
  for (std::size_t mode = 1; mode < recommendations.size(); ++mode) {
    EXPECT_EQ(recommendations[mode].scenario.scopes, Scopes("full-scans:create"));
  }
}

TEST(KnownTokens, StartWithTheTestedOnesAndRepeatNone) {
  const std::vector<KnownToken> tokens = KnownTokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i < 4) {
      EXPECT_EQ(tokens[i].kind, TokenKind::kTested);
    }
    for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(tokens[i].scopes == tokens[j].scopes);
  }
}

}  // namespace
}  // namespace scope_explainer
