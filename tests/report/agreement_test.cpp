/// Checks that the parts of one answer agree, for all scenarios. What they say is taken from their
/// words, as a reader would.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "answers/least_scopes.h"
#include "model/simulate.h"
#include "report/explanation_json.h"
#include "report/explanation_text.h"
#include "report/fixes.h"
#include "report/handover.h"
#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

/// The scopes named in `text`, each a word of its own between spaces, commas and backticks.
ScopeSet ScopesIn(std::string_view text) {
  constexpr std::string_view kBetween = " ,`\n.";
  ScopeSet scopes;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find_first_of(kBetween));
    if (const auto id = FindScope(word)) scopes.Add(*id);
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return scopes;
}

/// The text after `label` up to `end`; nothing if the label is not there.
std::string_view Behind(std::string_view text, std::string_view label, std::string_view end) {
  const std::size_t at = text.find(label);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + label.size());
  return text.substr(0, text.find(end));
}

std::string TextOf(const std::vector<Handout>& handouts, std::string_view id) {
  for (const Handout& handout : handouts) {
    if (handout.id == id) return handout.text;
  }
  return "";
}

/// The scopes after each label of the line.
struct Line {
  ScopeSet missing, too_much, have;
};

Line ReadLine(std::string_view line) {
  const auto part = [&](std::string_view label) { return ScopesIn(Behind(line, label, "  ")); };
  return {part("missing: "), part("too much: "), part("have: ")};
}

/// The leaves in the list; its groups only show where they are.
ScopeSet ReadList(std::string_view list) {
  ScopeSet leaves;
  while (!list.empty()) {
    const std::string_view line = list.substr(0, list.find('\n'));
    if (line.substr(0, 2) == "  ") leaves.Add(FindScope(line.substr(2)).value());
    list.remove_prefix(line.size() + 1);
  }
  return leaves;
}

/// The scopes in the steps that begin with `verb`.
ScopeSet Told(const std::vector<std::string>& steps, std::string_view verb) {
  ScopeSet told;
  for (const std::string& step : steps) {
    if (std::string_view(step).substr(0, verb.size()) == verb) told = told | ScopesIn(step);
  }
  return told;
}

bool Fails(Scenario scenario, const ScopeSet& scopes) {
  scenario.scopes = scopes;
  return OutcomeOf(scenario) == Outcome::kFailsSilently;
}

/// Calls `visit(explanation, fix)` for every fix and every improvement.
template <typename Visit>
void ForEachFix(const Visit& visit) {
  std::size_t fixes = 0;
  ForEachScenario([&](const Scenario& scenario) {
    SCOPED_TRACE(testing::PrintToString(scenario));
    const Explanation explanation = Explain(scenario);
    for (const auto* const list : {&explanation.fixes, &explanation.improvements}) {
      for (const Fix& fix : *list) {
        SCOPED_TRACE(SummaryOf(fix));
        visit(explanation, fix);
        if (testing::Test::HasFailure()) return;
        ++fixes;
      }
    }
  });
  EXPECT_GT(fixes, 50'000U / kSpaceStep);
}

TEST(Agreement, TheStepsOfAFixLeadToTheScopesOfItsAfter) {
  ForEachFix([](const Explanation& explanation, const Fix& fix) {
    const std::vector<std::string> steps = StepsOf(fix);
    const ScopeSet reached =
        (explanation.run.scenario.scopes | Told(steps, "Tick ")) - Told(steps, "Untick ");
    ASSERT_EQ(reached, fix.after.scopes);
  });
}

TEST(Agreement, TheLineOfAFixNamesTheScopesOfItsSteps) {
  ForEachFix([](const Explanation& explanation, const Fix& fix) {
    const std::string text = TextOf(Handouts(explanation, &fix, ""), "line");
    const Line line = ReadLine(text);
    ASSERT_EQ(line.missing, Told(StepsOf(fix), "Tick ")) << text;
    ASSERT_EQ(line.too_much, Told(StepsOf(fix), "Untick ")) << text;
    ASSERT_EQ(line.have, explanation.run.scenario.scopes) << text;
    ASSERT_EQ(text.find("none  "), std::string::npos) << text;
  });
}

TEST(Agreement, TheNoteOfAFixTellsItsStepsAndNamesTheScopesOfItsList) {
  std::size_t notes = 0;
  ForEachFix([&](const Explanation& explanation, const Fix& fix) {
    const std::vector<Handout> handouts = Handouts(explanation, &fix, "");
    const std::string note = TextOf(handouts, "note");
    const std::vector<std::string> steps = AdministratorStepsOf(fix);
    ASSERT_EQ(note.empty(), steps.empty());
    if (note.empty()) return;
    ++notes;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const std::string step = "\n" + std::to_string(i + 1) + ". " + steps[i] + "\n";
      ASSERT_NE(note.find(step), std::string::npos) << note;
    }
    ASSERT_EQ(ScopesIn(Behind(note, "please add ", "\n")), Told(steps, "Tick ")) << note;
    ASSERT_EQ(ScopesIn(Behind(note, "The least that the token needs: ", ".\n")),
              ReadList(TextOf(handouts, "scopes")))
        << note;
  });
  EXPECT_GT(notes * kSpaceStep, 10'000U);
}

TEST(Agreement, TheListOfAFixIsTheLeastOfWhatItsAfterGrants) {
  ForEachFix([](const Explanation& explanation, const Fix& fix) {
    const ScopeSet list = ReadList(TextOf(Handouts(explanation, &fix, ""), "scopes"));
    ASSERT_TRUE(EffectiveScopes(fix.after.scopes).Contains(list));
    ASSERT_FALSE(Fails(fix.after, list));
    list.ForEach([&](ScopeId id) {
      ScopeSet fewer = list;
      fewer.Remove(id);
      ASSERT_TRUE(Fails(fix.after, fewer)) << kScopes[id];
    });
  });
}

TEST(Agreement, TheLineOfASetUpAsItIsLeadsToATokenThatIsEnough) {
  std::size_t enough = 0;
  ForEachScenario([&](const Scenario& scenario) {
    SCOPED_TRACE(testing::PrintToString(scenario));
    const std::vector<Handout> handouts = Handouts(Explain(scenario), nullptr, "");
    const std::string text = TextOf(handouts, "line");
    const std::string list = TextOf(handouts, "scopes");
    const Line line = ReadLine(text);
    const bool none_is_enough = text.find("more than a scope") != std::string::npos;
    ASSERT_EQ(none_is_enough, !LeastScopes(scenario)) << text;
    if (none_is_enough) {
      ASSERT_EQ(list, "");
      return;
    }
    ++enough;
    const ScopeSet reached = (scenario.scopes - line.too_much) | line.missing;
    ASSERT_FALSE(Fails(scenario, reached)) << text;
    ASSERT_TRUE(EffectiveScopes(reached).Contains(ReadList(list))) << text;
    ASSERT_EQ(text.find("no scope is missing") != std::string::npos,
              !Fails(scenario, scenario.scopes))
        << text;
  });
  EXPECT_GT(enough * kSpaceStep, 10'000U);
}

/// Calls `visit(part)` for every part of `text` between two of `separators`, without spaces around
/// it.
template <typename Visit>
void ForEachPart(std::string_view text, std::string_view separators, const Visit& visit) {
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find_first_of(separators));
    const std::size_t begin = part.find_first_not_of(' ');
    if (begin != std::string_view::npos) {
      visit(part.substr(begin, part.find_last_not_of(' ') + 1 - begin));
    }
    text.remove_prefix(std::min(part.size() + 1, text.size()));
  }
}

using Names = std::set<std::string_view>;

/// The rules whose sentence `text` contains: a line, a cell or a string of its own, or after the
/// scope that it warns about.
Names RulesIn(std::string_view text) {
  static const auto* const rules = [] {
    auto* const by_reason = new std::unordered_map<std::string_view, std::string_view>;
    for (const Rule& rule : kRules) by_reason->emplace(rule.reason, rule.name);
    return by_reason;
  }();
  Names names;
  ForEachPart(text, "\n|\"", [&](std::string_view part) {
    constexpr std::string_view kBehindAScope = "`: ";
    if (part.substr(0, 2) == "- ")
      part.remove_prefix(part.find(kBehindAScope) + kBehindAScope.size());
    if (const auto rule = rules->find(part); rule != rules->end()) names.insert(rule->second);
  });
  return names;
}

/// The sources whose address `text` contains.
Names SourcesIn(std::string_view text) {
  Names names;
  ForEachPart(text, "\n()[] \"", [&](std::string_view part) {
    if (part.substr(0, 8) != "https://") return;
    for (const Source& source : kSources) {
      if (source.url == part) names.insert(source.name);
    }
  });
  return names;
}

/// The rules that decide something in the run of some scenario. The others need an API answer that
/// no scenario leads to, or a run that stops.
Names ReachableRules() {
  Names rules;
  ForEachScenario([&](const Scenario& scenario) {
    const auto run = Simulate(scenario);
    for (const CallResult& call : run.calls) rules.insert(Info(call.rule).name);
    for (const RuleId rule : {run.settings_rule, run.organization_rule, run.scan_rule}) {
      rules.insert(Info(rule).name);
    }
  });
  return rules;
}

TEST(Agreement, JsonTextAndMarkdownNameTheSameRulesAndSources) {
  Names rules;
  Names sources;
  ForEachScenario([&](const Scenario& scenario) {
    if (scenario.scopes.Has(FindScope("repo").value())) return;  // decides nothing
    const Explanation explanation = Explain(scenario);
    const std::string json = ReportJson(explanation, {}, "");
    const std::string text = ReportText(explanation, {}, "", 10'000);
    const std::string markdown = ReportMarkdown(explanation, {}, "");
    const Names expected = RulesIn(json);
    ASSERT_EQ(RulesIn(text), expected) << text;
    ASSERT_EQ(RulesIn(markdown), expected) << markdown;
    const std::string decided = "\nRule `" + std::string(Behind(json, "\"rule\":\"", "\"")) + "`, ";
    ASSERT_NE(text.find(decided), std::string::npos) << decided;
    ASSERT_NE(markdown.find(decided), std::string::npos) << decided;
    const Names named = SourcesIn(json);
    ASSERT_EQ(SourcesIn(text), named) << text;
    ASSERT_EQ(SourcesIn(markdown), named) << markdown;
    rules.insert(expected.begin(), expected.end());
    sources.insert(named.begin(), named.end());
  });
  EXPECT_EQ(rules, ReachableRules());
  EXPECT_GE(sources.size(), 4U);
}

}  // namespace
}  // namespace scope_explainer
