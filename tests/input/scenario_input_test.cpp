/// Lists of scopes that somebody was asked for. Those in other texts are in tests/cases/scopes.

#include "input/scenario_input.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

ScopeSet ReadFrom(std::string_view list) {
  ScenarioInput input;
  ReadScopeList(list, input);
  return input.scenario.scopes;
}

TEST(ScopeList, ANameCountsWhereNoMoreWordsThanNamesAreBesideIt) {
  const ScopeSet full_scans = Scopes("full-scans");
  EXPECT_EQ(ReadFrom("full-scans"), full_scans);
  EXPECT_EQ(ReadFrom("full-scans please"), full_scans);
  EXPECT_EQ(ReadFrom("please repo"), Scopes("repo"));
  EXPECT_EQ(ReadFrom("please try repo"), ScopeSet());
  EXPECT_EQ(ReadFrom("try repo full-scans please"), Scopes("repo", "full-scans"));
}

TEST(ScopeList, TheNameOfTheProgramIsAScopeOnlyAmongScopes) {
  EXPECT_EQ(ReadFrom("socket-basics"), Scopes("socket-basics"));
  EXPECT_EQ(ReadFrom("repo socket-basics"), Scopes("repo", "socket-basics"));
  EXPECT_EQ(ReadFrom("repo with socket-basics"), Scopes("repo", "socket-basics"));
  EXPECT_EQ(ReadFrom("repo for socket-basics"), Scopes("repo"));
}

}  // namespace
}  // namespace scope_explainer
