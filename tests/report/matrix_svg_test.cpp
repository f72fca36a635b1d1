#include "report/matrix_svg.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "report/matrix.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t Count(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(MatrixSvg, IsOnePictureWithATitleAndADescription) {
  const std::string svg = MatrixSvg({}, Theme::kAuto);
  EXPECT_THAT(svg, testing::StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""));
  EXPECT_THAT(svg, testing::EndsWith("</svg>\n"));
  EXPECT_THAT(svg, HasSubstr("<title>" + std::string(kMatrixTitle) + "</title>"));
  EXPECT_THAT(svg, HasSubstr("\nsocket-basics: sdk.org.get(): works;"));
}

TEST(MatrixSvg, HoldsNoScriptNoReferenceAndNoId) {
  for (const Theme theme : {Theme::kAuto, Theme::kLight, Theme::kDark}) {
    const std::string svg = MatrixSvg({}, theme);
    for (const std::string_view part :
         {"<script", "href", "url(", "@import", "<image", "<foreignObject", " id=", " on"}) {
      const std::string drawn = svg.substr(svg.find("</desc>"));
      EXPECT_THAT(drawn, Not(HasSubstr(std::string(part))));
    }
    EXPECT_EQ(Count(svg, "http"), 1U) << "only the name space";
  }
}

TEST(MatrixSvg, ThemesDifferInColoursAlone) {
  const auto drawn = [](Theme theme) {
    const std::string svg = MatrixSvg({}, theme);
    return svg.substr(svg.find("</style>"));
  };
  EXPECT_EQ(drawn(Theme::kLight), drawn(Theme::kDark));
  EXPECT_EQ(drawn(Theme::kLight), drawn(Theme::kAuto));
  EXPECT_THAT(MatrixSvg({}, Theme::kAuto), HasSubstr("prefers-color-scheme:dark"));
  EXPECT_THAT(MatrixSvg({}, Theme::kLight), Not(HasSubstr("prefers-color-scheme")));
}

TEST(MatrixSvg, ShowsAWordBesideEveryIcon) {
  ForEachFieldValue({}, 0, [&](const Scenario& scenario) {
    const std::string svg = MatrixSvg(scenario, Theme::kLight);
    const std::size_t cells = MatrixFor(scenario).size() * (kCallCount + 1);
    ASSERT_EQ(Count(svg, "</g>\n"), cells);
    ASSERT_EQ(Count(svg, "</g>\n<text"), cells);
  });
}

TEST(MatrixSvg, ShowsWhatTheTableSays) {
  const std::string svg = MatrixSvg({}, Theme::kLight);
  const std::vector<MatrixRow> rows = MatrixFor({});
  for (const Outcome outcome :
       {Outcome::kWorks, Outcome::kWorksWithWarning, Outcome::kFailsSilently}) {
    EXPECT_EQ(Count(svg, ">" + std::string(WordFor(outcome).label) + "</text>"),
              std::count_if(rows.begin(), rows.end(),
                            [&](const MatrixRow& row) { return row.outcome == outcome; }));
  }
  const std::size_t works = Count(svg, ">works</text>");
  EXPECT_EQ(works, Count(svg, ": works;"));
  EXPECT_EQ(works + Count(svg, ">fails</text>"), rows.size() * kCallCount);
  for (const MatrixRow& row : rows) {
    EXPECT_THAT(svg, HasSubstr(" · " + std::string(Info(LeastSure(row)).name) + "</text>"));
  }
}

TEST(MatrixSvg, AddsARowForATokenThatIsNotInTheTable) {
  Scenario scenario;
  scenario.scopes = Scopes("access-policy-definition:update");
  EXPECT_THAT(MatrixSvg(scenario, Theme::kLight), HasSubstr(">access-policy-definition:update</"));
}

TEST(MatrixSvg, DrawsTheCallsOfARowBelowItsVerdictAndItsScopes) {
  Scenario scenario;
  scenario.scopes = Scopes("historical:dependencies-trend", "access-policy-definition:update");
  const std::string svg = MatrixSvg(scenario, Theme::kLight);
  int above = 0;
  int calls = 0;
  std::map<int, int> last_in_column;
  for (std::size_t at = svg.find("<text "); at != std::string::npos;
       at = svg.find("<text ", at + 1)) {
    const int left = std::stoi(svg.substr(svg.find(" x=\"", at) + 4));
    const int top = std::stoi(svg.substr(svg.find(" y=\"", at) + 4));
    const std::string text = svg.substr(svg.find('>', at), 7);
    EXPECT_GT(top, last_in_column[left] + 10) << svg.substr(at, 80);
    last_in_column[left] = top;
    if (text == ">works<" || text == ">fails<") {
      EXPECT_GE(top, above + 20) << svg.substr(at, 80);
      ++calls;
    } else {
      above = std::max(above, top);
    }
  }
  EXPECT_EQ(calls, 3 * 12);
}

TEST(MatrixSvg, BreaksALineOfScopesAtSpacesAlone) {
  Scenario scenario;
  scenario.scopes = Scopes("historical:dependencies-trend", "access-policy-definition:update");
  const std::string svg = MatrixSvg(scenario, Theme::kLight);
  EXPECT_THAT(svg, HasSubstr(">historical:dependencies-trend,</"));
  EXPECT_THAT(svg, HasSubstr(">access-policy-definition:update</"));
}

}  // namespace
}  // namespace scope_explainer
