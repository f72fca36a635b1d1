#include "report/explanation_json.h"

#include "facts/word.h"
#include "model/log.h"
#include "report/fixes_json.h"
#include "report/problems.h"
#include "report/scenario.h"
#include "report/schema.h"
#include "report/steps.h"

namespace scope_explainer {
namespace {

void WriteVerdict(JsonWriter& json, const Run& run, const Verdict& verdict) {
  json.BeginObject();
  json.Member("outcome", WordFor(verdict.outcome).name);
  json.Member("label", WordFor(verdict.outcome).label);
  json.Member("tone", WordFor(ToneOf(run, verdict)).name);
  json.Member("headline", verdict.headline);
  json.Member("detail", verdict.detail);
  json.Member("rule", Info(verdict.decided_by).name);
  json.Member("grade", Info(verdict.evidence.grade).name);
  json.Key("evidence");
  WriteSourceNames(json, verdict.evidence.sources);
  json.Key("warnings");
  json.BeginArray();
  for (const RuleId rule : verdict.warnings) {
    json.BeginObject();
    json.Member("rule", Info(rule).name);
    json.Member("text", Info(rule).reason);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void WriteStatus(JsonWriter& json, int status) {
  json.Key("status");
  status == 0 ? json.Null() : json.Number(status);
}

void WriteCall(JsonWriter& json, const Explanation& explanation, const ApiCall& call) {
  const CallResult& result = explanation.run.Call(call.id);
  const Evidence& evidence = explanation.evidence[call.id];
  const Word<bool>& token = kTokenWords[TokenAllows(explanation.run.scenario.scopes, call.id)];
  json.BeginObject();
  json.Member("id", call.name);
  json.Member("sdk", call.sdk);
  json.Member("method", call.method);
  json.Member("path", call.path);
  json.Member("purpose", call.purpose);
  json.Key("requires");
  WriteScopes(json, call.needs);
  json.Member("token", token.name);
  json.Member("tokenLabel", token.label);
  json.Member("run", WordFor(result.outcome).name);
  json.Member("runLabel", WordFor(result.outcome).label);
  WriteStatus(json, StatusOf(call.id, result.outcome));
  json.Member("reason", Info(result.rule).reason);
  json.Member("rule", Info(result.rule).name);
  json.Member("grade", Info(evidence.grade).name);
  json.Key("evidence");
  WriteSourceNames(json, evidence.sources);
  json.EndObject();
}

void WriteStage(JsonWriter& json, const Stage& stage) {
  const Rule& rule = Info(stage.rule);
  json.BeginObject();
  json.Member("id", WordFor(stage.id).name);
  json.Member("label", WordFor(stage.id).label);
  json.Member("state", WordFor(stage.state).name);
  json.Member("stateLabel", WordFor(stage.state).label);
  json.Member("summary", stage.summary);
  json.Member("text", rule.reason);
  json.Member("rule", rule.name);
  json.Member("grade", Info(rule.grade).name);
  json.Key("evidence");
  WriteSourceNames(json, rule.sources);
  json.EndObject();
}

void WriteRun(JsonWriter& json, const Explanation& explanation) {
  const Run& run = explanation.run;
  json.BeginObject();
  json.Member("settings", WordFor(run.settings).name);
  json.Member("organization", WordFor(run.organization).name);
  json.Key("scanned");
  json.Bool(run.scanned);
  json.Member("uploaded", WordFor(run.upload).name);
  json.Key("exitCodeChanged");
  json.Bool(false);
  json.Member("exitCodeText", kExitCodeText);
  json.Key("stages");
  json.BeginArray();
  for (const Stage& stage : explanation.stages) WriteStage(json, stage);
  json.EndArray();
  json.EndObject();
}

/// What a report says about a log line: whether every such run writes it, and since which version.
void WriteLog(JsonWriter& json, const Run& run) {
  const RunLog log = LogOf(run, kNewestEra);
  json.BeginArray();
  log.possible.ForEach([&](LogLineId id) {
    const LogLine& line = Info(id);
    if (!line.telling) return;
    json.BeginObject();
    json.Member("level", Name(line.level));
    json.Member("text", line.phrase);
    json.Key("always");
    json.Bool(log.always.Has(id));
    json.Key("since");
    const std::string_view first = kLogEras[line.since].first;
    first.empty() ? json.Null() : json.String(first);
    json.EndObject();
  });
  json.EndArray();
}

}  // namespace

void WriteSourceNames(JsonWriter& json, SourceSet sources) {
  json.BeginArray();
  for (const Source& source : kSources) {
    if (sources.Has(source.id)) json.String(source.name);
  }
  json.EndArray();
}

void WriteEvidence(JsonWriter& json, SourceSet sources) {
  json.BeginObject();
  for (const Source& source : kSources) {
    if (!sources.Has(source.id)) continue;
    json.Key(source.name);
    json.BeginObject();
    json.Member("grade", Info(source.grade).name);
    json.Member("label", source.label);
    json.Member("title", source.title);
    json.Member("url", source.url);
    json.Member("date", source.date);
    json.EndObject();
  }
  json.EndObject();
}

std::string ReportJson(const Explanation& explanation, const std::vector<Notice>& notices,
                       std::string_view slug) {
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  json.Key("scenario");
  WriteScenario(json, explanation.run.scenario);
  json.Key("notices");
  WriteNotices(json, notices);
  json.Key("verdict");
  WriteVerdict(json, explanation.run, explanation.verdict);
  json.Key("calls");
  json.BeginArray();
  for (const ApiCall& call : kApiCalls) WriteCall(json, explanation, call);
  json.EndArray();
  json.Key("run");
  WriteRun(json, explanation);
  WriteSteps(json, &explanation);
  json.Key("log");
  WriteLog(json, explanation.run);
  json.Key("fixes");
  WriteFixes(json, explanation.fixes, slug);
  json.Key("improvements");
  WriteFixes(json, explanation.improvements, slug);
  json.Key("leastPrivilege");
  WriteLeastPrivilege(json, explanation.least_privilege);
  json.Key("evidence");
  WriteEvidence(json, explanation.sources);
  json.EndObject();
  return json.Take();
}

}  // namespace scope_explainer
