#include "answers/verdict.h"

#include <algorithm>

#include "model/simulate.h"

namespace scope_explainer {
namespace {

struct Headline {
  Outcome outcome;
  RuleId rule;
  std::string_view text;
  std::string_view because = {};  ///< empty: the reason of the underlying rule
};

constexpr std::array kHeadlines{
    Headline{Outcome::kFailsSilently, RuleId::kScanWithoutSettings, "Nothing gets scanned"},
    Headline{Outcome::kFailsSilently, RuleId::kScanSwitchedOff, "Nothing gets scanned"},
    Headline{Outcome::kFailsSilently, RuleId::kScanOverriddenOff, "Nothing gets scanned"},
    Headline{Outcome::kFailsSilently, RuleId::kUploadDenied, "Your results don't reach Socket"},
    Headline{Outcome::kFailsSilently, RuleId::kUploadKeyRejected,
             "Your results don't reach Socket"},
    Headline{Outcome::kFailsSilently, RuleId::kUploadKeyMissing, "Your results don't reach Socket"},
    Headline{Outcome::kFailsSilently, RuleId::kUploadOrgDropped, "Your results don't reach Socket"},
    Headline{Outcome::kFailsSilently, RuleId::kUploadOrgUnknown, "Your results don't reach Socket"},
    Headline{Outcome::kFailsSilently, RuleId::kUploadOrgMismatch,
             "Your results may not reach Socket"},
    Headline{Outcome::kWorksWithWarning, RuleId::kUploadNothingFound,
             "Works until something is found"},
    Headline{Outcome::kWorksWithWarning, RuleId::kScanOverriddenPartly,
             "Works, but skips some of your scanners"},
    Headline{Outcome::kWorksWithWarning, RuleId::kSettingsOverridden,
             "Works, but ignores your env variables"},
    Headline{Outcome::kWorksWithWarning, RuleId::kOrgKeyAlias, "Works, without dashboard settings"},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigDenied,
             "Works: ignore one error in the log",
             "The log may say `Insufficient permissions`: the token lacks `socket-basics:read`, "
             "which this setup doesn't need."},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigOrgMismatch,
             "Works, but `SOCKET_ORG` is wrong"},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigKeyRejected,
             "Works, but the API key is rejected"},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigFailed,
             "Works, without dashboard settings"},
    Headline{Outcome::kWorksWithWarning, RuleId::kConfigOrgFailed,
             "Works, without dashboard settings"},
    Headline{Outcome::kWorks, RuleId::kUploadAccepted, "Works: the results reach Socket"},
    Headline{Outcome::kWorks, RuleId::kUploadSkipped, "Works: another tool uploads the results"},
    Headline{Outcome::kWorks, RuleId::kUploadNothingFound, "Works: there is nothing to upload"},
};

Headline HeadlineFor(Outcome outcome, RuleId rule) {
  const auto found =
      std::find_if(kHeadlines.begin(), kHeadlines.end(), [&](const Headline& headline) {
        return headline.outcome == outcome && headline.rule == rule;
      });
  return found == kHeadlines.end() ? Headline{} : *found;
}

bool Fails(const Run& run) {
  return !run.scanned || run.upload == Upload::kNo || run.upload == Upload::kUnknown;
}

/// The same run, had it found something.
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

/// The rule that causes the symptom named by `decided_by`.
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
  const Headline headline = HeadlineFor(verdict.outcome, verdict.decided_by);
  verdict.headline = headline.text;
  verdict.detail = headline.because.empty() ? Info(CauseOf(run, verdict)).reason : headline.because;
  verdict.evidence = EvidenceFor(run, verdict.decided_by);
  return verdict;
}

}  // namespace scope_explainer
