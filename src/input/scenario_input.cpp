#include "input/scenario_input.h"

#include <algorithm>
#include <utility>

#include "answers/nearest_scope.h"
#include "facts/word.h"
#include "input/scope_text.h"
#include "input/slug.h"
#include "text/concat.h"
#include "text/redact.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr Words<NoticeCode> kNoticeCodes{{{NoticeCode::kUnknownScope, "unknown-scope"},
                                          {NoticeCode::kReadAs, "read-as"},
                                          {NoticeCode::kHeading, "heading"},
                                          {NoticeCode::kNotScopes, "not-scopes"}}};

/// Adds a problem if the list has become too long.
void CountScopes(std::size_t more, ScenarioInput& input) {
  const bool was_too_long = input.scope_count > kMostScopes;
  input.scope_count += more;
  if (was_too_long || input.scope_count <= kMostScopes) return;
  input.problems.push_back(
      {"scopes", Concat("has more than ", std::to_string(kMostScopes), " entries")});
}

}  // namespace

void AddNotice(Notice notice, ScenarioInput& input) {
  const auto same = [&](const Notice& other) {
    return other.code == notice.code && other.input == notice.input;
  };
  if (input.notices.size() == kMostScopes) return;
  if (std::none_of(input.notices.begin(), input.notices.end(), same)) {
    input.notices.push_back(std::move(notice));
  }
}

void HoldBack(ScenarioInput& input) {
  if (std::exchange(input.has_no_name, true)) return;
  for (Notice& notice : input.notices) {
    if (notice.code == NoticeCode::kUnknownScope) notice.input = Withheld(notice.input);
  }
}

void AddUnknown(std::string_view name, ScenarioInput& input) {
  if (!IsName(name)) HoldBack(input);
  const std::string shown = input.has_no_name ? Withheld(name) : std::string(name);
  AddNotice({NoticeCode::kUnknownScope, shown, NearestScope(name)}, input);
}

void ReadScope(std::string_view text, ScenarioInput& input) {
  const auto id = FindScope(text);
  if (!id) return ReadScopeList(text, input);
  input.scenario.scopes.Add(*id);
  CountScopes(1, input);
}

void ReadScopeList(std::string_view list, ScenarioInput& input) {
  if (input.scope_count > kMostScopes) return;
  ScopeText text(ScopeDoor::kAsked, input);
  text.Read(list);
  CountScopes(std::max<std::size_t>(1, text.names()), input);
}

void ReadValue(const Field& field, std::string_view value, ScenarioInput& input) {
  if (const auto position = FindValue(field, value)) {
    return Set(input.scenario, field.id, *position);
  }
  input.problems.push_back(
      {std::string(field.name), Concat(ExpectedValue(field), ", not ", Quoted(value))});
}

void ReadSlug(std::string_view slug, ScenarioInput& input) {
  if (slug.empty() || IsSlug(slug)) return;
  input.problems.push_back(
      {"slug",
       Concat("must be letters, digits, `-`, `_` or `.`, at most 100, not ", Quoted(slug))});
}

std::string ExpectedValue(const Field& field) {
  if (field.kind == FieldKind::kFlag) return "must be true or false";
  std::string expected = "must be one of ";
  for (const FieldValue& value : field.values) {
    if (&value != &field.values.front()) expected += ", ";
    expected += Code(value.name);
  }
  return expected;
}

std::string_view NameOf(NoticeCode code) { return kNoticeCodes[code].name; }

std::string MessageFor(const Notice& notice) {
  switch (notice.code) {
    case NoticeCode::kReadAs:
      return Concat(Code(notice.input), " was read as ", Code(kScopes[*notice.suggestion]), ".");
    case NoticeCode::kHeading:
      return Concat(Code(notice.input),
                    " only heads its list and was not counted. Add it if the token has all of it.");
    case NoticeCode::kNotScopes:
      return Concat("Words that are no scopes were left out: ", notice.input, ".");
    case NoticeCode::kUnknownScope:
      break;
  }
  std::string unknown =
      Concat(Code(notice.input), " is not among the published scopes and was left out.");
  if (!notice.suggestion) return unknown;
  return Concat(unknown, " Did you mean ", Code(kScopes[*notice.suggestion]), "?");
}

}  // namespace scope_explainer
