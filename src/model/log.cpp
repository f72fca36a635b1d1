#include "model/log.h"

#include "model/simulate.h"

namespace scope_explainer {
namespace {

void AddOrganization(const Scenario& scenario, LogLineSet& lines) {
  lines.Add(scenario.org == Organization::kSet ? LogLineId::kOrgFound : LogLineId::kOrgDiscovered);
  lines.Add(scenario.plan == Plan::kEnterprise ? LogLineId::kPlanEnterprise
                                               : LogLineId::kPlanOther);
}

void AddAll(LogLineSet& lines, std::initializer_list<LogLineId> ids) {
  for (const LogLineId id : ids) lines.Add(id);
}

void AddLoad(const Run& run, LogLineSet& lines) {
  const RuleId config = run.Call(CallId::kGetConfig).rule;
  if (config == RuleId::kConfigJsonMode) {
    return AddAll(lines, {LogLineId::kJsonFile, LogLineId::kJsonLoaded});
  }
  if (config == RuleId::kConfigKeyMissing || config == RuleId::kConfigKeyAlias) {
    return AddAll(lines, {LogLineId::kKeyNotDetected, LogLineId::kPlanMetadata});
  }
  lines.Add(LogLineId::kKeyDetected);
  switch (config) {
    case RuleId::kConfigKeyRejected:
      return AddAll(lines,
                    {LogLineId::kOrgPath, LogLineId::kConfigUnauthorized, LogLineId::kConfigError});
    case RuleId::kConfigOrgMismatch:
      return lines.Add(LogLineId::kOrgNotFound);
    case RuleId::kConfigPlan:
      AddOrganization(run.scenario, lines);
      return AddAll(lines, {LogLineId::kPlanNotEnterprise, LogLineId::kPlanMetadata});
    case RuleId::kConfigLoaded:
      AddOrganization(run.scenario, lines);
      return AddAll(lines, {LogLineId::kConfigRetrieved, LogLineId::kConfigApplied});
    default:
      AddOrganization(run.scenario, lines);
      return AddAll(
          lines, {LogLineId::kConfigInsufficient, LogLineId::kConfigPath, LogLineId::kConfigError});
  }
}

void AddScan(const Run& run, LogLineSet& lines) {
  if (run.scan_rule == RuleId::kScanOverriddenOff) {
    AddAll(lines, {LogLineId::kConnectorLoaded, LogLineId::kConnectorDisabled});
  }
  if (run.scanned) AddAll(lines, {LogLineId::kConnectorLoaded, LogLineId::kConnectorRan});
  lines.Add(run.scanned && run.scenario.findings ? LogLineId::kSomethingAnalyzed
                                                 : LogLineId::kNothingAnalyzed);
}

constexpr std::initializer_list<LogLineId> kUploadDenied{
    LogLineId::kUploadInsufficient, LogLineId::kUploadPath, LogLineId::kUploadCallFailed,
    LogLineId::kUploadFailed};

void AddUpload(const Run& run, LogLineSet& lines) {
  const CallResult& upload = run.Call(CallId::kCreateFullScan);
  if (upload.outcome != CallOutcome::kNotCalled) lines.Add(LogLineId::kSubmitting);
  switch (upload.rule) {
    case RuleId::kUploadSkipped:
      return lines.Add(LogLineId::kSubmissionSkipped);
    case RuleId::kUploadOrgDropped:
    case RuleId::kUploadOrgUnknown:
      return lines.Add(LogLineId::kNoOrganization);
    case RuleId::kUploadAccepted:
      return lines.Add(LogLineId::kFullScanCreated);
    case RuleId::kUploadDenied:
      return AddAll(lines, kUploadDenied);
    case RuleId::kUploadKeyRejected:
      return AddAll(lines, {LogLineId::kUploadPath, LogLineId::kUploadUnauthorized,
                            LogLineId::kUploadCallFailed, LogLineId::kUploadFailed});
    default:
      return;
  }
}

/// A message about permissions says that a scope is missing, whatever the organization.
void AddUnknownUpload(const Scenario& scenario, LogLineSet& lines) {
  if (TokenAllows(scenario.scopes, CallId::kCreateFullScan)) {
    lines.Add(LogLineId::kFullScanCreated);
  } else {
    AddAll(lines, kUploadDenied);
  }
}

/// The same token for uploads, on a plan that has settings, and none of them granted.
Scenario WithSettingsDenied(Scenario scenario) {
  const bool may_upload = TokenAllows(scenario.scopes, CallId::kCreateFullScan);
  scenario.scopes = may_upload ? Info(CallId::kCreateFullScan).needs : ScopeSet{};
  scenario.plan = Plan::kEnterprise;
  return scenario;
}

}  // namespace

LogLineSet WrittenLines(const Run& run) {
  LogLineSet lines;
  AddAll(lines, {LogLineId::kStarted, LogLineId::kCompleted});
  AddLoad(run, lines);
  AddScan(run, lines);
  AddUpload(run, lines);
  return lines;
}

LogLineSet PossibleLines(const Run& run) {
  LogLineSet lines = WrittenLines(run);
  if (lines.Has(LogLineId::kKeyDetected)) {
    AddAll(lines, {LogLineId::kOrgPath, LogLineId::kConfigError});
  }
  if (run.Call(CallId::kGetConfig).outcome != CallOutcome::kNotCalled) {
    lines.Add(LogLineId::kConfigPath);
  }
  const CallOutcome upload = run.Call(CallId::kCreateFullScan).outcome;
  if (upload != CallOutcome::kNotCalled) {
    AddAll(lines, {LogLineId::kUploadPath, LogLineId::kUploadCallFailed, LogLineId::kUploadFailed});
  }
  if (upload == CallOutcome::kUnknown) AddUnknownUpload(run.scenario, lines);
  return lines;
}

LogLineSet PossibleLinesAfterFailedLoad(const Run& run) {
  if (!WrittenLines(run).Has(LogLineId::kKeyDetected)) return {};
  const Run denied = Simulate(WithSettingsDenied(run.scenario));
  LogLineSet only_denied;
  AddAll(only_denied, {LogLineId::kPlanEnterprise, LogLineId::kConfigInsufficient});
  LogLineSet lines = PossibleLines(denied) - only_denied;
  if (run.scenario.org != Organization::kMismatch) AddOrganization(run.scenario, lines);
  return lines;
}

}  // namespace scope_explainer
