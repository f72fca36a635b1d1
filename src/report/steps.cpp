#include "report/steps.h"

#include "report/scenario.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

/// What a row says of a run; as it is, nothing.
struct Said {
  Tone tone = Tone::kIdle;
  std::string_view word = "–";
  int status = 0;
  std::string_view why;  ///< empty: what is needed
};

std::string NeedsOf(const ApiCall& call) {
  if (call.needs.Empty()) return "Needs no scope.";
  return Concat("Needs ", ScopesInWords(call.needs), ".");
}

/// Nothing that the verdict has said already.
std::string_view WhyOf(const Explanation& explanation, CallId call) {
  const Run& run = explanation.run;
  const CallResult& result = run.Call(call);
  const std::string_view reason = Info(result.rule).reason;
  if (reason != explanation.verdict.detail) return reason;
  const bool denied = !TokenAllows(run.scenario.scopes, call);
  if (result.outcome == CallOutcome::kSucceeds) return {};
  if (denied && result.outcome != CallOutcome::kNotCalled) return {};
  const Stage& organization = explanation.stages[StageId::kOrganization];
  if (organization.state != Tone::kFailed) return "For the reason above.";
  return Info(organization.rule).reason;
}

Said SaidOf(const Explanation& explanation, CallId call) {
  const CallOutcome outcome = explanation.run.Call(call).outcome;
  const Tone tone = ToneOf(explanation.run, explanation.verdict, call);
  std::string_view word = WordFor(outcome).label;
  if (outcome == CallOutcome::kNotCalled) {
    if (tone == Tone::kFailed) word = "Not sent";
    if (explanation.verdict.outcome != Outcome::kFailsSilently) word = "Not needed";
  }
  return {tone, word, StatusOf(call, outcome), WhyOf(explanation, call)};
}

Said SaidOfScan(const Explanation& explanation) {
  const Stage& scan = explanation.stages[StageId::kScan];
  const Stage& settings = explanation.stages[StageId::kSettings];
  const Stage& decides = scan.state == Tone::kOk ? settings : scan;
  return {scan.state, scan.summary, 0, Info(decides.rule).reason};
}

void WriteStep(JsonWriter& json, std::string_view id, std::string_view name, std::string_view part,
               const Said& said) {
  std::string word(said.word);
  if (said.status != 0) Append(word, " ", std::to_string(said.status));
  json.BeginObject();
  json.Member("id", id);
  json.Member("name", name);
  json.Member("part", part);
  json.Member("tone", WordFor(said.tone).name);
  json.Member("word", word);
  json.Member("why", said.why);
  json.EndObject();
}

}  // namespace

void WriteSteps(JsonWriter& json, const Explanation* explanation) {
  json.Key("steps");
  json.BeginArray();
  for (const ApiCall& call : kApiCalls) {
    if (call.id == CallId::kCreateFullScan) {
      Said said = explanation ? SaidOfScan(*explanation) : Said{};
      if (said.why.empty()) said.why = "Runs the scanners that you turned on.";
      const Word<StageId>& scan = WordFor(StageId::kScan);
      WriteStep(json, scan.name, scan.label, "no API call", said);
    }
    Said said = explanation ? SaidOf(*explanation, call.id) : Said{};
    std::string needs;
    if (said.why.empty()) said.why = needs = NeedsOf(call);
    WriteStep(json, call.name, call.purpose, Concat("`", call.sdk, "`"), said);
  }
  json.EndArray();
}

}  // namespace scope_explainer
