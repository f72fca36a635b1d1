#include "report/handover.h"

#include <algorithm>
#include <initializer_list>

#include "answers/least_scopes.h"
#include "facts/names.h"
#include "facts/probe.h"
#include "report/fixes.h"
#include "report/missing.h"
#include "report/snippets.h"
#include "text/concat.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

/// Each leaf under its group, as the token's settings show them.
std::string ScopesToTick(const ScopeSet& scopes) {
  Lines lines;
  ScopeId group = kWildcardId;
  scopes.ForEach([&](ScopeId id) {
    if (GroupOf(id) != group) lines.emplace_back(kScopes[GroupOf(id)]);
    group = GroupOf(id);
    lines.push_back(Concat("  ", kScopes[id]));
  });
  return Joined(lines);
}

bool Has(const Fix& fix, std::initializer_list<ChangeKind> kinds) {
  return std::any_of(fix.changes.begin(), fix.changes.end(), [&](const Change& change) {
    return std::find(kinds.begin(), kinds.end(), change.kind) != kinds.end();
  });
}

/// The few lines that the reader's own changes amount to; none if an administrator makes them all.
void AddSnippet(const Fix& fix, const Setup& setup, std::vector<Handout>& handouts) {
  using enum ChangeKind;
  const bool organization = Has(fix, {kSetOrg, kFixOrg});
  const bool key = Has(fix, {kRenameKey, kProvideKey, kReplaceKey});
  const bool mode = Has(fix, {kSwitchMode});
  if (setup.mode == Mode::kJson && !key && (organization || mode)) {
    handouts.push_back({"snippet", "Snippet", "json", JsonFile(setup)});
    return;
  }
  const bool yaml = setup.UsesAction();
  Lines lines;
  if (yaml) lines.emplace_back("with:");
  if (key) {
    lines.push_back(yaml ? Yaml(2, names::kApiKeyInput, Secret(setup.key))
                         : Concat("export ", setup.key, "  # from your secret store"));
  }
  if (organization) {
    lines.push_back(yaml ? Yaml(2, names::kOrganizationSetting, setup.organization)
                         : Concat("export ", names::kOrganization, "='", setup.organization, "'"));
  }
  if (mode && setup.mode == Mode::kEnvironment) {
    lines.push_back(Yaml(2, names::kScannerSetting, "'true'"));
  }
  if (mode && !yaml) lines.push_back(Concat(names::kProgram, Arguments(setup.mode)));
  if (lines.size() > (yaml ? 1U : 0U)) {
    handouts.push_back({"snippet", "Snippet", yaml ? "yaml" : "sh", Joined(lines)});
  }
}

/// "please add `x`", "please edit its scopes" or "please replace it".
std::string Subject(const Fix& fix) {
  ScopeSet added;
  for (const Change& change : fix.changes) {
    if (change.kind == ChangeKind::kAddScope) added.Add(change.scope);
  }
  if (!added.Empty()) return Concat("please add ", ScopeList(added));
  return TouchesToken(fix) ? "please change it" : "please change a setting in the dashboard";
}

/// `least` is the least that the token needs once `fix` is made.
std::string AdministratorNote(const Verdict& verdict, const Fix& fix, const ScopeSet& least,
                              std::string_view slug) {
  Lines lines = {Concat("Subject: Socket API token for CI: ", Subject(fix)),
                 "",
                 "Hi,",
                 "",
                 Concat("our Socket Basics job needs a change that only a Socket admin can make. ",
                        verdict.headline, ": ", verdict.detail),
                 "",
                 "Could you make it? It takes a minute:"};
  std::size_t number = 0;
  for (const std::string& step : AdministratorStepsOf(fix)) {
    lines.push_back(Concat(std::to_string(++number), ". ", step));
  }
  if (TouchesToken(fix)) {
    lines.push_back(Concat("   ", TokensLink(slug), " (", kLinkMayMove, ")"));
  }
  lines.emplace_back("");
  if (const auto stays = WhatStays(fix)) lines.emplace_back(*stays);
  lines.push_back(Concat("The least that the token needs: ", ScopeList(least), "."));
  return Joined(lines);
}

}  // namespace

std::vector<Handout> Handouts(const Explanation& explanation, const Fix* fix,
                              std::string_view slug) {
  const Scenario& after = fix == nullptr ? explanation.run.scenario : fix->after;
  const std::optional<ScopeSet> least = LeastScopes(after);
  const Setup setup = SetupOf(after, slug);
  std::vector<Handout> handouts;
  handouts.push_back({"line", "One line", "text",
                      Concat(explanation.verdict.headline, "  ",
                             fix == nullptr ? MissingLine(after, least)
                                            : MissingLine(explanation.run.scenario, *fix),
                             "\n")});
  if (fix != nullptr) AddSnippet(*fix, setup, handouts);
  if (least) handouts.push_back({"scopes", "Scopes to tick", "text", ScopesToTick(*least)});
  if (fix != nullptr && least && !AdministratorStepsOf(*fix).empty()) {
    handouts.push_back({"note", "Message to your admin", "text",
                        AdministratorNote(explanation.verdict, *fix, *least, slug)});
  }
  handouts.push_back({"workflow", "GitHub workflow", "yaml", Workflow(setup)});
  handouts.push_back({"shell", "Shell", "sh", Shell(setup)});
  if (!setup.skip) {
    handouts.push_back({"strict", "Shell, red where the upload fails", "sh", StrictShell(setup)});
  }
  if (setup.mode == Mode::kJson) {
    handouts.push_back({"json", "JSON file (socket-basics.json)", "json", JsonFile(setup)});
  }
  handouts.push_back(
      {"probe", "What can the token do? Ask Socket", "sh", std::string(kProbeScript)});
  return handouts;
}

std::string HandoutsText(const std::vector<Handout>& handouts, std::size_t width) {
  std::string text;
  for (const Handout& handout : handouts) {
    const bool code = handout.language != "text";
    Append(text, text.empty() ? "" : "\n", "# ", handout.label, "\n\n",
           code ? handout.text : WrappedText(handout.text, width));
  }
  return text;
}

}  // namespace scope_explainer
