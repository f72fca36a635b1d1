#include "report/catalog.h"

#include <scope_explainer/version.h>

#include "answers/tokens.h"
#include "facts/unsettled.h"
#include "facts/word.h"
#include "report/explanation_json.h"
#include "report/matrix.h"
#include "report/questions.h"
#include "report/requirements.h"
#include "report/scenario.h"
#include "report/schema.h"
#include "report/steps.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

/// Writes a list of objects, one for each of `rows`; `write` adds the members.
template <typename Rows, typename Write>
void WriteList(JsonWriter& json, const char* name, const Rows& rows, const Write& write) {
  WriteArray(json, name, rows, [&](const auto& row) {
    json.BeginObject();
    write(row);
    json.EndObject();
  });
}

std::string_view KindOf(ScopeId id) {
  if (id == kWildcardId) return "wildcard";
  return IsLeaf(id) ? "leaf" : "group";
}

void WriteScopesCatalog(JsonWriter& json) {
  json.Key("scopes");
  json.BeginArray();
  for (std::size_t i = 0; i < kScopes.size(); ++i) {
    const auto id = static_cast<ScopeId>(i);
    json.BeginObject();
    json.Member("name", kScopes[id]);
    json.Member("group", kScopes[GroupOf(id)]);
    json.Member("kind", KindOf(id));
    json.EndObject();
  }
  json.EndArray();
}

void WriteFields(JsonWriter& json) {
  WriteList(json, "fields", kFields, [&](const Field& field) {
    json.Member("name", field.name);
    json.Member("attribute", field.attribute);
    json.Member("kind", field.kind == FieldKind::kFlag ? "flag" : "choice");
    json.Member("label", field.label);
    json.Member("hint", field.hint);
    json.Member("default", field.values[field.default_value].name);
    WriteList(json, "values", field.values, [&](const FieldValue& value) {
      json.Member("name", value.name);
      json.Member("label", value.label);
      json.Member("hint", value.hint);
      json.Member("assumed", field.id == FieldId::kMode ? std::string_view{} : value.phrase);
    });
  });
}

void WriteCalls(JsonWriter& json) {
  WriteList(json, "calls", kApiCalls, [&](const ApiCall& call) {
    json.Member("id", call.name);
    json.Key("requires");
    WriteScopes(json, call.needs);
  });
}

void WriteRules(JsonWriter& json) {
  WriteList(json, "rules", kRules, [&](const Rule& rule) {
    json.Member("id", rule.name);
    json.Member("reason", rule.reason);
    json.Member("grade", Info(rule.grade).name);
    json.Key("evidence");
    WriteSourceNames(json, rule.sources);
  });
}

/// What a token needs in a mode, before anything is known about the reader's setup.
std::string HeadlineOf(const Scenario& scenario) {
  const std::size_t count = scenario.scopes.Size();
  return Concat("With ", ValueOf(scenario, FieldId::kMode).phrase, " a token needs ",
                std::to_string(count), count == 1 ? " scope" : " scopes");
}

std::string DetailOf(const Scenario& scenario) {
  return Concat(ScopesInWords(scenario.scopes), scenario.org == Organization::kUnset
                                                    ? ". `SOCKET_ORG` isn't needed."
                                                    : ". `SOCKET_ORG` must be set.");
}

/// A tested token keeps the rest of the form as it is; a recommended one brings its setup.
void WriteStartingStates(JsonWriter& json) {
  json.Key("testedTokens");
  json.BeginArray();
  for (const KnownToken& token : KnownTokens()) {
    if (token.kind != TokenKind::kTested) continue;
    json.BeginObject();
    json.Member("label", ScopesInWords(token.scopes));
    json.Key("scopes");
    WriteScopes(json, token.scopes);
    json.EndObject();
  }
  json.EndArray();
  WriteList(json, "recommendations", Recommendations(), [&](const Recommendation& recommended) {
    json.Member("label", ValueOf(recommended.scenario, FieldId::kMode).label);
    json.Member("headline", HeadlineOf(recommended.scenario));
    json.Member("detail", DetailOf(recommended.scenario));
    json.Member("scopesLabel", ScopesInWords(recommended.scenario.scopes));
    json.Member("orgLabel", OrganizationNeed(recommended.scenario));
    json.Key("scenario");
    WriteScenario(json, recommended.scenario);
  });
}

void WriteStrings(JsonWriter& json, const std::vector<std::string>& strings) {
  json.BeginArray();
  for (const std::string& string : strings) json.String(string);
  json.EndArray();
}

void WriteQuestions(JsonWriter& json) {
  WriteList(json, "questions", Questions(), [&](const Question& question) {
    json.Member("id", question.id);
    json.Member("question", question.question);
    json.Member("answer", question.answer);
    json.Member("caption", question.table.caption);
    json.Key("headers");
    WriteStrings(json, question.table.headers);
    json.Key("rows");
    json.BeginArray();
    for (const auto& row : question.table.rows) WriteStrings(json, row);
    json.EndArray();
  });
}

void WriteUnsettled(JsonWriter& json) {
  WriteList(json, "unsettled", kUnsettled, [&](const Unsettled& unsettled) {
    json.Member("id", unsettled.name);
    json.Member("kind", WordFor(unsettled.kind).name);
    json.Member("kindLabel", WordFor(unsettled.kind).label);
    json.Member("text", unsettled.text);
    json.Key("evidence");
    WriteSourceNames(json, unsettled.sources);
  });
}

SourceSet AllSources() {
  SourceSet sources;
  for (const Source& source : kSources) sources.Add(source.id);
  return sources;
}

}  // namespace

std::string CatalogJson() {
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  json.Member("version", kVersion);
  json.Member("commit", kCommit);
  json.Member("checkedAgainst", kCheckedAgainst);
  json.Member("jobStaysGreen", kJobStaysGreen);
  WriteScopesCatalog(json);
  WriteFields(json);
  WriteCalls(json);
  WriteSteps(json, nullptr);
  WriteRules(json);
  WriteList(json, "grades", kGrades, [&](const GradeInfo& grade) {
    json.Member("name", grade.name);
    json.Member("meaning", grade.meaning);
  });
  WriteStartingStates(json);
  WriteQuestions(json);
  WriteUnsettled(json);
  json.Key("evidence");
  WriteEvidence(json, AllSources());
  json.EndObject();
  return json.Take();
}

}  // namespace scope_explainer
