#include "report/explanation_text.h"

#include <gmock/gmock.h>

#include "engine/engine.h"
#include "support/print.h"
#include "support/space.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

using testing::HasSubstr;

TEST(ReportText, SaysTheVerdictFirstThenTheCalls) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans");
  const std::string text = ReportText(Explain(scenario), {}, "", kUsualWidth);
  EXPECT_THAT(text, testing::StartsWith("FAILS SILENTLY\n"));
  EXPECT_THAT(text, HasSubstr("sdk.basics.get_config()  Not allowed  Denied (403)"));
  EXPECT_THAT(text, HasSubstr("never makes the job fail"));
}

/// Whether `line` could not be shorter: after its indentation it has only one word.
bool IsOneWord(std::string_view line) {
  return line.find(' ', line.find_first_not_of(' ')) == std::string_view::npos;
}

TEST(ReportText, FitsAnyWidthThatWordsAllow) {
  for (const std::size_t width : {40U, 80U}) {
    ForEachScenario([&](const Scenario& scenario) {
      if (scenario.scopes.Has(FindScope("repo").value())) return;
      const std::string text = ReportText(Explain(scenario), {}, "", width);
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        ASSERT_TRUE(Columns(line) <= width || IsOneWord(line)) << line;
        ASSERT_FALSE(line.ends_with(' ')) << line;
        begin = end + 1;
      }
    });
  }
}

TEST(ReportText, ShowsNotices) {
  EXPECT_THAT(
      ReportText(Explain({}), {{NoticeCode::kUnknownScope, "full-scan", FindScope("full-scans")}},
                 "", kUsualWidth),
      testing::StartsWith("note: `full-scan` is not among"));
}

TEST(ReportMarkdown, HasATableOfTheCallsAndLinksItsSources) {
  const std::string markdown = ExplainMarkdown(R"({"scopes":["full-scans","repo"]})");
  EXPECT_THAT(markdown, HasSubstr("| `sdk.fullscans.post()`    | Allowed     | Not called   |"));
  EXPECT_THAT(markdown, HasSubstr("](https://github.com/SocketDev/socket-basics/pull/68)"));
}

TEST(ReportMarkdown, NeverShowsAnUnbalancedBacktick) {
  ForEachScenario([](const Scenario& scenario) {
    const std::string markdown = ReportMarkdown(Explain(scenario), {}, "");
    ASSERT_EQ(std::count(markdown.begin(), markdown.end(), '`') % 2, 0);
  });
}

}  // namespace
}  // namespace scope_explainer
