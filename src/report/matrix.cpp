#include "report/matrix.h"

#include "facts/word.h"
#include "report/explanation_json.h"
#include "report/scenario.h"
#include "report/schema.h"
#include "text/concat.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

std::string Caption(const Scenario& scenario) {
  return Concat(kMatrixTitle, " (", SetupInWords(scenario), "). ", kCheckedAgainst);
}

void WriteCell(JsonWriter& json, const MatrixRow& row, const ApiCall& call) {
  const Word<bool>& token = kTokenWords[TokenAllows(row.token.scopes, call.id)];
  const CallResult& result = row.run.Call(call.id);
  const Evidence& evidence = row.evidence[call.id];
  json.BeginObject();
  json.Member("id", call.name);
  json.Member("token", token.name);
  json.Member("tone", WordFor(token.id ? Tone::kOk : Tone::kFailed).name);
  json.Member("tokenText", TokenCell(row.token.scopes, call.id));
  json.Member("run", WordFor(result.outcome).name);
  json.Member("runLabel", WordFor(result.outcome).label);
  json.Member("grade", Info(evidence.grade).name);
  json.Key("evidence");
  WriteSourceNames(json, evidence.sources);
  json.EndObject();
}

void WriteRow(JsonWriter& json, const MatrixRow& row) {
  json.BeginObject();
  json.Key("scopes");
  WriteScopes(json, row.token.scopes);
  json.Member("kind", WordFor(row.token.kind).name);
  json.Member("kindLabel", KindInWords(row.token));
  json.Key("recommendedFor");
  json.BeginArray();
  for (const Mode mode : row.token.recommended_for) {
    json.String(kModeValues[mode].name);
  }
  json.EndArray();
  json.Key("current");
  json.Bool(row.current);
  json.Key("calls");
  json.BeginArray();
  for (const ApiCall& call : kApiCalls) WriteCell(json, row, call);
  json.EndArray();
  json.Member("outcome", WordFor(row.outcome).name);
  json.Member("outcomeLabel", WordFor(row.outcome).label);
  json.Member("tone", WordFor(ToneOf(row.outcome)).name);
  json.Member("grade", Info(LeastSure(row)).name);
  json.EndObject();
}

}  // namespace

std::string TokenCell(const ScopeSet& held, CallId call) {
  if (TokenAllows(held, call)) return std::string(kWorksCell);
  return Concat(kFailsCell, " (", kFailsReason, ")");
}

std::string KindInWords(const KnownToken& token) {
  std::string words(WordFor(token.kind).label);
  for (const Mode mode : token.recommended_for) {
    words += mode == token.recommended_for.front() ? ": " : ", ";
    words += kModeValues[mode].label;
  }
  return words;
}

Table MatrixTable(const Scenario& scenario) {
  Table table;
  table.caption = Caption(scenario);
  table.headers = {"Token's scopes"};
  for (const ApiCall& call : kApiCalls) table.headers.push_back(Code(call.sdk));
  table.first_under = table.headers.size();
  table.headers.insert(table.headers.end(), {"The run", "Token", "Grade"});
  for (const MatrixRow& row : MatrixFor(scenario)) {
    std::vector<std::string> cells = {ScopesInWords(row.token.scopes)};
    for (const ApiCall& call : kApiCalls) cells.push_back(TokenCell(row.token.scopes, call.id));
    cells.emplace_back(WordFor(row.outcome).label);
    cells.push_back(KindInWords(row.token));
    cells.emplace_back(Info(LeastSure(row)).name);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string MatrixJson(const Scenario& scenario) {
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  json.Key("scenario");
  WriteScenario(json, scenario);
  json.Member("caption", Caption(scenario));
  json.Key("calls");
  json.BeginArray();
  for (const ApiCall& call : kApiCalls) {
    json.BeginObject();
    json.Member("id", call.name);
    json.Member("sdk", call.sdk);
    json.Key("requires");
    WriteScopes(json, call.needs);
    json.EndObject();
  }
  json.EndArray();
  json.Key("rows");
  json.BeginArray();
  for (const MatrixRow& row : MatrixFor(scenario)) WriteRow(json, row);
  json.EndArray();
  json.EndObject();
  return json.Take();
}

}  // namespace scope_explainer
