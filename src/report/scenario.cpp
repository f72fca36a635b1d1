#include "report/scenario.h"

#include "text/concat.h"
#include "text/words.h"

namespace scope_explainer {

void WriteScopes(JsonWriter& json, const ScopeSet& scopes) {
  json.BeginArray();
  scopes.ForEach([&](ScopeId id) { json.String(kScopes[id]); });
  json.EndArray();
}

void WriteScenario(JsonWriter& json, const Scenario& scenario) {
  json.BeginObject();
  json.Key("scopes");
  WriteScopes(json, scenario.scopes);
  for (const Field& field : kFields) {
    json.Key(field.name);
    if (field.kind == FieldKind::kFlag) {
      json.Bool(Get(scenario, field.id) != 0);
    } else {
      json.String(ValueOf(scenario, field.id).name);
    }
  }
  json.EndObject();
}

std::string SetupInWords(const Scenario& scenario) {
  std::string words(ValueOf(scenario, FieldId::kMode).label);
  for (const Field& field : kFields) {
    const bool said = field.id == FieldId::kOrg || Get(scenario, field.id) != field.default_value;
    if (field.id == FieldId::kMode || !said) continue;
    words += ", " + Code(field.name) + " " + std::string(ValueOf(scenario, field.id).name);
  }
  return words;
}

std::string ScopesInWords(const ScopeSet& scopes) {
  if (scopes.Empty()) return "no scopes";
  std::string words;
  scopes.ForEach([&](ScopeId id) { Append(words, words.empty() ? "" : ", ", Code(kScopes[id])); });
  return words;
}

}  // namespace scope_explainer
