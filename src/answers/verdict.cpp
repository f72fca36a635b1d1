#include "answers/verdict.h"

#include <algorithm>

#include "model/simulate.h"

namespace scope_explainer {
namespace {

struct Headline {
  Outcome outcome;
  RuleId rule;
  std::string_view text;
};

constexpr std::array kHeadlines{
    Headline{Outcome::kFailsSilently, RuleId::kScanWithoutSettings,
             "Nothing is scanned: the dashboard's settings never arrive."},
    Headline{Outcome::kFailsSilently, RuleId::kScanSwitchedOff,
             "Nothing is scanned: the dashboard has every scanner switched off."},
    Headline{Outcome::kFailsSilently, RuleId::kScanOverriddenOff,
             "Nothing is scanned: the dashboard's settings switch your scanners off."},
    Headline{Outcome::kFailsSilently, RuleId::kUploadDenied,
             "The results never reach Socket: the upload is denied."},
    Headline{Outcome::kFailsSilently, RuleId::kUploadKeyRejected,
             "The results never reach Socket: the API key is refused."},
    Headline{Outcome::kFailsSilently, RuleId::kUploadKeyMissing,
             "The results never reach Socket: there is no API key."},
    Headline{Outcome::kFailsSilently, RuleId::kUploadOrgDropped,
             "The results never reach Socket: no organization is known."},
    Headline{Outcome::kFailsSilently, RuleId::kUploadOrgUnknown,
             "The results never reach Socket: no organization is known."},
    Headline{Outcome::kFailsSilently, RuleId::kUploadOrgMismatch,
             "Nobody knows whether the results arrive: `SOCKET_ORG` does not match the token."},
    Headline{Outcome::kWorksWithWarning, RuleId::kUploadNothingFound,
             "Works this time, but the next finding would not arrive."},
    Headline{Outcome::kWorksWithWarning, RuleId::kSettingsOverridden,
             "Works, but the dashboard's settings override your environment variables."},
    Headline{Outcome::kWorksWithWarning, RuleId::kOrgKeyAlias,
             "Works, but the API key has a name that only the upload reads."},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigDenied,
             "Works, but the log shows a denied call."},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigOrgMismatch,
             "Works, but `SOCKET_ORG` does not match the token."},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigKeyRejected,
             "Works, but Socket refuses the API key."},
    Headline{Outcome::kWorks, RuleId::kUploadAccepted,
             "Works: the settings take effect and the results reach Socket."},
    Headline{Outcome::kWorks, RuleId::kUploadSkipped,
             "Works: the settings take effect, and another tool uploads the results."},
    Headline{Outcome::kWorks, RuleId::kUploadNothingFound,
             "Works: nothing was found, so there is nothing to upload."},
};

std::string_view HeadlineFor(Outcome outcome, RuleId rule) {
  const auto found =
      std::find_if(kHeadlines.begin(), kHeadlines.end(), [&](const Headline& headline) {
        return headline.outcome == outcome && headline.rule == rule;
      });
  return found == kHeadlines.end() ? std::string_view{} : found->text;
}

bool Fails(const Run& run) {
  return !run.scanned || run.upload == Upload::kNo || run.upload == Upload::kUnknown;
}

/// The run of the same scenario when there is something to find.
Run RunWithFindings(Scenario scenario) {
  scenario.findings = true;
  return Simulate(scenario);
}

bool NextFindingIsLost(const Scenario& scenario, const Run& run) {
  return run.upload == Upload::kNothingToUpload && Fails(RunWithFindings(scenario));
}

WarningList WarningsOf(const Scenario& scenario, const Run& run) {
  WarningList warnings;
  if (NextFindingIsLost(scenario, run)) warnings.Add(RuleId::kUploadNothingFound);
  if (run.settings_rule == RuleId::kSettingsOverridden) {
    warnings.Add(RuleId::kSettingsOverridden);
  }
  if (scenario.key == Key::kAlias) warnings.Add(RuleId::kOrgKeyAlias);
  switch (const RuleId config = run.Call(CallId::kGetConfig).rule) {
    case RuleId::kConfigDenied:
    case RuleId::kConfigOrgMismatch:
    case RuleId::kConfigKeyRejected:
      warnings.Add(config);
      break;
    default:
      break;
  }
  return warnings;
}

RuleId DecidingRule(const Run& run, const WarningList& warnings) {
  if (!run.scanned) return run.scan_rule;
  return warnings.Empty() ? run.Call(CallId::kCreateFullScan).rule : warnings.First();
}

/// The rule behind the symptom that `decided_by` names.
RuleId CauseOf(const Scenario& scenario, const Run& run, const Verdict& verdict) {
  if (verdict.decided_by == RuleId::kScanWithoutSettings) return run.Call(CallId::kGetConfig).rule;
  if (verdict.outcome == Outcome::kWorksWithWarning &&
      verdict.decided_by == RuleId::kUploadNothingFound) {
    return RunWithFindings(scenario).Call(CallId::kCreateFullScan).rule;
  }
  return verdict.decided_by;
}

}  // namespace

Outcome OutcomeOf(const Scenario& scenario, const Run& run) {
  if (Fails(run)) return Outcome::kFailsSilently;
  return WarningsOf(scenario, run).Empty() ? Outcome::kWorks : Outcome::kWorksWithWarning;
}

Verdict Judge(const Scenario& scenario, const Run& run) {
  Verdict verdict{};
  verdict.outcome = OutcomeOf(scenario, run);
  if (verdict.outcome != Outcome::kFailsSilently) verdict.warnings = WarningsOf(scenario, run);
  verdict.decided_by = DecidingRule(run, verdict.warnings);
  verdict.headline = HeadlineFor(verdict.outcome, verdict.decided_by);
  verdict.detail = Info(CauseOf(scenario, run, verdict)).reason;
  return verdict;
}

}  // namespace scope_explainer
