#include "answers/tone.h"

#include <algorithm>

namespace scope_explainer {

Tone ToneOf(Upload upload) {
  switch (upload) {
    case Upload::kYes:
      return Tone::kOk;
    case Upload::kNo:
      return Tone::kFailed;
    case Upload::kSkipped:
    case Upload::kNothingToUpload:
      return Tone::kIdle;
    case Upload::kUnknown:
      return Tone::kUnknown;
  }
  return Tone::kUnknown;
}

Tone ToneOf(const Run& run, const Verdict& verdict) {
  if (verdict.outcome == Outcome::kFailsSilently) {
    return run.scanned && run.upload == Upload::kUnknown ? Tone::kUnknown : Tone::kFailed;
  }
  const bool harmless = std::all_of(verdict.warnings.begin(), verdict.warnings.end(),
                                    [](RuleId rule) { return rule == RuleId::kConfigDenied; });
  return harmless ? Tone::kOk : Tone::kWarning;
}

Tone ToneOf(const Run& run, const Verdict& verdict, CallId call) {
  if (call == CallId::kCreateFullScan) return ToneOf(run.upload);
  const CallOutcome outcome = run.Call(call).outcome;
  if (outcome == CallOutcome::kSucceeds) return Tone::kOk;
  if (outcome == CallOutcome::kUnknown) return Tone::kUnknown;
  const bool lost = verdict.outcome == Outcome::kFailsSilently;
  return lost && outcome != CallOutcome::kNotCalled ? Tone::kFailed : Tone::kIdle;
}

}  // namespace scope_explainer
