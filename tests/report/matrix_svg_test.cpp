#include "report/matrix_svg.h"

#include <gmock/gmock.h>

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
  const std::string svg = MatrixSvg({}, Theme::kAuto, Layout::kWide);
  EXPECT_THAT(svg, testing::StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""));
  EXPECT_THAT(svg, testing::EndsWith("</svg>\n"));
  EXPECT_THAT(svg, HasSubstr("<title>" + std::string(kMatrixTitle) + "</title>"));
  EXPECT_THAT(svg, HasSubstr("\nsocket-basics: sdk.org.get(): works;"));
}

TEST(MatrixSvg, HoldsNoScriptNoReferenceAndNoId) {
  for (const Theme theme : {Theme::kAuto, Theme::kLight, Theme::kDark}) {
    const std::string svg = MatrixSvg({}, theme, Layout::kWide);
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
    const std::string svg = MatrixSvg({}, theme, Layout::kWide);
    return svg.substr(svg.find("</style>"));
  };
  EXPECT_EQ(drawn(Theme::kLight), drawn(Theme::kDark));
  EXPECT_EQ(drawn(Theme::kLight), drawn(Theme::kAuto));
  EXPECT_THAT(MatrixSvg({}, Theme::kAuto, Layout::kWide), HasSubstr("prefers-color-scheme:dark"));
  EXPECT_THAT(MatrixSvg({}, Theme::kLight, Layout::kWide), Not(HasSubstr("prefers-color-scheme")));
}

TEST(MatrixSvg, ShowsAWordBesideEveryIcon) {
  for (const Layout layout : {Layout::kWide, Layout::kNarrow}) {
    ForEachFieldValue({}, 0, [&](const Scenario& scenario) {
      const std::string svg = MatrixSvg(scenario, Theme::kLight, layout);
      const std::size_t cells = MatrixFor(scenario).size() * (kCallCount + 1);
      ASSERT_EQ(Count(svg, "</g>\n"), cells);
      ASSERT_EQ(Count(svg, "</g>\n<text"), cells);
    });
  }
}

std::string Drawn(const Scenario& scenario, Layout layout) {
  const std::string svg = MatrixSvg(scenario, Theme::kLight, layout);
  return svg.substr(svg.find("</style>"));
}

TEST(MatrixSvg, BothLayoutsShowTheSameTable) {
  const std::string wide = Drawn({}, Layout::kWide);
  const std::string narrow = Drawn({}, Layout::kNarrow);
  for (const std::string_view word :
       {">works<", ">fails<", ">Works<", ">Fails silently<", ">full-scans:create<", ">no scopes<",
        ">Tested live", "documented<", "inferred<"}) {
    EXPECT_GT(Count(wide, word), 0U) << word;
    EXPECT_EQ(Count(wide, word), Count(narrow, word)) << word;
  }
}

TEST(MatrixSvg, AddsARowForATokenThatIsNotInTheTable) {
  Scenario scenario;
  scenario.scopes = Scopes("access-policy-definition:update");
  const std::string svg = MatrixSvg(scenario, Theme::kLight, Layout::kWide);
  EXPECT_THAT(svg, HasSubstr(">access-policy-definition:</text>"));
  EXPECT_THAT(svg, HasSubstr(">update</text>"));
}

}  // namespace
}  // namespace scope_explainer
