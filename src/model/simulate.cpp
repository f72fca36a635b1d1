#include "model/simulate.h"

namespace scope_explainer {
namespace {

constexpr CallResult NotCalled(RuleId rule) { return {CallOutcome::kNotCalled, rule}; }

/// The rules for a call that is made, by the answer.
struct AnswerRules {
  RuleId succeeded, denied, rejected, failed;
};

CallResult ResultOf(ApiAnswer answer, const AnswerRules& rules) {
  switch (answer) {
    case ApiAnswer::kOk:
    case ApiAnswer::kNoOrganizations:
    case ApiAnswer::kPlanUnknown:
      return {CallOutcome::kSucceeds, rules.succeeded};
    case ApiAnswer::kInsufficientPermissions:
      return {CallOutcome::kDenied, rules.denied};
    case ApiAnswer::kUnauthorized:
      return {CallOutcome::kRejected, rules.rejected};
    case ApiAnswer::kNotKnown:
      return {CallOutcome::kUnknown, RuleId::kUploadOrgMismatch};
    default:
      return {CallOutcome::kFailed, rules.failed};
  }
}

/// True if the run ends before it asks Socket anything.
bool StopsAtOnce(Stop stop) { return stop == Stop::kUnknownOption || stop == Stop::kConfigFile; }

CallResult ListOrganizations(const Scenario& scenario, const Circumstances& circumstances) {
  if (StopsAtOnce(circumstances.stop)) return NotCalled(RuleId::kRunStopped);
  if (scenario.mode == Mode::kJson) return NotCalled(RuleId::kOrgJsonMode);
  if (scenario.key == Key::kMissing) return NotCalled(RuleId::kOrgKeyMissing);
  if (scenario.key == Key::kAlias) return NotCalled(RuleId::kOrgKeyAlias);
  return ResultOf(
      circumstances.Answer(CallId::kListOrganizations),
      {RuleId::kOrgAnswered, RuleId::kOrgFailed, RuleId::kOrgKeyRejected, RuleId::kOrgFailed});
}

/// What prevents the dashboard's settings from being requested; nothing if they are requested.
std::optional<RuleId> WhyNotAsked(const Run& run, const Circumstances& circumstances) {
  const CallResult& organizations = run.Call(CallId::kListOrganizations);
  switch (organizations.rule) {
    case RuleId::kRunStopped:
      return RuleId::kRunStopped;
    case RuleId::kOrgJsonMode:
      return RuleId::kConfigJsonMode;
    case RuleId::kOrgKeyMissing:
      return RuleId::kConfigKeyMissing;
    case RuleId::kOrgKeyAlias:
      return RuleId::kConfigKeyAlias;
    case RuleId::kOrgKeyRejected:
      return RuleId::kConfigKeyRejected;
    case RuleId::kOrgFailed:
      return RuleId::kConfigOrgFailed;
    default:
      break;
  }
  const ApiAnswer answer = circumstances.Answer(CallId::kListOrganizations);
  if (answer == ApiAnswer::kNoOrganizations || run.scenario.org == Organization::kMismatch) {
    return RuleId::kConfigOrgMismatch;
  }
  if (answer == ApiAnswer::kPlanUnknown) return RuleId::kConfigOrgFailed;
  if (run.scenario.plan != Plan::kEnterprise) return RuleId::kConfigPlan;
  return std::nullopt;
}

CallResult GetConfig(const Run& run, const Circumstances& circumstances) {
  if (const auto why = WhyNotAsked(run, circumstances)) return NotCalled(*why);
  return ResultOf(circumstances.Answer(CallId::kGetConfig),
                  {RuleId::kConfigLoaded, RuleId::kConfigDenied, RuleId::kConfigKeyRejected,
                   RuleId::kConfigFailed});
}

/// Order of precedence: CLI flags, then JSON file or dashboard, then environment.
void DecideSettings(Run& run) {
  const bool loaded = run.Call(CallId::kGetConfig).outcome == CallOutcome::kSucceeds;
  const auto decide = [&](Settings settings, RuleId rule) {
    run.settings = settings;
    run.settings_rule = rule;
  };
  switch (run.scenario.mode) {
    case Mode::kCli:
      return decide(Settings::kCli, RuleId::kSettingsCli);
    case Mode::kJson:
      return decide(Settings::kJson, RuleId::kSettingsJson);
    case Mode::kEnvironment:
      return loaded ? decide(Settings::kDashboard, RuleId::kSettingsOverridden)
                    : decide(Settings::kEnvironment, RuleId::kSettingsEnvironment);
    case Mode::kDashboard:
      return loaded ? decide(Settings::kDashboard, RuleId::kSettingsDashboard)
                    : decide(Settings::kNone, RuleId::kSettingsNone);
  }
}

RuleId DecideScan(const Run& run, const Circumstances& circumstances) {
  if (circumstances.stop != Stop::kNone) return RuleId::kRunStopped;
  if (run.settings == Settings::kNone) return RuleId::kScanWithoutSettings;
  const bool overridden = run.settings_rule == RuleId::kSettingsOverridden;
  if (run.settings == Settings::kDashboard) {
    if (run.scenario.dashboard_scanners == DashboardScanners::kOff) {
      return overridden ? RuleId::kScanOverriddenOff : RuleId::kScanSwitchedOff;
    }
    if (run.scenario.dashboard_scanners == DashboardScanners::kSome && overridden) {
      return RuleId::kScanOverriddenPartly;
    }
  }
  return circumstances.switches_scanner_on ? RuleId::kScanRuns : RuleId::kScanNothingSwitchedOn;
}

/// A discovered organization is kept if the settings were loaded, or if the plan has none; a load
/// that fails drops it, whatever the reason.
void DecideOrganization(Run& run) {
  const RuleId config = run.Call(CallId::kGetConfig).rule;
  const auto decide = [&](OrganizationSource organization, RuleId rule) {
    run.organization = organization;
    run.organization_rule = rule;
  };
  if (run.scenario.org == Organization::kSet) {
    decide(OrganizationSource::kConfigured, RuleId::kOrganizationConfigured);
  } else if (run.scenario.org == Organization::kMismatch) {
    decide(OrganizationSource::kConfigured, RuleId::kOrganizationMismatch);
  } else if (config == RuleId::kConfigLoaded || config == RuleId::kConfigPlan) {
    decide(OrganizationSource::kDiscovered, RuleId::kOrganizationDiscovered);
  } else {
    decide(OrganizationSource::kNone, RuleId::kOrganizationNone);
  }
}

CallResult CreateFullScan(const Run& run, const Circumstances& circumstances) {
  if (circumstances.stop != Stop::kNone) return NotCalled(RuleId::kRunStopped);
  if (run.scenario.skip_submission) return NotCalled(RuleId::kUploadSkipped);
  if (!run.scanned) return NotCalled(RuleId::kUploadNothingScanned);
  if (!run.scenario.findings) return NotCalled(RuleId::kUploadNothingFound);
  if (run.scenario.key == Key::kMissing) return NotCalled(RuleId::kUploadKeyMissing);
  if (run.organization == OrganizationSource::kNone) {
    const CallOutcome config = run.Call(CallId::kGetConfig).outcome;
    return NotCalled(config == CallOutcome::kDenied || config == CallOutcome::kFailed
                         ? RuleId::kUploadOrgDropped
                         : RuleId::kUploadOrgUnknown);
  }
  return ResultOf(circumstances.Answer(CallId::kCreateFullScan),
                  {RuleId::kUploadAccepted, RuleId::kUploadDenied, RuleId::kUploadKeyRejected,
                   RuleId::kUploadFailed});
}

Upload UploadOf(const CallResult& create_full_scan) {
  switch (create_full_scan.rule) {
    case RuleId::kUploadAccepted:
      return Upload::kYes;
    case RuleId::kUploadSkipped:
      return Upload::kSkipped;
    case RuleId::kUploadNothingScanned:
    case RuleId::kUploadNothingFound:
      return Upload::kNothingToUpload;
    case RuleId::kUploadOrgMismatch:
      return Upload::kUnknown;
    default:
      return Upload::kNo;
  }
}

}  // namespace

Circumstances CircumstancesOf(const Scenario& scenario) {
  Circumstances circumstances;
  for (const ApiCall& call : kApiCalls) {
    circumstances.answers[call.id] = scenario.key == Key::kRejected ? ApiAnswer::kUnauthorized
                                     : TokenAllows(scenario.scopes, call.id)
                                         ? ApiAnswer::kOk
                                         : ApiAnswer::kInsufficientPermissions;
  }
  if (scenario.org == Organization::kMismatch && scenario.key != Key::kRejected) {
    circumstances.answers[CallId::kCreateFullScan] = ApiAnswer::kNotKnown;
  }
  return circumstances;
}

Run Simulate(const Scenario& scenario, const Circumstances& circumstances) noexcept {
  Run run{};
  run.scenario = scenario;
  run.circumstances = circumstances;
  run.calls[CallId::kListOrganizations] = ListOrganizations(scenario, circumstances);
  run.calls[CallId::kGetConfig] = GetConfig(run, circumstances);
  DecideSettings(run);
  run.scan_rule = DecideScan(run, circumstances);
  run.scanned =
      run.scan_rule == RuleId::kScanRuns || run.scan_rule == RuleId::kScanOverriddenPartly;
  DecideOrganization(run);
  run.calls[CallId::kCreateFullScan] = CreateFullScan(run, circumstances);
  run.upload = UploadOf(run.Call(CallId::kCreateFullScan));
  return run;
}

Run Simulate(const Scenario& scenario) noexcept {
  return Simulate(scenario, CircumstancesOf(scenario));
}

}  // namespace scope_explainer
