#include "report/fixes.h"

#include <algorithm>

#include "facts/names.h"
#include "input/slug.h"
#include "text/ascii.h"
#include "text/concat.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

std::string Capitalized(std::string text) {
  if (!text.empty()) text[0] = Upper(text[0]);
  return text;
}

/// How the scanners are turned on in `mode`.
std::string StepTo(Mode mode) {
  switch (mode) {
    case Mode::kDashboard:
      return "Turn the scanners on in the Socket dashboard.";
    case Mode::kEnvironment:
      return Concat("Turn the scanners on by env variables such as `", names::kScannerVariable,
                    "=true`, or by the action's inputs.");
    case Mode::kCli:
      return Concat("Turn the scanners on by flags such as `", names::kScannerFlag, "`.");
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
  return phrase + std::string(info.ending);
}

void AddTokenSteps(const Fix& fix, std::vector<std::string>& steps) {
  if (!TouchesToken(fix)) return;
  steps.push_back(Concat(names::kSettingsPath, Has(fix, ChangeKind::kReplaceKey)
                                                   ? ": create a token with the same scopes."
                                                   : ": on the token's row, … → Edit scopes."));
  if (Has(fix, ChangeKind::kAddScope)) {
    steps.push_back(Concat("Tick ", ValuesOf(fix, ChangeKind::kAddScope), ", then save."));
  }
  if (Has(fix, ChangeKind::kRemoveScope)) {
    steps.push_back(Concat("Untick ", ValuesOf(fix, ChangeKind::kRemoveScope), ", then save."));
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
  std::vector<std::string> phrases;
  for (const ChangeInfo& info : kChanges) {
    if (Has(fix, info.id)) phrases.push_back(PhraseFor(fix, info));
  }
  return Capitalized(Enumerated(phrases));
}

std::string TitleOf(const Fix& fix) {
  const std::size_t count = fix.changes.size();
  return count > 2 ? Concat(std::to_string(count), " changes") : SummaryOf(fix);
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
  return "The token's value doesn't change; leave the CI secret as it is.";
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
