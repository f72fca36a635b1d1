/// Checks the search for fixes against a second one, written in another way: it walks over every
/// scenario that changes can lead to, and looks up outcomes in a table.

#include "answers/advise.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

std::string Words(const Change& change) {
  std::string words(Info(change.kind).name);
  if (const auto value = ValueOf(change)) words += " " + std::string(*value);
  return words;
}

std::set<std::string> Words(const Fix& fix) {
  std::set<std::string> words;
  for (const Change& change : fix.changes) words.insert(Words(change));
  return words;
}

/// Something that can be done to a scenario, in the words of the contract.
struct Move {
  std::string words;
  Scenario after;
};

Scenario WithScope(Scenario scenario, const char* scope, bool held) {
  const ScopeId id = FindScope(scope).value();
  held ? scenario.scopes.Add(id) : scenario.scopes.Remove(id);
  return scenario;
}

Scenario WithField(Scenario scenario, FieldId field, const char* value) {
  Set(scenario, field, FindValue(Info(field), value).value());
  return scenario;
}

std::string NameOf(const Scenario& scenario, FieldId field) {
  return std::string(ValueOf(scenario, field).name);
}

/// Every single move, taken from the contract's list of changes.
std::vector<Move> MovesFrom(const Scenario& from) {
  std::vector<Move> moves;
  for (const char* const leaf : {"full-scans:create", "socket-basics:read"}) {
    if (!from.scopes.Has(FindScope(leaf).value())) {
      moves.push_back({std::string("add-scope ") + leaf, WithScope(from, leaf, true)});
    }
  }
  for (const char* const scope : kSpaceScopes) {
    if (from.scopes.Has(FindScope(scope).value())) {
      moves.push_back({std::string("remove-scope ") + scope, WithScope(from, scope, false)});
    }
  }
  const std::map<std::string, std::string> org_moves{{"unset", "set-org"}, {"mismatch", "fix-org"}};
  if (const auto move = org_moves.find(NameOf(from, FieldId::kOrg)); move != org_moves.end()) {
    moves.push_back({move->second, WithField(from, FieldId::kOrg, "set")});
  }
  const std::map<std::string, std::string> key_moves{
      {"alias", "rename-key"}, {"missing", "provide-key"}, {"rejected", "replace-key"}};
  if (const auto move = key_moves.find(NameOf(from, FieldId::kKey)); move != key_moves.end()) {
    moves.push_back({move->second, WithField(from, FieldId::kKey, "ok")});
  }
  if (NameOf(from, FieldId::kDashboardScanners) == "off") {
    moves.push_back(
        {"enable-dashboard-scanners", WithField(from, FieldId::kDashboardScanners, "on")});
  }
  for (const char* const mode : {"dashboard", "env", "cli", "json"}) {
    if (NameOf(from, FieldId::kMode) != mode) {
      moves.push_back({std::string("switch-mode ") + mode, WithField(from, FieldId::kMode, mode)});
    }
  }
  return moves;
}

bool IsSound(const Scenario& scenario) { return OutcomeOf(scenario) != Outcome::kFailsSilently; }

using Fixes = std::set<std::set<std::string>>;

bool HasPartIn(const std::set<std::string>& changes, const Fixes& fixes) {
  return std::any_of(fixes.begin(), fixes.end(), [&](const std::set<std::string>& fix) {
    return std::includes(changes.begin(), changes.end(), fix.begin(), fix.end());
  });
}

/// Breadth first: each round goes one move further, and drops what already contains a fix.
Fixes SearchFrom(const Scenario& start) {
  Fixes fixes;
  std::map<std::set<std::string>, Scenario> round{{{}, start}};
  while (!round.empty()) {
    for (const auto& [changes, scenario] : round) {
      if (IsSound(scenario)) fixes.insert(changes);
    }
    std::map<std::set<std::string>, Scenario> next;
    for (const auto& [changes, scenario] : round) {
      if (HasPartIn(changes, fixes)) continue;
      for (const Move& move : MovesFrom(scenario)) {
        const bool undoes = move.words.substr(0, 6) == "switch" && scenario.mode != start.mode;
        const bool churns =
            changes.count("add-scope " + move.words.substr(move.words.find(' ') + 1)) +
                changes.count("remove-scope " + move.words.substr(move.words.find(' ') + 1)) >
            0;
        if (undoes || churns) continue;
        std::set<std::string> more = changes;
        more.insert(move.words);
        if (!HasPartIn(more, fixes)) next.emplace(more, move.after);
      }
    }
    round = std::move(next);
  }
  return fixes;
}

/// What the model can tell apart: scenarios that differ only in other ways have the same fixes.
TEST(FindFixes, AreThoseThatAnIndependentSearchFinds) {
  std::size_t failing = 0;
  ForEachScenario([&](const Scenario& scenario) {
    if (IsSound(scenario) || scenario.scopes.Has(FindScope("repo").value())) return;
    ++failing;
    Fixes found;
    for (const Fix& fix : FindFixes(scenario, Outcome::kWorksWithWarning)) found.insert(Words(fix));
    ASSERT_EQ(found, SearchFrom(scenario)) << testing::PrintToString(scenario);
  });
  EXPECT_GT(failing * kSpaceStep, 1000U);
}

TEST(FindFixes, AreSoundAndKeepTheirPromise) {
  ForEachScenario([](const Scenario& scenario) {
    for (const Fix& fix : FindFixes(scenario, Outcome::kWorksWithWarning)) {
      Scenario after = scenario;
      for (const Change& change : fix.changes) after = Apply(after, change);
      ASSERT_EQ(after, fix.after) << testing::PrintToString(scenario);
      ASSERT_EQ(OutcomeOf(after), fix.outcome);
      ASSERT_NE(fix.outcome, Outcome::kFailsSilently);
    }
  });
}

TEST(FindFixes, ThereIsAlwaysOneWhereTheRunFailsAndNoneWhereItWorks) {
  ForEachScenario([](const Scenario& scenario) {
    ASSERT_EQ(FindFixes(scenario, Outcome::kWorksWithWarning).empty(), IsSound(scenario))
        << testing::PrintToString(scenario);
  });
}

TEST(FindFixes, NoPartOfAFixIsEnough) {
  ForEachScenario([](const Scenario& scenario) {
    for (const Fix& fix : FindFixes(scenario, Outcome::kWorksWithWarning)) {
      for (std::size_t left_out = 0; left_out < fix.changes.size(); ++left_out) {
        Scenario after = scenario;
        for (std::size_t i = 0; i < fix.changes.size(); ++i) {
          if (i != left_out) after = Apply(after, fix.changes[i]);
        }
        ASSERT_FALSE(IsSound(after)) << testing::PrintToString(scenario);
      }
    }
  });
}

TEST(FindFixes, AreOrderedByEffortThenByTheNumberOfChanges) {
  ForEachScenario([](const Scenario& scenario) {
    const std::vector<Fix> fixes = FindFixes(scenario, Outcome::kWorksWithWarning);
    for (std::size_t i = 1; i < fixes.size(); ++i) {
      const Fix& a = fixes[i - 1];
      const Fix& b = fixes[i];
      ASSERT_LE(EffortOf(a), EffortOf(b)) << testing::PrintToString(scenario);
      if (EffortOf(a) == EffortOf(b)) {
        ASSERT_LE(a.changes.size(), b.changes.size()) << testing::PrintToString(scenario);
      }
    }
  });
}

TEST(FindFixes, ClearAWarningWhereThatCanBeDone) {
  ForEachScenario([](const Scenario& scenario) {
    for (const Fix& fix : FindFixes(scenario, Outcome::kWorks)) {
      ASSERT_EQ(OutcomeOf(fix.after), Outcome::kWorks);
    }
  });
}

TEST(FindFixes, EveryKindOfChangeIsPartOfSomeFix) {
  std::set<std::string_view> kinds;
  ForEachScenario([&](const Scenario& scenario) {
    for (const Fix& fix : FindFixes(scenario, Outcome::kWorksWithWarning)) {
      for (const Change& change : fix.changes) kinds.insert(Info(change.kind).name);
    }
  });
  EXPECT_EQ(kinds.size(), kChanges.size());
}

TEST(FindFixes, TheReadersOwnSettingComesBeforeAnAdministrators) {
  Scenario scenario;
  scenario.mode = Mode::kEnvironment;
  scenario.scopes = Scopes("full-scans");
  const std::vector<Fix> fixes = FindFixes(scenario, Outcome::kWorksWithWarning);
  EXPECT_EQ(Words(fixes.at(0)), (std::set<std::string>{"set-org"}));
  EXPECT_EQ(Words(fixes.at(1)), (std::set<std::string>{"add-scope socket-basics:read"}));
}

TEST(FindFixes, WithoutTheEnterprisePlanDashboardModeNeedsAnotherMode) {
  Scenario scenario;
  scenario.plan = Plan::kOther;
  scenario.scopes = Scopes("*");
  for (const Fix& fix : FindFixes(scenario, Outcome::kWorksWithWarning)) {
    EXPECT_EQ(EffortOf(fix), Effort::kOtherMode);
  }
}

}  // namespace
}  // namespace scope_explainer
