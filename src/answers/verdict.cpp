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
    Headline{Outcome::kWorksWithWarning, RuleId::kScanOverriddenPartly,
             "Works, but the dashboard switches some of your scanners off."},
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
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigFailed,
             "Works, but the dashboard's settings could not be loaded."},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigOrgFailed,
             "Works, but the dashboard's settings could not be loaded."},
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

/// The same run when there is something to find.
Run WithFindings(const Run& run) {
  Scenario scenario = run.scenario;
  scenario.findings = true;
  return Simulate(scenario, run.circumstances);
}

bool NextFindingIsLost(const Run& run) {
  return run.upload == Upload::kNothingToUpload && Fails(WithFindings(run));
}

bool Warns(const Run& run, RuleId rule) {
  switch (rule) {
    case RuleId::kUploadNothingFound:
      return NextFindingIsLost(run);
    case RuleId::kScanOverriddenPartly:
      return run.scan_rule == rule;
    case RuleId::kSettingsOverridden:
      return run.settings_rule == rule;
    case RuleId::kOrgKeyAlias:
      return run.scenario.key == Key::kAlias;
    default:
      return run.Call(CallId::kGetConfig).rule == rule;
  }
}

WarningList WarningsOf(const Run& run) {
  if (Fails(run)) return {};
  return WarningList([&](RuleId rule) { return Warns(run, rule); });
}

RuleId DecidingRule(const Run& run, const WarningList& warnings) {
  if (!run.scanned) return run.scan_rule;
  return warnings.Empty() ? run.Call(CallId::kCreateFullScan).rule : warnings.First();
}

/// The rule behind the symptom that `decided_by` names.
RuleId CauseOf(const Run& run, const Verdict& verdict) {
  if (verdict.decided_by == RuleId::kScanWithoutSettings) return run.Call(CallId::kGetConfig).rule;
  if (verdict.outcome == Outcome::kWorksWithWarning &&
      verdict.decided_by == RuleId::kUploadNothingFound) {
    return WithFindings(run).Call(CallId::kCreateFullScan).rule;
  }
  return verdict.decided_by;
}

}  // namespace

Outcome OutcomeOf(const Run& run) {
  if (Fails(run)) return Outcome::kFailsSilently;
  return WarningsOf(run).Empty() ? Outcome::kWorks : Outcome::kWorksWithWarning;
}

Outcome OutcomeOf(const Scenario& scenario) { return OutcomeOf(Simulate(scenario)); }

Verdict Judge(const Run& run) {
  Verdict verdict{};
  verdict.outcome = OutcomeOf(run);
  verdict.warnings = WarningsOf(run);
  verdict.decided_by = DecidingRule(run, verdict.warnings);
  verdict.headline = HeadlineFor(verdict.outcome, verdict.decided_by);
  verdict.detail = Info(CauseOf(run, verdict)).reason;
  verdict.evidence = EvidenceFor(run, verdict.decided_by);
  return verdict;
}

}  // namespace scope_explainer
