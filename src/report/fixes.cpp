#include "report/fixes.h"

#include <algorithm>

#include "facts/names.h"
#include "input/slug.h"
#include "text/ascii.h"
#include "text/concat.h"
#include "text/redact.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

std::string Capitalized(std::string text) {
  if (!text.empty()) text[0] = Upper(text[0]);
  return text;
}

/// How the scanners are switched on in `mode`.
std::string StepTo(Mode mode) {
  switch (mode) {
    case Mode::kDashboard:
      return "Switch the scanners on in the Socket dashboard.";
    case Mode::kEnvironment:
      return Concat("Switch the scanners on by environment variables such as `",
                    names::kScannerVariable, "=true`, or by the action's inputs.");
    case Mode::kCli:
      return Concat("Switch the scanners on by flags such as `", names::kScannerFlag, "`.");
    case Mode::kJson:
      return Concat("Write the settings into a JSON file and pass it with `", names::kConfigFlag,
                    "`.");
  }
  return {};
}

bool Has(const Fix& fix, ChangeKind kind) {
  return std::any_of(fix.changes.begin(), fix.changes.end(),
                     [&](const Change& change) { return change.kind == kind; });
}

std::string ValueInWords(const Change& change) {
  if (change.kind == ChangeKind::kSwitchMode) return std::string(kModeValues[change.mode].phrase);
  return Code(ValueOf(change).value_or(""));
}

/// The values of every change of one kind, as "`a` and `b`".
std::string ValuesOf(const Fix& fix, ChangeKind kind) {
  std::vector<std::string> values;
  for (const Change& change : fix.changes) {
    if (change.kind == kind) values.push_back(ValueInWords(change));
  }
  return Enumerated(values);
}

std::string PhraseFor(const Fix& fix, const ChangeInfo& info) {
  std::string phrase(info.phrase);
  if (info.takes_values) phrase += ValuesOf(fix, info.id);
  return phrase;
}

/// The phrases of the changes that an administrator makes, or of those that the reader makes.
std::vector<std::string> Phrases(const Fix& fix, bool administrator) {
  std::vector<std::string> phrases;
  for (const ChangeInfo& info : kChanges) {
    if (!Has(fix, info.id) || (info.effort == Effort::kAdministrator) != administrator) continue;
    phrases.push_back(PhraseFor(fix, info));
  }
  return phrases;
}

void AddTokenSteps(const Fix& fix, std::vector<std::string>& steps) {
  if (!TouchesToken(fix)) return;
  steps.push_back(Concat("An administrator of the organization opens ", names::kSettingsPath,
                         Has(fix, ChangeKind::kReplaceKey)
                             ? " and creates a new token."
                             : ", the \"...\" menu of the token, Edit scopes."));
  for (const ChangeKind kind : {ChangeKind::kAddScope, ChangeKind::kRemoveScope}) {
    if (Has(fix, kind)) steps.push_back(Concat(Capitalized(PhraseFor(fix, Info(kind))), "."));
  }
}

/// The steps of the changes that an administrator makes, or of those that the reader makes.
void AddSteps(const Fix& fix, bool administrator, std::vector<std::string>& steps) {
  for (const Change& change : fix.changes) {
    const ChangeInfo& info = Info(change.kind);
    if ((info.effort == Effort::kAdministrator) != administrator) continue;
    if (!info.step.empty()) steps.emplace_back(info.step);
    if (change.kind == ChangeKind::kSwitchMode) steps.push_back(StepTo(change.mode));
  }
}

}  // namespace

std::string SummaryOf(const Fix& fix) {
  const std::vector<std::string> asked = Phrases(fix, true);
  const std::vector<std::string> own = Phrases(fix, false);
  if (asked.empty()) return Capitalized(Enumerated(own));
  std::string summary = Concat("Ask an administrator to ", Enumerated(asked));
  if (!own.empty()) Append(summary, ", and ", Enumerated(own));
  return summary;
}

std::vector<std::string> StepsOf(const Fix& fix) {
  std::vector<std::string> steps = AdministratorStepsOf(fix);
  AddSteps(fix, false, steps);
  return steps;
}

std::vector<std::string> AdministratorStepsOf(const Fix& fix) {
  std::vector<std::string> steps;
  AddTokenSteps(fix, steps);
  AddSteps(fix, true, steps);
  return steps;
}

std::string LackIn(const Change& change) {
  const ChangeInfo& info = Info(change.kind);
  if (info.lack.empty() || !info.takes_values) return std::string(info.lack);
  return Concat(info.lack, ValueInWords(change));
}

std::optional<std::string_view> WhatStays(const Fix& fix) {
  if (!TouchesToken(fix) || Has(fix, ChangeKind::kReplaceKey)) return std::nullopt;
  return "Editing scopes does not change the token, so the CI secret stays as it is.";
}

bool TouchesToken(const Fix& fix) {
  return Has(fix, ChangeKind::kAddScope) || Has(fix, ChangeKind::kRemoveScope) ||
         Has(fix, ChangeKind::kReplaceKey);
}

std::string TokensLink(std::string_view slug) {
  std::string link(names::kDashboard);
  if (IsSlug(slug)) Append(link, "/org/", slug, names::kTokensPath);
  return link;
}

}  // namespace scope_explainer
