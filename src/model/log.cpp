#include "model/log.h"

namespace scope_explainer {
namespace {

using enum LogLineId;

/// Lines that any run may write once scanners are loaded.
constexpr LogLineSet kScanLines{kConnectorLoaded, kConnectorDisabled, kScannerFailed};
/// Lines that show that a scanner ran.
constexpr LogLineSet kScannerLines{kSecretsRunning, kSastRunning, kContainersRunning,
                                   kReachabilityRunning, kConnectorRan};

LogLineSet OrganizationLines(const Scenario& scenario, bool plan_is_known) {
  LogLineSet lines{scenario.org == Organization::kSet ? kOrgFound : kOrgDiscovered};
  if (plan_is_known) {
    lines.Add(scenario.plan == Plan::kEnterprise ? kPlanEnterprise : kPlanOther);
  }
  return lines;
}

/// The last line of a load that brings no settings; 2.0.x writes the same as for a load with
/// settings.
LogLineId NoSettings(LogEra era) { return era == LogEra::k20 ? kConfigApplied : kPlanMetadata; }

/// The lines of a load that got an answer about the organizations.
LogLineSet LoadLines(const Run& run, LogEra era) {
  const bool plan_is_known =
      run.circumstances.Answer(CallId::kListOrganizations) != ApiAnswer::kPlanUnknown;
  const CallResult& config = run.Call(CallId::kGetConfig);
  if (config.rule == RuleId::kConfigOrgMismatch) return {kOrgNotFound};
  LogLineSet lines = OrganizationLines(run.scenario, plan_is_known);
  if (config.rule == RuleId::kConfigPlan) {
    return lines | LogLineSet{kPlanNotEnterprise, NoSettings(era)};
  }
  if (config.outcome == CallOutcome::kSucceeds) {
    return lines | LogLineSet{kConfigRetrieved, kConfigApplied};
  }
  return lines | LogLineSet{kLoadFailed};
}

LogLineSet KeyLines(const Run& run, LogEra era) {
  const CallResult& organizations = run.Call(CallId::kListOrganizations);
  switch (organizations.rule) {
    case RuleId::kOrgJsonMode:
      return {kJsonFile, kJsonLoaded};
    case RuleId::kOrgKeyMissing:
    case RuleId::kOrgKeyAlias:
      return {kKeyNotDetected, NoSettings(era)};
    default:
      break;
  }
  if (organizations.outcome != CallOutcome::kSucceeds) return {kKeyDetected, kLoadFailed};
  return LogLineSet{kKeyDetected} | LoadLines(run, era);
}

LogLineSet UploadLines(const Run& run, LogEra era) {
  const CallResult& upload = run.Call(CallId::kCreateFullScan);
  switch (upload.rule) {
    case RuleId::kUploadSkipped:
      return {kSubmissionSkipped};
    case RuleId::kUploadOrgDropped:
    case RuleId::kUploadOrgUnknown:
      return era == LogEra::k20 ? LogLineSet{} : LogLineSet{kNoOrganization};
    default:
      break;
  }
  switch (upload.outcome) {
    case CallOutcome::kNotCalled:
      return {};
    case CallOutcome::kSucceeds:
    case CallOutcome::kUnknown:
      return {kSubmitting};
    default:
      return {kSubmitting, kUploadCallFailed, kUploadFailed};
  }
}

/// Adds what every run writes up to the point where `stop` ends it; returns whether it goes on.
bool AddBeginning(const Run& run, LogEra era, RunLog& log) {
  const Stop stop = run.circumstances.stop;
  if (const auto line = LineOf(stop)) log.always.Add(*line);
  if (stop == Stop::kUnknownOption) return false;
  log.always.Add(kStarted);
  if (stop == Stop::kConfigFile) return false;
  log.always = log.always | KeyLines(run, era);
  log.possible.Add(kJsonFile);  // a file with an empty object counts as no file
  if (era != LogEra::k20) {
    log.always = log.always | LogLineSet{kConfigSources, kSastConfig};
    if (stop == Stop::kNone || stop > Stop::kBranchUnknown) log.always.Add(kLoadedFrom);
  }
  return stop == Stop::kNone || stop == Stop::kSecretScannerFailed;
}

/// Adds what a run writes during and after its scan.
void AddScan(const Run& run, LogEra era, RunLog& log) {
  log.always.Add(kScanStarted);
  log.possible = log.possible | kScanLines;
  if (run.circumstances.stop == Stop::kSecretScannerFailed) {
    log.possible = log.possible | kScannerLines;
    return;
  }
  if (run.scanned) {
    log.always = log.always | LogLineSet{kConnectorLoaded, kConnectorRan};
    log.possible = log.possible | kScannerLines;
  }
  log.always = log.always | LogLineSet{kResultsSaved, kCompleted, kAlerts, kSeverities} |
               UploadLines(run, era);
  log.always.Add(run.scanned && run.scenario.findings ? kSomethingAnalyzed : kNothingAnalyzed);
  const CallOutcome upload = run.Call(CallId::kCreateFullScan).outcome;
  if (upload == CallOutcome::kSucceeds || upload == CallOutcome::kUnknown) {
    log.possible.Add(kFullScanCreated);
  }
  if (upload == CallOutcome::kUnknown) {
    log.possible = log.possible | LogLineSet{kUploadCallFailed, kUploadFailed};
  }
}

}  // namespace

std::optional<LogLineId> LineOf(Stop stop) {
  switch (stop) {
    case Stop::kNone:
      break;
    case Stop::kUnknownOption:
      return kUnknownOption;
    case Stop::kConfigFile:
      return kConfigFile;
    case Stop::kRepositoryUnknown:
      return kRepositoryUnknown;
    case Stop::kBranchUnknown:
      return kBranchUnknown;
    case Stop::kChangedFiles:
      return kChangedFiles;
    case Stop::kSecretScannerFailed:
      return kSecretScannerFailed;
  }
  return std::nullopt;
}

RunLog LogOf(const Run& run, LogEra era) {
  RunLog log;
  if (AddBeginning(run, era, log)) AddScan(run, era, log);
  log.possible = log.possible | log.always;
  return log;
}

}  // namespace scope_explainer
