#include "input/scenario_json.h"

#include <gmock/gmock.h>

#include "input/problem.h"
#include "report/scenario.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

using testing::ElementsAre;

/// The problems of `text`, each as "at: message".
std::vector<std::string> ProblemsOf(std::string_view text) {
  std::vector<std::string> problems;
  for (const Problem& problem : ReadScenarioJson(text).problems) {
    problems.push_back(problem.at + ": " + problem.message);
  }
  return problems;
}

TEST(ScenarioJson, AnEmptyObjectIsTheDefault) {
  const ScenarioInput input = ReadScenarioJson("{}");
  EXPECT_TRUE(input.problems.empty());
  EXPECT_EQ(input.scenario, Scenario{});
}

TEST(ScenarioJson, EveryScenarioIsReadBackAsItWasWritten) {
  ForEachScenario([](const Scenario& scenario) {
    JsonWriter json;
    WriteScenario(json, scenario);
    const ScenarioInput input = ReadScenarioJson(json.Take());
    ASSERT_TRUE(input.problems.empty() && input.notices.empty());
    ASSERT_EQ(input.scenario, scenario);
  });
}

TEST(ScenarioJson, DuplicateScopesFold) {
  EXPECT_EQ(ReadScenarioJson(R"({"scopes":["repo","repo"]})").scenario.scopes, Scopes("repo"));
}

TEST(ScenarioJson, ASecretAmongTheScopesIsMaskedWhereverItIsEchoed) {
  const auto input = ReadScenarioJson(R"({"scopes": ["sktsec_planted_api", "ghp_planted0123"]})");
  ASSERT_EQ(input.notices.size(), 2U);
  EXPECT_EQ(input.notices[0].input, "[18 characters]");
  EXPECT_EQ(MessageFor(input.notices[0]).find("planted"), std::string::npos);
  const auto bad = ReadScenarioJson(R"({"mode": "sktsec_planted_api"})");
  ASSERT_EQ(bad.problems.size(), 1U);
  EXPECT_EQ(bad.problems[0].message.find("planted"), std::string::npos);
}

TEST(ScenarioJson, AnUnknownScopeIsANoticeWithASuggestion) {
  const ScenarioInput input = ReadScenarioJson(R"({"scopes":["full-scan","full-scan","repo"]})");
  EXPECT_TRUE(input.problems.empty());
  EXPECT_EQ(input.scenario.scopes, Scopes("repo"));
  ASSERT_EQ(input.notices.size(), 1U);
  EXPECT_EQ(input.notices[0].input, "full-scan");
  EXPECT_EQ(input.notices[0].suggestion, FindScope("full-scans"));
  EXPECT_EQ(MessageFor(input.notices[0]),
            "`full-scan` is not among the published scopes and was left out. Did you mean "
            "`full-scans`?");
}

TEST(ScenarioJson, NamesEveryProblem) {
  EXPECT_THAT(
      ProblemsOf(
          R"({"mode":"docker","org":true,"scopes":["repo",1,null],"findings":"yes","x":{}})"),
      ElementsAre(
          "mode: must be one of `dashboard`, `env`, `cli`, `json`, not `docker`",
          "org: must be one of `unset`, `set`, `mismatch`, not true",
          "scopes[1]: must be a string, not a number", "scopes[2]: must be a string, not null",
          "findings: must be true or false, not a string", "x: is not a field of a scenario"));
}

struct BadInput {
  std::string name;
  std::string text;
  std::vector<std::string> problems;
};

void PrintTo(const BadInput& input, std::ostream* out) { *out << input.name; }

class ScenarioJsonBadInput : public testing::TestWithParam<BadInput> {};

TEST_P(ScenarioJsonBadInput, IsAnsweredWithItsProblems) {
  EXPECT_EQ(ProblemsOf(GetParam().text), GetParam().problems);
}

std::string ManyScopes(int count) {
  std::string text = R"({"scopes":["repo")";
  for (int i = 1; i < count; ++i) text += R"(,"s)" + std::to_string(i) + "\"";
  return text + "]}";
}

const std::vector<BadInput> kBadInputs{
    BadInput{"Empty", "", {"scenario: is not valid JSON at byte 1"}},
    BadInput{"NotJson", "scopes=repo", {"scenario: is not valid JSON at byte 1"}},
    BadInput{"CutOff", R"({"mode":"cli")", {"scenario: is not valid JSON at byte 14"}},
    BadInput{"TrailingText", "{} {}", {"scenario: is not valid JSON at byte 4"}},
    BadInput{"Null", "null", {"scenario: must be a JSON object, not null"}},
    BadInput{"List", R"(["repo"])", {"scenario: must be a JSON object, not a list"}},
    BadInput{"ListOfObjects", R"([{"mode":1}])", {"scenario: must be a JSON object, not a list"}},
    BadInput{"String", R"("repo")", {"scenario: must be a JSON object, not a string"}},
    BadInput{"BelowZero", "-1", {"scenario: must be a JSON object, not a number"}},
    BadInput{"Fraction", "1.5", {"scenario: must be a JSON object, not a number"}},
    BadInput{"Number", "1e400", {"scenario: is not valid JSON at byte 5"}},
    BadInput{"InvalidUtf8", "{\"mode\":\"\xFF\"}", {"scenario: is not valid JSON at byte 10"}},
    BadInput{"TooLong", std::string(2 << 20, ' '), {"scenario: is longer than 1 MiB"}},
    BadInput{"DuplicateKey", R"({"mode":"cli","mode":"env"})", {"mode: is given more than once"}},
    BadInput{"DuplicateScopes",
             R"({"scopes":[],"scopes":["repo"]})",
             {"scopes: is given more than once"}},
    BadInput{"ScopesNotAList",
             R"({"scopes":"repo"})",
             {"scopes: must be a list of strings, not a string"}},
    BadInput{"ScopesAnObject",
             R"({"scopes":{"repo":true}})",
             {"scopes: must be a list of strings, not an object"}},
    BadInput{"NestedLists",
             R"({"scopes":[["repo",["x"]],"repo"]})",
             {"scopes[0]: must be a string, not a list"}},
    BadInput{"NullField",
             R"({"key":null})",
             {"key: must be one of `ok`, `alias`, `missing`, `rejected`, not null"}},
    BadInput{"UnknownFieldWithContent",
             R"({"token":{"mode":[1,{"org":2}]}})",
             {"token: is not a field of a scenario"}},
    BadInput{"TenThousandScopes", ManyScopes(10000), {"scopes: has more than 1000 entries"}},
    BadInput{"AfterNul",
             std::string("{\"mode\":\"env\"}\0garbage", 22),
             {"scenario: is not valid JSON at byte 15"}},
    BadInput{"OnlyNul", std::string(1, '\0'), {"scenario: is not valid JSON at byte 1"}},
    BadInput{"NulInAString",
             std::string("{\"mode\":\"\0\"}", 12),
             {"scenario: is not valid JSON at byte 10"}},
    BadInput{"HalfAByteOrderMark", "\xEF\xBB{}", {"scenario: is not valid JSON at byte 3"}},
    BadInput{"Utf16", std::string("\xFF\xFE{\0}\0", 6), {"scenario: is not valid JSON at byte 4"}},
    BadInput{
        "HalfASurrogatePair", R"({"mode":"\ud800"})", {"scenario: is not valid JSON at byte 16"}},
    BadInput{"TrailingComma", R"({"mode":"cli",})", {"scenario: is not valid JSON at byte 15"}},
    BadInput{"SingleQuotes", "{'mode':'cli'}", {"scenario: is not valid JSON at byte 2"}},
    BadInput{"Comment", "{}//", {"scenario: is not valid JSON at byte 3"}},
    BadInput{"NotANumber", R"({"mode":NaN})", {"scenario: is not valid JSON at byte 9"}},
    BadInput{"EscapedDuplicateKey",
             R"({"org":"set","\u006frg":"set"})",
             {"org: is given more than once"}},
    BadInput{"EmptyKey", R"({"":1})", {": is not a field of a scenario"}},
    BadInput{"AnotherCase", R"({"Mode":"cli"})", {"[4 characters]: is not a field of a scenario"}},
    BadInput{
        "EmptyValue", R"({"org":""})", {"org: must be one of `unset`, `set`, `mismatch`, not ``"}},
    BadInput{
        "FlagAsAWord", R"({"findings":"true"})", {"findings: must be true or false, not a string"}},
};

TEST(ScenarioJson, AllBadInputsAreThere) { EXPECT_EQ(kBadInputs.size(), 36U); }

INSTANTIATE_TEST_SUITE_P(Each, ScenarioJsonBadInput, testing::ValuesIn(kBadInputs),
                         [](const testing::TestParamInfo<BadInput>& input) {
                           return input.param.name;
                         });

TEST(ScenarioJson, DeepNestingIsReadWithoutRecursion) {
  const std::string deep = R"({"x":)" + std::string(400000, '[');
  EXPECT_EQ(ReadScenarioJson(deep).problems.size(), 2U);
}

TEST(ScenarioJson, EveryFieldIsNamedHoweverManyThereAre) {
  std::string text = "{";
  for (int i = 0; i < 60000; ++i) text += R"("x":0,)";
  for (int i = 0; i < 40000; ++i) text += R"("org":"set",)";
  text.back() = '}';
  EXPECT_EQ(ReadScenarioJson(text).problems.size(), 60000U + 39999U);
}

TEST(ScenarioInput, ListsMayUseCommasSpacesAndLines) {
  ScenarioInput input;
  ReadScopeList(" repo,full-scans\n\tsocket-basics , ", input);
  EXPECT_EQ(input.scenario.scopes, Scopes("repo", "full-scans", "socket-basics"));
  EXPECT_TRUE(input.notices.empty());
}

}  // namespace
}  // namespace scope_explainer
