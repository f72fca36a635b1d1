#include "answers/matrix.h"

#include <gtest/gtest.h>

#include "model/simulate.h"

namespace scope_explainer {
namespace {

/// The table of pull request 68, as it was written down there on 2026-04-28.
struct TestedRow {
  ScopeSet token;
  std::array<bool, 3> works;
};
constexpr std::array kTable{
    TestedRow{Scopes("socket-basics"), {true, true, false}},
    TestedRow{Scopes("socket-basics", "full-scans"), {true, true, true}},
    TestedRow{Scopes("full-scans", "repo"), {true, false, true}},
    TestedRow{Scopes("socket-basics", "full-scans", "repo"), {true, true, true}},
};

TEST(Matrix, StartsWithTheTwelveCellsThatWereTestedLive) {
  const std::vector<MatrixRow> rows = MatrixFor(Scenario{});
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    ASSERT_EQ(rows[i].token.scopes, kTable[i].token);
    EXPECT_EQ(LeastSure(rows[i]), Grade::kTested);
    for (const ApiCall& call : kApiCalls) {
      EXPECT_EQ(TokenAllows(rows[i].token.scopes, call.id),
                kTable[i].works[static_cast<std::size_t>(call.id)])
          << call.name;
    }
  }
}

TEST(Matrix, MarksTheRowOfTheScenario) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans", "repo");
  std::size_t current = 0;
  for (const MatrixRow& row : MatrixFor(scenario)) {
    if (!row.current) continue;
    ++current;
    EXPECT_EQ(row.token.scopes, scenario.scopes);
  }
  EXPECT_EQ(current, 1U);
}

TEST(Matrix, AddsARowForATokenThatIsNotInTheTable) {
  Scenario scenario;
  scenario.scopes = Scopes("alerts");
  const std::vector<MatrixRow> rows = MatrixFor(scenario);
  EXPECT_EQ(rows.size(), KnownTokens().size() + 1);
  EXPECT_TRUE(rows.back().current);
}

TEST(Matrix, RunsEveryTokenInTheSetupOfTheScenario) {
  Scenario scenario;
  scenario.mode = Mode::kJson;
  scenario.org = Organization::kSet;
  for (const MatrixRow& row : MatrixFor(scenario)) {
    EXPECT_EQ(row.outcome == Outcome::kWorks,
              TokenAllows(row.token.scopes, CallId::kCreateFullScan));
  }
}

}  // namespace
}  // namespace scope_explainer
