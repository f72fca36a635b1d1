#include "answers/stages.h"

namespace scope_explainer {
namespace {

StageState SettingsState(const Run& run) {
  if (run.settings == Settings::kNone) return StageState::kFailed;
  return run.settings_rule == RuleId::kSettingsOverridden ? StageState::kWarning : StageState::kOk;
}

StageState OrganizationState(const Run& run) {
  if (run.organization_rule == RuleId::kOrganizationMismatch) return StageState::kWarning;
  if (run.organization != OrganizationSource::kNone) return StageState::kOk;
  return run.upload == Upload::kNo ? StageState::kFailed : StageState::kIdle;
}

StageState UploadState(Upload upload) {
  switch (upload) {
    case Upload::kYes:
      return StageState::kOk;
    case Upload::kNo:
      return StageState::kFailed;
    case Upload::kSkipped:
    case Upload::kNothingToUpload:
      return StageState::kIdle;
    case Upload::kUnknown:
      return StageState::kUnknown;
  }
  return StageState::kUnknown;
}

}  // namespace

EnumArray<StageId, Stage> StagesOf(const Run& run) {
  return {{{
      {StageId::kSettings, SettingsState(run), WordFor(run.settings).label, run.settings_rule},
      {StageId::kScan, run.scanned ? StageState::kOk : StageState::kFailed,
       run.scanned ? "Scanners run" : "Nothing is scanned", run.scan_rule},
      {StageId::kOrganization, OrganizationState(run), WordFor(run.organization).label,
       run.organization_rule},
      {StageId::kUpload, UploadState(run.upload), WordFor(run.upload).label,
       run.Call(CallId::kCreateFullScan).rule},
  }}};
}

}  // namespace scope_explainer
