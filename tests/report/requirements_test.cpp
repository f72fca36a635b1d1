#include "report/requirements.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

using testing::ElementsAre;

TEST(Requirements, NameTheLeastTokenOfEachModeAndHowItsRunEnds) {
  EXPECT_THAT(
      RequirementsTable().rows,
      ElementsAre(
          ElementsAre("Socket dashboard", "`full-scans:create`, `socket-basics:read`", "not needed",
                      "Works"),
          ElementsAre("Action inputs or env variables", "`full-scans:create`", "must be set",
                      "Works, with a warning"),
          ElementsAre("CLI flags", "`full-scans:create`", "must be set", "Works, with a warning"),
          ElementsAre("JSON file", "`full-scans:create`", "must be set", "Works")));
}

TEST(Requirements, SayWhatEachScopeIsForAndHowWellThatIsKnown) {
  EXPECT_THAT(
      NeedsOfEachCall().items,
      ElementsAre("Find the organization: no scopes (`sdk.org.get()`, tested)",
                  "Load dashboard settings: `socket-basics:read` (`sdk.basics.get_config()`, "
                  "documented)",
                  "Upload the results: `full-scans:create` (`sdk.fullscans.post()`, documented)"));
}

}  // namespace
}  // namespace scope_explainer
