#include "answers/stages.h"

namespace scope_explainer {
namespace {

Tone SettingsState(const Run& run) {
  if (run.settings == Settings::kNone) return Tone::kFailed;
  return run.settings_rule == RuleId::kSettingsOverridden ? Tone::kWarning : Tone::kOk;
}

Tone OrganizationState(const Run& run) {
  if (run.organization_rule == RuleId::kOrganizationMismatch) return Tone::kWarning;
  if (run.organization != OrganizationSource::kNone) return Tone::kOk;
  return run.upload == Upload::kNo ? Tone::kFailed : Tone::kIdle;
}

}  // namespace

EnumArray<StageId, Stage> StagesOf(const Run& run) {
  return {{{
      {StageId::kSettings, SettingsState(run), WordFor(run.settings).label, run.settings_rule},
      {StageId::kScan, run.scanned ? Tone::kOk : Tone::kFailed, run.scanned ? "Runs" : "Nothing",
       run.scan_rule},
      {StageId::kOrganization, OrganizationState(run), WordFor(run.organization).label,
       run.organization_rule},
      {StageId::kUpload, ToneOf(run.upload), WordFor(run.upload).label,
       run.Call(CallId::kCreateFullScan).rule},
  }}};
}

}  // namespace scope_explainer
