#include "input/read_scopes.h"

#include <algorithm>

#include "answers/least_scopes.h"
#include "input/scope_text.h"
#include "input/tokens_json.h"
#include "text/concat.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kAdvice =
    "Choose how scanners are turned on to see what these scopes are enough for.";

/// "A list of 2 scopes."
std::string Headline(std::string_view what, const ScopeSet& scopes) {
  std::size_t count = 0;
  scopes.ForEach([&](ScopeId) { ++count; });
  return Concat(what, Counted(count, "scope", "scopes"), ".");
}

Reading ReadingOf(TextKind kind, ScenarioInput read) {
  Reading reading;
  reading.kind = kind;
  reading.confidence = Confidence::kOpen;
  reading.notices = std::move(read.notices);
  reading.best.scopes = read.scenario.scopes;
  reading.advice = kAdvice;
  const ScopeSet held = EffectiveScopes(read.scenario.scopes);
  held.ForEach([&](ScopeId id) {
    if (IsLeaf(id)) reading.has.Add(id);
  });
  reading.lacks = NeededLeaves() - held;
  return reading;
}

std::optional<Reading> ReadList(std::string_view plain) {
  ScenarioInput read;
  ScopeText text(ScopeDoor::kFound, read);
  text.Read(plain);
  if (!text.IsAboutScopes()) return std::nullopt;
  Reading reading = ReadingOf(TextKind::kScopeList, std::move(read));
  if (!text.IsList()) reading.has = {};
  if (!text.IsOnlyList()) reading.lacks = {};
  reading.headline = Headline("A list of ", reading.best.scopes);
  return reading;
}

/// Asks which of the tokens is meant. Their names are shown, since nobody could choose otherwise.
OpenQuestion WhichToken(const std::vector<TokenScopes>& tokens) {
  constexpr std::size_t kMostNames = 20;
  std::vector<std::string> names;
  for (const TokenScopes& token : tokens) {
    if (!token.name.empty() && names.size() < kMostNames) names.push_back(Code(token.name));
  }
  return {"scopes",
          Concat("Which of these ", std::to_string(tokens.size()), " tokens does the run use",
                 names.empty() ? "" : ": ", Enumerated(names), "?")};
}

}  // namespace

std::optional<Reading> ReadScopesIn(std::string_view plain) {
  std::vector<TokenScopes> tokens = ReadTokens(plain);
  if (tokens.empty()) return ReadList(plain);
  const bool several = tokens.size() > 1;
  std::vector<OpenQuestion> questions;
  if (several) questions.push_back(WhichToken(tokens));
  Reading reading = ReadingOf(TextKind::kToken, std::move(tokens.front().read));
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const Reading next = ReadingOf(TextKind::kToken, std::move(tokens[i].read));
    reading.has = reading.has & next.has;
    reading.lacks = reading.lacks & next.lacks;
  }
  if (tokens.back().cut) reading.lacks = {};
  reading.questions = std::move(questions);
  reading.headline = several ? Concat("An answer about ", std::to_string(tokens.size()),
                                      " tokens. Only what they have in common is certain.")
                             : Headline("An answer about a token with ", reading.best.scopes);
  return reading;
}

}  // namespace scope_explainer
