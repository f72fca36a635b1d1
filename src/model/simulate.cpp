#include "model/simulate.h"

namespace scope_explainer {
namespace {

constexpr CallResult NotCalled(RuleId rule) { return {CallOutcome::kNotCalled, rule}; }

CallResult ListOrganizations(const Scenario& scenario) {
  if (scenario.mode == Mode::kJson) return NotCalled(RuleId::kOrgJsonMode);
  switch (scenario.key) {
    case Key::kMissing:
      return NotCalled(RuleId::kOrgKeyMissing);
    case Key::kAlias:
      return NotCalled(RuleId::kOrgKeyAlias);
    case Key::kRejected:
      return {CallOutcome::kRejected, RuleId::kOrgKeyRejected};
    case Key::kOk:
      break;
  }
  return {CallOutcome::kSucceeds, RuleId::kOrgAnswered};
}

CallResult GetConfig(const Scenario& scenario) {
  if (scenario.mode == Mode::kJson) return NotCalled(RuleId::kConfigJsonMode);
  switch (scenario.key) {
    case Key::kMissing:
      return NotCalled(RuleId::kConfigKeyMissing);
    case Key::kAlias:
      return NotCalled(RuleId::kConfigKeyAlias);
    case Key::kRejected:
      return NotCalled(RuleId::kConfigKeyRejected);
    case Key::kOk:
      break;
  }
  if (scenario.org == Organization::kMismatch) return NotCalled(RuleId::kConfigOrgMismatch);
  if (scenario.plan != Plan::kEnterprise) return NotCalled(RuleId::kConfigPlan);
  if (!TokenAllows(scenario.scopes, CallId::kGetConfig)) {
    return {CallOutcome::kDenied, RuleId::kConfigDenied};
  }
  return {CallOutcome::kSucceeds, RuleId::kConfigLoaded};
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

RuleId DecideScan(const Run& run) {
  if (run.settings == Settings::kNone) return RuleId::kScanWithoutSettings;
  const bool switched_off = run.settings == Settings::kDashboard &&
                            run.scenario.dashboard_scanners == DashboardScanners::kOff;
  if (!switched_off) return RuleId::kScanRuns;
  return run.scenario.mode == Mode::kEnvironment ? RuleId::kScanOverriddenOff
                                                 : RuleId::kScanSwitchedOff;
}

/// A discovered organization is kept where the settings were loaded, or where the plan has none;
/// a denied load drops it.
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

CallResult CreateFullScan(const Run& run) {
  if (run.scenario.skip_submission) return NotCalled(RuleId::kUploadSkipped);
  if (!run.scanned) return NotCalled(RuleId::kUploadNothingScanned);
  if (!run.scenario.findings) return NotCalled(RuleId::kUploadNothingFound);
  if (run.scenario.key == Key::kMissing) return NotCalled(RuleId::kUploadKeyMissing);
  if (run.organization == OrganizationSource::kNone) {
    return NotCalled(run.Call(CallId::kGetConfig).rule == RuleId::kConfigDenied
                         ? RuleId::kUploadOrgDropped
                         : RuleId::kUploadOrgUnknown);
  }
  if (run.scenario.key == Key::kRejected)
    return {CallOutcome::kRejected, RuleId::kUploadKeyRejected};
  if (run.scenario.org == Organization::kMismatch) {
    return {CallOutcome::kUnknown, RuleId::kUploadOrgMismatch};
  }
  if (!TokenAllows(run.scenario.scopes, CallId::kCreateFullScan)) {
    return {CallOutcome::kDenied, RuleId::kUploadDenied};
  }
  return {CallOutcome::kSucceeds, RuleId::kUploadAccepted};
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

Run Simulate(const Scenario& scenario) noexcept {
  Run run{};
  run.scenario = scenario;
  run.calls[CallId::kListOrganizations] = ListOrganizations(scenario);
  run.calls[CallId::kGetConfig] = GetConfig(scenario);
  DecideSettings(run);
  run.scan_rule = DecideScan(run);
  run.scanned = run.scan_rule == RuleId::kScanRuns;
  DecideOrganization(run);
  const CallResult upload = CreateFullScan(run);
  run.calls[CallId::kCreateFullScan] = upload;
  run.upload = UploadOf(upload);
  return run;
}

}  // namespace scope_explainer
