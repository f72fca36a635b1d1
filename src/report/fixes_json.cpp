#include "report/fixes_json.h"

#include "facts/word.h"
#include "report/fixes.h"
#include "report/scenario.h"
#include "report/schema.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

void WriteChange(JsonWriter& json, const Change& change) {
  json.BeginObject();
  json.Member("kind", Info(change.kind).name);
  if (const auto value = ValueOf(change)) json.Member("value", *value);
  json.EndObject();
}

void WriteLink(JsonWriter& json, const Fix& fix, std::string_view slug) {
  json.Key("link");
  if (!TouchesToken(fix)) return json.Null();
  json.BeginObject();
  json.Member("url", TokensLink(slug));
  json.Member("note", kLinkMayMove);
  json.EndObject();
}

void WriteFix(JsonWriter& json, const Fix& fix, std::string_view slug) {
  json.BeginObject();
  json.Key("changes");
  json.BeginArray();
  for (const Change& change : fix.changes) WriteChange(json, change);
  json.EndArray();
  json.Member("summary", SummaryOf(fix));
  json.Member("title", TitleOf(fix));
  json.Key("steps");
  json.BeginArray();
  for (const std::string& step : StepsOf(fix)) json.String(step);
  json.EndArray();
  json.MemberOrNull("stays", WhatStays(fix));
  WriteLink(json, fix, slug);
  const Word<Effort>& effort = kEffortWords[EffortOf(fix)];
  json.Member("effort", effort.name);
  json.Member("effortLabel", effort.label);
  json.Member("outcome", WordFor(fix.outcome).name);
  json.Member("outcomeLabel", WordFor(fix.outcome).label);
  json.Key("after");
  WriteScenario(json, fix.after);
  json.EndObject();
}

void WriteNarrowing(JsonWriter& json, const Narrowing& narrowing) {
  json.BeginObject();
  json.Member("from", kScopes[narrowing.from]);
  json.Key("to");
  WriteScopes(json, narrowing.to);
  json.EndObject();
}

void WriteHarm(JsonWriter& json, const Harm& harm) {
  json.BeginObject();
  json.Member("scope", kScopes[harm.scope]);
  json.Member("rule", Info(harm.rule).name);
  json.Member("text", Info(harm.rule).reason);
  json.EndObject();
}

}  // namespace

void WriteFixes(JsonWriter& json, const std::vector<Fix>& fixes, std::string_view slug) {
  json.BeginArray();
  for (const Fix& fix : fixes) WriteFix(json, fix, slug);
  json.EndArray();
}

void WriteLeastPrivilege(JsonWriter& json, const LeastPrivilege& least) {
  json.BeginObject();
  const auto scopes = [&](std::string_view name, const ScopeSet& set) {
    json.Key(name);
    WriteScopes(json, set);
  };
  scopes("scopes", least.scopes);
  scopes("missing", least.missing);
  scopes("removable", least.removable);
  WriteArray(json, "narrower", least.narrower,
             [&](const Narrowing& narrowing) { WriteNarrowing(json, narrowing); });
  WriteArray(json, "harmful", least.harms, [&](const Harm& harm) { WriteHarm(json, harm); });
  WriteArray(json, "alsoAllows", least.also, [&](const Operation* operation) {
    json.String(Concat(operation->method, " ", operation->path));
  });
  json.EndObject();
}

std::string HandoutsJson(const std::vector<Handout>& handouts) {
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  WriteArray(json, "handouts", handouts, [&](const Handout& handout) {
    json.BeginObject();
    json.Member("id", handout.id);
    json.Member("label", handout.label);
    json.Member("language", handout.language);
    json.Member("text", handout.text);
    json.EndObject();
  });
  json.EndObject();
  return json.Take();
}

std::string NoHandoutsJson(std::string_view message) {
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  json.Key("handouts");
  json.BeginArray();
  json.EndArray();
  json.Member("message", message);
  json.EndObject();
  return json.Take();
}

}  // namespace scope_explainer
