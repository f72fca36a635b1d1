#include "report/steps.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kUnsaid = "–";

void WriteStep(JsonWriter& json, std::string_view id, Tone tone, std::string_view word,
               std::string_view why) {
  json.BeginObject();
  json.Member("id", id);
  json.Member("tone", WordFor(tone).name);
  json.Member("word", word);
  json.Member("why", why);
  json.EndObject();
}

std::string_view WordOf(CallOutcome outcome, Tone tone, const Verdict& verdict) {
  if (outcome == CallOutcome::kNotCalled) {
    if (tone == Tone::kFailed) return "Not sent";
    if (verdict.outcome != Outcome::kFailsSilently) return "Not needed";
  }
  return WordFor(outcome).label;
}

/// Why the call ended as it did, without repeating the verdict.
std::string_view WhyOf(const Explanation& explanation, const ApiCall& call) {
  const CallResult& result = explanation.run.Call(call.id);
  const std::string_view reason = Info(result.rule).reason;
  if (reason != explanation.verdict.detail) return reason;
  const bool allowed = TokenAllows(explanation.run.scenario.scopes, call.id);
  const bool made = result.outcome != CallOutcome::kNotCalled;
  if (result.outcome == CallOutcome::kSucceeds || (made && !allowed)) return call.needs_phrase;
  const Stage& organization = explanation.stages[StageId::kOrganization];
  if (organization.state == Tone::kFailed) return Info(organization.rule).reason;
  return "For the reason above.";
}

void WriteCall(JsonWriter& json, const Explanation* explanation, const ApiCall& call) {
  if (!explanation) return WriteStep(json, call.name, Tone::kIdle, kUnsaid, call.needs_phrase);
  const Run& run = explanation->run;
  const Verdict& verdict = explanation->verdict;
  const Tone tone = ToneOf(run, verdict, call.id);
  const std::string_view word = WordOf(run.Call(call.id).outcome, tone, verdict);
  WriteStep(json, call.name, tone, word, WhyOf(*explanation, call));
}

void WriteScan(JsonWriter& json, const Explanation* explanation) {
  const std::string_view id = WordFor(StageId::kScan).name;
  if (!explanation) {
    return WriteStep(json, id, Tone::kIdle, kUnsaid, "Runs your scanners.");
  }
  const Stage& scan = explanation->stages[StageId::kScan];
  const bool runs = scan.state == Tone::kOk;
  const Stage& decides = runs ? explanation->stages[StageId::kSettings] : scan;
  WriteStep(json, id, scan.state, scan.summary, Info(decides.rule).reason);
}

}  // namespace

void WriteSteps(JsonWriter& json, const Explanation* explanation) {
  json.Key("steps");
  json.BeginArray();
  for (const ApiCall& call : kApiCalls) {
    if (call.id == CallId::kCreateFullScan) WriteScan(json, explanation);
    WriteCall(json, explanation, call);
  }
  json.EndArray();
}

}  // namespace scope_explainer
