/// Whole answers to read: `tests/cases/<outcome>/<sentence>/` holds a scenario and everything that
/// is said about it: by `explain` in words and as JSON, and by `handover` for each fix. When the
/// words change, so do these files:
///
///   tests/cases/update
///
/// rewrites them, for old cases and for new ones, which need only a `scenario.json`.

#include "support/cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "engine/engine.h"
#include "facts/live_tests.h"
#include "input/scenario_json.h"
#include "report/explanation_text.h"
#include "report/handover.h"
#include "report/problems.h"
#include "support/space.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

const std::string kFolder = TEST_CASES_DIR;
constexpr std::string_view kQuestion = "scenario.json";
constexpr std::string_view kInvalid = "invalid";

struct Case {
  std::string outcome;
  std::string sentence;

  [[nodiscard]] std::string Folder() const { return kFolder + "/" + outcome + "/" + sentence; }
  [[nodiscard]] std::string Question() const {
    return ReadText(Folder() + "/" + std::string(kQuestion));
  }
};

void PrintTo(const Case& golden, std::ostream* out) {
  *out << golden.outcome << ": " << golden.sentence;
}

std::vector<std::string> Outcomes() {
  std::vector<std::string> outcomes{std::string(kInvalid)};
  for (const Outcome outcome :
       {Outcome::kWorks, Outcome::kWorksWithWarning, Outcome::kFailsSilently}) {
    outcomes.emplace_back(WordFor(outcome).name);
  }
  return outcomes;
}

std::vector<Case> Cases() {
  std::vector<Case> cases;
  for (const std::string& outcome : Outcomes()) {
    for (const std::string& sentence : NamesIn(kFolder + "/" + outcome)) {
      cases.push_back({outcome, sentence});
    }
  }
  return cases;
}

/// A file's name and its expected content.
using Files = std::map<std::string, std::string>;

std::string PrettyJson(const std::string& json) {
  return nlohmann::ordered_json::parse(json, nullptr, false).dump(2) + "\n";
}

void AddHandouts(const Explanation& explanation, Files& files) {
  const auto add = [&](std::size_t number, const Fix* fix) {
    files["handover-" + std::to_string(number) + ".txt"] =
        HandoutsText(Handouts(explanation, fix, ""), kUsualWidth);
  };
  if (explanation.fixes.empty()) add(0, nullptr);
  for (std::size_t i = 0; i < explanation.fixes.size(); ++i) add(i + 1, &explanation.fixes[i]);
}

/// Everything that is said about a scenario; `question` is the scenario as JSON.
Files AnswersTo(const std::string& question) {
  Files files{{"report.json", PrettyJson(ExplainJson(question))}};
  const ScenarioInput input = ReadScenarioJson(question);
  if (!input.problems.empty()) {
    files["report.txt"] = ProblemsText(input.problems);
    return files;
  }
  const Explanation explanation = Explain(input.scenario);
  files["report.txt"] = ReportText(explanation, input.notices, "", kUsualWidth);
  AddHandouts(explanation, files);
  return files;
}

std::string OutcomeOf(const std::string& question) {
  const ScenarioInput input = ReadScenarioJson(question);
  if (!input.problems.empty()) return std::string(kInvalid);
  return std::string(WordFor(Explain(input.scenario).verdict.outcome).name);
}

void Write(const Case& golden, const Files& answers) {
  for (const std::string& name : NamesIn(golden.Folder())) {
    if (name != kQuestion) std::remove((golden.Folder() + "/" + name).c_str());
  }
  for (const auto& [name, text] : answers) {
    std::ofstream(golden.Folder() + "/" + name, std::ios::binary) << text;
  }
}

class GoldenCase : public testing::TestWithParam<Case> {};

TEST_P(GoldenCase, GetsTheAnswerInItsFiles) {
  const Case& golden = GetParam();
  const std::string question = golden.Question();
  ASSERT_EQ(OutcomeOf(question), golden.outcome) << "the case belongs in another folder";
  Files answers = AnswersTo(question);
  if (std::getenv("UPDATE_CASES") != nullptr) Write(golden, answers);
  answers[std::string(kQuestion)] = question;
  std::vector<std::string> names;
  for (const auto& [name, text] : answers) {
    names.push_back(name);
    const std::string path = golden.Folder() + "/" + name;
    const std::string expected = ReadText(path);
    if (text == expected) continue;
    ADD_FAILURE() << path << " differs (tests/cases/update): " << FirstDifference(expected, text);
  }
  EXPECT_EQ(NamesIn(golden.Folder()), names) << "the files of " << golden.Folder();
}

std::string NameOf(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.outcome + "_" + info.param.sentence;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Folders, GoldenCase, testing::ValuesIn(Cases()), NameOf);

/// The explanations of all cases that can be read.
std::vector<Explanation> Explanations() {
  std::vector<Explanation> explanations;
  for (const Case& golden : Cases()) {
    const ScenarioInput input = ReadScenarioJson(golden.Question());
    if (input.problems.empty()) explanations.push_back(Explain(input.scenario));
  }
  return explanations;
}

/// The headline, every rule that decides something, and every kind of change that helps.
std::set<std::string> ThingsShown(const Explanation& explanation) {
  const Run& run = explanation.run;
  std::set<std::string> shown{"headline: " + std::string(explanation.verdict.headline)};
  const auto add_rule = [&](RuleId rule) { shown.insert("rule: " + std::string(Info(rule).name)); };
  for (const CallResult& call : run.calls) add_rule(call.rule);
  for (const Stage& stage : explanation.stages) add_rule(stage.rule);
  for (const RuleId rule : explanation.verdict.warnings) add_rule(rule);
  add_rule(explanation.verdict.decided_by);
  for (const auto* const fixes : {&explanation.fixes, &explanation.improvements}) {
    for (const Fix& fix : *fixes) {
      for (const Change& change : fix.changes) {
        shown.insert("change: " + std::string(Info(change.kind).name));
      }
    }
  }
  return shown;
}

TEST(GoldenCases, AreFound) {
  EXPECT_GE(Cases().size(), 24U) << "in " << kFolder;
  for (const std::string& outcome : Outcomes()) {
    EXPECT_FALSE(NamesIn(kFolder + "/" + outcome).empty()) << outcome;
  }
}

TEST(GoldenCases, ShowEveryHeadlineRuleAndKindOfChangeThatThereIs) {
  std::set<std::string> missing;
  ForEachScenario([&](const Scenario& scenario) {
    if (scenario.scopes.Has(FindScope("repo").value())) return;
    missing.merge(ThingsShown(Explain(scenario)));
  });
  EXPECT_GT(missing.size(), 50U);
  for (const Explanation& explanation : Explanations()) {
    for (const std::string& shown : ThingsShown(explanation)) missing.erase(shown);
  }
  for (const std::string& thing : missing) ADD_FAILURE() << "no case shows the " << thing;
}

TEST(GoldenCases, ShowEveryTokenThatWasTestedLive) {
  const std::vector<Explanation> explanations = Explanations();
  for (const LiveTest& test : kLiveTests) {
    EXPECT_TRUE(std::any_of(explanations.begin(), explanations.end(), [&](const auto& explanation) {
      Scenario tested;
      tested.scopes = test.token;
      return explanation.run.scenario == tested;
    })) << "no case for the setup of a live test";
  }
}

}  // namespace
}  // namespace scope_explainer
