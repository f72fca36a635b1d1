#include "engine/engine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "input/scenario_json.h"
#include "model/run.h"
#include "report/schema.h"
#include "support/print.h"
#include "support/space.h"
#include "text/json_writer.h"

namespace scope_explainer {
namespace {

TEST(Engine, EveryReportIsJsonAndRepeatsItsScenario) {
  ForEachScenario([](const Scenario& scenario) {
    const std::string asked = testing::PrintToString(scenario);
    const nlohmann::json report = nlohmann::json::parse(ExplainJson(asked), nullptr, false);
    ASSERT_TRUE(report.is_object()) << asked;
    ASSERT_EQ(report["scenario"], nlohmann::json::parse(asked));
    ASSERT_EQ(report["calls"].size(), kCallCount);
  });
}

TEST(Engine, AnswersBadInputWithTheErrorObjectAtEveryDoor) {
  constexpr std::string_view kBad = R"({"mode":1})";
  EXPECT_EQ(ExplainMarkdown(kBad).find("error: `mode` must be one of"), 0U);
  for (const std::string& text : {ExplainJson(kBad), HandoverJson(kBad, 0), MatrixJsonFor(kBad)}) {
    const nlohmann::json answer = nlohmann::json::parse(text, nullptr, false);
    EXPECT_EQ(answer["schema"], kSchemaVersion);
    EXPECT_EQ(answer["error"]["problems"][0]["at"], "mode");
  }
}

TEST(Engine, HandsOverTheSetupAsItIsAndEveryFix) {
  const std::size_t fixes = nlohmann::json::parse(ExplainJson("{}"))["fixes"].size();
  ASSERT_GT(fixes, 0U);
  for (int fix = 0; fix <= static_cast<int>(fixes); ++fix) {
    EXPECT_TRUE(nlohmann::json::parse(HandoverJson("{}", fix)).contains("handouts")) << fix;
  }
}

TEST(Engine, HandsOverNoFixThatTheReportDoesNotHave) {
  const auto problem = [](std::string_view scenario, int fix) -> std::string {
    return nlohmann::json::parse(HandoverJson(scenario, fix))["error"]["problems"][0]["message"];
  };
  const std::size_t fixes = nlohmann::json::parse(ExplainJson("{}"))["fixes"].size();
  const std::string all =
      "must be 0, the setup as it is, or one of the report's fixes, 1 to " + std::to_string(fixes);
  EXPECT_EQ(problem("{}", static_cast<int>(fixes) + 1), all);
  EXPECT_EQ(problem("{}", -1), all);
  constexpr std::string_view kWorks = R"({"scopes":["*"]})";
  EXPECT_EQ(problem(kWorks, 7), "must be 0, the setup as it is: the report has no fix");
}

TEST(Engine, TheMatrixMarksTheToken) {
  const auto matrix = nlohmann::json::parse(MatrixJsonFor(R"({"scopes":["socket-basics"]})"));
  EXPECT_EQ(std::count_if(matrix["rows"].begin(), matrix["rows"].end(),
                          [](const nlohmann::json& row) { return row["current"] == true; }),
            1);
}

/// How many MiB each function accepts, and its answer to one byte more.
TEST(Engine, EveryFunctionRefusesATextThatIsTooLong) {
  const auto said = [](unsigned most, const auto& ask) -> std::string {
    const std::string longest(std::size_t{most} << 20U, 'x');
    const std::string words = "is longer than " + std::to_string(most) + " MiB";
    EXPECT_EQ(std::string(ask(longest)).find(words), std::string::npos);
    const std::string answer = ask(longest + "x");
    EXPECT_LT(answer.size(), 200U);
    return answer.find(words) == std::string::npos ? answer : words;
  };
  EXPECT_EQ(said(16, [](const auto& text) { return ReadJson(text); }), "is longer than 16 MiB");
  EXPECT_EQ(said(1, [](const auto& text) { return ExplainJson(text); }), "is longer than 1 MiB");
  EXPECT_EQ(said(1, [](const auto& text) { return ExplainMarkdown(text); }),
            "is longer than 1 MiB");
  EXPECT_EQ(said(1, [](const auto& text) { return HandoverJson(text, 0); }),
            "is longer than 1 MiB");
  EXPECT_EQ(said(1, [](const auto& text) { return MatrixJsonFor(text); }), "is longer than 1 MiB");
  EXPECT_EQ(said(1, [](const auto& text) { return LinkJson(text); }), "is longer than 1 MiB");
  EXPECT_EQ(Kept("repo,no-such" + std::string(1U << 20U, ' ')), "");
  for (const auto ask : {ExplainJson, ExplainMarkdown}) {
    EXPECT_LT(ask("{}", std::string(1U << 20U, 'x')).size(), 200U);
  }
}

/// Nothing of a text that is read comes back except phrases from our own tables.
TEST(Engine, NoLineOfATextComesBack) {
  const std::string answer = ReadJson(
      "Socket API key detected - attempting to load dashboard configuration planted1\n"
      "Authorization: Bearer planted2\n"
      "Error loading Socket Basics config: Insufficient permissions for planted3@example.com\n"
      "Submitting socket facts file to Socket API for organization: planted4\n"
      "Failed to submit socket facts file: APIInsufficientQuota planted5\n");
  EXPECT_EQ(answer.find("planted"), std::string::npos) << answer;
  EXPECT_EQ(nlohmann::json::parse(answer)["observations"].size(), 6U) << answer;
}

TEST(Engine, EvidenceExplainsEverySourceThatIsNamed) {
  const nlohmann::json report = nlohmann::json::parse(ExplainJson("{}"));
  for (const nlohmann::json& call : report["calls"]) {
    for (const std::string source : call["evidence"]) {
      EXPECT_TRUE(report["evidence"].contains(source)) << source;
    }
  }
}

TEST(Engine, TheCatalogHoldsEveryScopeFieldRuleAndSource) {
  const nlohmann::json catalog = nlohmann::json::parse(Catalog());
  EXPECT_EQ(catalog["scopes"].size(), 98U);
  EXPECT_EQ(catalog["fields"].size(), kFieldCount);
  EXPECT_EQ(catalog["rules"].size(), kRules.size());
  EXPECT_EQ(catalog["steps"].size(), kCallCount + 1);
  EXPECT_EQ(catalog["evidence"].size(), kSources.size());
  EXPECT_EQ(catalog["testedTokens"].size(), 4U);
  EXPECT_EQ(catalog["recommendations"].size(), 4U);
}

}  // namespace
}  // namespace scope_explainer
