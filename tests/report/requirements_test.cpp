#include "report/requirements.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

using testing::ElementsAre;

TEST(Requirements, NameTheLeastTokenOfEachModeAndWhatComesOfIt) {
  EXPECT_THAT(
      RequirementsTables().front().rows,
      ElementsAre(ElementsAre("Socket Dashboard", "`full-scans:create`, `socket-basics:read`",
                              "Not set", "Works"),
                  ElementsAre("Environment variables", "`full-scans:create`", "Set",
                              "Works, with a warning"),
                  ElementsAre("CLI flags", "`full-scans:create`", "Set", "Works, with a warning"),
                  ElementsAre("JSON file", "`full-scans:create`", "Set", "Works")));
}

TEST(Requirements, SayWhatEachScopeIsFor) {
  EXPECT_THAT(
      RequirementsTables().back().rows,
      ElementsAre(ElementsAre("no scopes", "Find the organization", "`sdk.org.get()`", "tested"),
                  ElementsAre("`socket-basics:read`", "Load the dashboard's settings",
                              "`sdk.basics.get_config()`", "documented"),
                  ElementsAre("`full-scans:create`", "Upload the results", "`sdk.fullscans.post()`",
                              "documented")));
}

}  // namespace
}  // namespace scope_explainer
