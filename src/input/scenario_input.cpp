#include "input/scenario_input.h"

#include <algorithm>

#include "answers/nearest_scope.h"
#include "input/slug.h"
#include "text/concat.h"
#include "text/redact.h"
#include "text/visible.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kSeparators = ", \t\r\n\f\v";

}  // namespace

void ReadScope(std::string_view name, ScenarioInput& input) {
  if (++input.scope_count > kMostScopes) {
    if (input.scope_count == kMostScopes + 1) {
      input.problems.push_back(
          {"scopes", Concat("has more than ", std::to_string(kMostScopes), " entries")});
    }
    return;
  }
  if (const auto id = FindScope(name)) return input.scenario.scopes.Add(*id);
  const std::string shown = Showable(name);
  const bool known = std::any_of(input.notices.begin(), input.notices.end(),
                                 [&](const Notice& notice) { return notice.input == shown; });
  if (!known) input.notices.push_back({shown, NearestScope(name)});
}

void ReadScopeList(std::string_view list, ScenarioInput& input) {
  while (true) {
    const std::size_t begin = list.find_first_not_of(kSeparators);
    if (begin == std::string_view::npos) return;
    list.remove_prefix(begin);
    const std::string_view name = list.substr(0, list.find_first_of(kSeparators));
    ReadScope(name, input);
    list.remove_prefix(name.size());
  }
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
    expected += Quoted(value.name);
  }
  return expected;
}

std::string MessageFor(const Notice& notice) {
  std::string unknown =
      Concat(Quoted(notice.input), " is not among the published scopes and was left out.");
  if (!notice.suggestion) return unknown;
  return Concat(unknown, " Did you mean ", Quoted(kScopes[*notice.suggestion]), "?");
}

}  // namespace scope_explainer
