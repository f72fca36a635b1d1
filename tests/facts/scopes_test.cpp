#include "facts/scopes.h"

#include <gmock/gmock.h>

#include "support/data.h"

namespace scope_explainer {
namespace {

using testing::ElementsAreArray;

TEST(Scopes, AreThePublishedOnesInPublishedOrder) {
  const std::vector<std::string> published = ReadLines("scopes.txt");
  ASSERT_EQ(published.size(), 98U);
  EXPECT_THAT(kScopes, ElementsAreArray(published));
}

TEST(Scopes, AGroupGrantsItsLeavesAndNoOthers) {
  const ScopeSet effective = EffectiveScopes(Scopes("full-scans"));
  EXPECT_EQ(effective,
            Scopes("full-scans", "full-scans:list", "full-scans:create", "full-scans:delete"));
}

TEST(Scopes, ALeafGrantsOnlyItself) {
  EXPECT_EQ(EffectiveScopes(Scopes("full-scans:create")), Scopes("full-scans:create"));
}

TEST(Scopes, TheWildcardGrantsEverything) {
  const ScopeSet effective = EffectiveScopes(Scopes("*"));
  for (std::size_t i = 0; i < kScopes.size(); ++i) {
    EXPECT_TRUE(effective.Has(static_cast<ScopeId>(i))) << kScopes[i];
  }
}

TEST(Scopes, NeighbouringGroupsWithTheSamePrefixStayApart) {
  EXPECT_FALSE(Grants(Scopes("repo"), FindScope("repo-label:list").value()));
  EXPECT_FALSE(Grants(Scopes("access-policy"), FindScope("access-policy-definition:read").value()));
}

TEST(Scopes, SetsAreIteratedInCatalogOrder) {
  std::vector<std::string_view> names;
  Scopes("*", "socket-basics:read", "alerts").ForEach([&](ScopeId id) {
    names.push_back(kScopes[id]);
  });
  EXPECT_THAT(names, testing::ElementsAre("alerts", "socket-basics:read", "*"));
}

TEST(Scopes, UnpublishedNamesAreNotFound) {
  EXPECT_EQ(FindScope("packages:upload"), std::nullopt);
  EXPECT_EQ(FindScope(""), std::nullopt);
  EXPECT_EQ(FindScope("Full-Scans"), std::nullopt);
}

}  // namespace
}  // namespace scope_explainer
