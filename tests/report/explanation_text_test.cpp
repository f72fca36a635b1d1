#include "report/explanation_text.h"

#include <gmock/gmock.h>

#include "engine/engine.h"
#include "report/explanation_json.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

using testing::HasSubstr;

TEST(ReportText, SaysTheVerdictFirstThenTheCalls) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans");
  const std::string text = ReportText(Explain(scenario), {}, "");
  EXPECT_THAT(text, testing::StartsWith("FAILS SILENTLY\n"));
  EXPECT_THAT(text, HasSubstr("sdk.basics.get_config()  Not allowed  Denied (403)"));
  EXPECT_THAT(text, HasSubstr("the job stays green"));
}

TEST(ReportText, ShowsNotices) {
  EXPECT_THAT(ReportText(Explain({}), {{"full-scan", FindScope("full-scans")}}, ""),
              testing::StartsWith("note: `full-scan` is not among"));
}

TEST(ReportMarkdown, HasATableOfTheCallsAndLinksItsSources) {
  const std::string markdown = ExplainMarkdown(R"({"scopes":["full-scans","repo"]})");
  EXPECT_THAT(markdown, HasSubstr("| `sdk.fullscans.post()`    | Allowed     | Not called     |"));
  EXPECT_THAT(markdown, HasSubstr("](https://github.com/SocketDev/socket-basics/pull/68)"));
}

TEST(ReportMarkdown, LinksTheSourcesThatTheJsonNames) {
  ForEachScenario([](const Scenario& scenario) {
    const Explanation explanation = Explain(scenario);
    const std::string json = ReportJson(explanation, {}, "");
    const std::string markdown = ReportMarkdown(explanation, {}, "");
    for (const Source& source : kSources) {
      const std::string member = "\"" + std::string(source.name) + "\":{";
      const std::string link = "](" + std::string(source.url) + ")";
      ASSERT_EQ(json.find(member) != std::string::npos, markdown.find(link) != std::string::npos)
          << source.name << testing::PrintToString(scenario);
    }
  });
}

TEST(ReportMarkdown, NeverShowsAnUnbalancedBacktick) {
  ForEachScenario([](const Scenario& scenario) {
    const std::string markdown = ReportMarkdown(Explain(scenario), {}, "");
    ASSERT_EQ(std::count(markdown.begin(), markdown.end(), '`') % 2, 0);
  });
}

}  // namespace
}  // namespace scope_explainer
