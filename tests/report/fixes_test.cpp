#include "report/fixes.h"

#include <gmock/gmock.h>

#include "input/slug.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

using testing::ElementsAre;

Fix With(std::vector<Change> changes) { return {std::move(changes), {}, Outcome::kWorks}; }

Change Tick(std::string_view scope) { return {ChangeKind::kAddScope, FindScope(scope).value()}; }

TEST(FixWords, NameTheChangesInTheirOrder) {
  EXPECT_EQ(
      SummaryOf(With({{ChangeKind::kSetOrg}, Tick("full-scans:create")})),
      "Set `SOCKET_ORG` to your organization's slug and add `full-scans:create` to the token");
}

TEST(FixWords, NameSeveralScopesInOneGo) {
  EXPECT_EQ(SummaryOf(With({Tick("full-scans:create"), Tick("socket-basics:read")})),
            "Add `full-scans:create` and `socket-basics:read` to the token");
}

TEST(FixWords, NameAnotherModeLast) {
  EXPECT_EQ(SummaryOf(With({{ChangeKind::kSetOrg}, {ChangeKind::kSwitchMode, 0, Mode::kJson}})),
            "Set `SOCKET_ORG` to your organization's slug and configure with a JSON file");
}

TEST(FixWords, SayWhatStaysWhereOnlyScopesAreEdited) {
  EXPECT_TRUE(WhatStays(With({Tick("full-scans:create")})).has_value());
  EXPECT_FALSE(WhatStays(With({{ChangeKind::kSetOrg}})).has_value());
  EXPECT_FALSE(WhatStays(With({Tick("full-scans:create"), {ChangeKind::kReplaceKey}})).has_value());
}

TEST(FixWords, EveryFixHasASummaryAndSteps) {
  ForEachScenario([](const Scenario& scenario) {
    for (const Fix& fix : FindFixes(scenario, Outcome::kWorksWithWarning)) {
      ASSERT_FALSE(SummaryOf(fix).empty()) << testing::PrintToString(scenario);
      ASSERT_GE(StepsOf(fix).size(), fix.changes.size() > 0 ? 1U : 0U);
    }
  });
}

TEST(FixWords, LinkToTheOrganizationWhereItIsKnown) {
  EXPECT_EQ(TokensLink(""), "https://socket.dev/dashboard");
  EXPECT_EQ(TokensLink("acme"),
            "https://socket.dev/dashboard/org/acme/settings/integrations/api-tokens");
}

TEST(FixWords, ASlugIsNeverMoreThanASlug) {
  for (const std::string_view good :
       {"acme", "Acme-2", "a_b.c", "the-international-engineering-team-2",
        "acme-engineering-platform2024", "sktsec"})
    EXPECT_TRUE(IsSlug(good)) << good;
  for (const std::string_view bad :
       {"", "-x", ".", "../x", "a/b", "a b", "a'b", "a\nb", "é", "a?x", "a%2Fb"}) {
    EXPECT_FALSE(IsSlug(bad)) << bad;
  }
  for (const std::string_view token :
       {"sktsec_planted_api", "SKTSEC_planted_api", "sktsec_", "acme.sktsec_x"}) {
    EXPECT_FALSE(IsSlug(token)) << token;
  }
  EXPECT_TRUE(IsSlug(std::string(100, 'a')));
  EXPECT_FALSE(IsSlug(std::string(101, 'a')));
}

}  // namespace
}  // namespace scope_explainer
