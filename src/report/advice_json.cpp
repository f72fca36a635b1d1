#include "report/advice_json.h"

#include "report/fix_words.h"
#include "report/scenario_json.h"

namespace scope_explainer {
namespace {

/// Indexed by `Effort`.
constexpr std::array<Word, 3> kEffortWords{{{"reader", "You can do this yourself"},
                                            {"administrator", "Needs an administrator"},
                                            {"other-mode", "Configures Socket Basics elsewhere"}}};

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
  json.Members({{"url", TokensLink(slug)}, {"note", kLinkMayMove}});
  json.EndObject();
}

void WriteFix(JsonWriter& json, const Fix& fix, std::string_view slug) {
  json.BeginObject();
  json.Key("changes");
  json.BeginArray();
  for (const Change& change : fix.changes) WriteChange(json, change);
  json.EndArray();
  json.Member("summary", SummaryOf(fix));
  json.Key("steps");
  json.BeginArray();
  for (const std::string& step : StepsOf(fix)) json.String(step);
  json.EndArray();
  json.Member("stays", WhatStays(fix));
  WriteLink(json, fix, slug);
  const Word& effort = kEffortWords[static_cast<std::size_t>(EffortOf(fix))];
  json.Members({{"effort", effort.name},
                {"effortLabel", effort.label},
                {"outcome", WordFor(fix.outcome).name},
                {"outcomeLabel", WordFor(fix.outcome).label}});
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
  json.Members({{"scope", kScopes[harm.scope]},
                {"rule", Info(harm.rule).name},
                {"text", Info(harm.rule).reason}});
  json.EndObject();
}

template <typename Rows, typename Write>
void WriteArray(JsonWriter& json, std::string_view name, const Rows& rows, Write write) {
  json.Key(name);
  json.BeginArray();
  for (const auto& row : rows) write(row);
  json.EndArray();
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
    json.String(std::string(operation->method) + " " + std::string(operation->path));
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
    json.Members({{"id", handout.id},
                  {"label", handout.label},
                  {"language", handout.language},
                  {"text", handout.text}});
    json.EndObject();
  });
  json.EndObject();
  return json.Take();
}

}  // namespace scope_explainer
