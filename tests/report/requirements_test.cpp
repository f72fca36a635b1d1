#include "report/requirements.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

using testing::ElementsAre;

TEST(Requirements, NameTheLeastTokenOfEachModeAndWhatComesOfIt) {
  EXPECT_THAT(
      RequirementsTables().front().rows,
      ElementsAre(
          ElementsAre("Socket dashboard", "`full-scans:create`, `socket-basics:read`", "not needed",
                      "Works"),
          ElementsAre("Action inputs or env variables", "`full-scans:create`", "must be set",
                      "Works, with a warning"),
          ElementsAre("CLI flags", "`full-scans:create`", "must be set", "Works, with a warning"),
          ElementsAre("JSON file", "`full-scans:create`", "must be set", "Works")));
}

TEST(Requirements, SayWhatEachScopeIsFor) {
  EXPECT_THAT(
      RequirementsTables().back().rows,
      ElementsAre(ElementsAre("no scopes", "Find the organization", "`sdk.org.get()`", "tested"),
                  ElementsAre("`socket-basics:read`", "Load dashboard settings",
                              "`sdk.basics.get_config()`", "documented"),
                  ElementsAre("`full-scans:create`", "Upload the results", "`sdk.fullscans.post()`",
                              "documented")));
}

}  // namespace
}  // namespace scope_explainer
