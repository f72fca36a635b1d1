#include "report/handover.h"

#include <algorithm>
#include <initializer_list>

#include "answers/least_scopes.h"
#include "facts/log_lines.h"
#include "facts/names.h"
#include "facts/probe.h"
#include "input/slug.h"
#include "report/fixes.h"
#include "report/missing.h"
#include "text/concat.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

using Lines = std::vector<std::string>;

std::string Joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) Append(text, line, "\n");
  return text;
}

/// Each leaf below its group, as the token's settings show them.
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

/// What a snippet has to say about a set-up.
struct Setup {
  Mode mode;
  std::string_view key;      ///< the variable that holds the key; empty: none
  std::string organization;  ///< empty: not set
  bool skip;

  [[nodiscard]] bool UsesAction() const {
    return mode == Mode::kDashboard || mode == Mode::kEnvironment;
  }
};

Setup SetupOf(const Scenario& scenario, std::string_view slug) {
  Setup setup{scenario.mode, names::kApiKey, "", scenario.skip_submission};
  if (scenario.key == Key::kMissing) setup.key = "";
  if (scenario.key == Key::kAlias) setup.key = names::kApiKeyAlias;
  if (scenario.org != Organization::kUnset) {
    setup.organization = IsSlug(slug) ? slug : names::kExampleSlug;
  }
  return setup;
}

/// What follows the program's name.
std::string Arguments(Mode mode) {
  switch (mode) {
    case Mode::kCli:
      return Concat(" ", names::kScannerFlag);
    case Mode::kJson:
      return Concat(" ", names::kConfigFlag, " ", names::kConfigFile);
    default:
      return "";
  }
}

std::string Secret(std::string_view name) { return Concat("${{ secrets.", name, " }}"); }

std::string Yaml(std::size_t indent, std::string_view key, std::string_view value) {
  return Concat(std::string(indent, ' '), key, ": ", value);
}

/// Everything that a step reads from its environment.
Lines YamlEnvironment(const Setup& setup, bool with_key, bool with_organization) {
  Lines lines;
  constexpr std::size_t kIndent = 10;
  if (with_key && !setup.key.empty()) lines.push_back(Yaml(kIndent, setup.key, Secret(setup.key)));
  if (with_organization && !setup.organization.empty()) {
    lines.push_back(Yaml(kIndent, names::kOrganization, Concat("'", setup.organization, "'")));
  }
  if (setup.skip) lines.push_back(Yaml(kIndent, names::kSkipSubmission, "'1'"));
  if (!lines.empty()) lines.insert(lines.begin(), "        env:");
  return lines;
}

void AppendLines(Lines& lines, const Lines& more) {
  lines.insert(lines.end(), more.begin(), more.end());
}

Lines ActionStep(const Setup& setup) {
  constexpr std::size_t kIndent = 10;
  Lines lines = {Concat("      - uses: ", names::kAction)};
  const bool key_is_input = setup.key == names::kApiKey;
  AppendLines(lines, YamlEnvironment(setup, !key_is_input, false));
  lines.emplace_back("        with:");
  lines.push_back(Yaml(kIndent, names::kGithubTokenInput, Secret(names::kGithubToken)));
  if (key_is_input) lines.push_back(Yaml(kIndent, names::kApiKeyInput, Secret(setup.key)));
  if (!setup.organization.empty()) {
    lines.push_back(
        Yaml(kIndent, names::kOrganizationSetting, Concat("'", setup.organization, "'")));
  }
  if (setup.mode == Mode::kEnvironment) {
    lines.push_back(Yaml(kIndent, names::kScannerSetting, "'true'"));
  }
  return lines;
}

Lines CommandStep(const Setup& setup) {
  // The image's own folder is no checkout; in the mounted one the program finds the repository.
  Lines lines = {"      - run: >-",
                 "          docker run --rm -v \"$PWD:/workspace\" -w /workspace"};
  std::string passed = "         ";
  if (!setup.key.empty()) Append(passed, " -e ", setup.key);
  const bool organization_in_file = setup.mode == Mode::kJson;
  if (!setup.organization.empty() && !organization_in_file) {
    Append(passed, " -e ", names::kOrganization);
  }
  if (setup.skip) Append(passed, " -e ", names::kSkipSubmission);
  if (passed.find("-e") != std::string::npos) lines.push_back(passed);
  std::string repository = "         ";
  for (const std::string_view variable : names::kRepositoryVariables) {
    Append(repository, " -e ", variable);
  }
  lines.push_back(repository);
  lines.push_back(Concat("          ", names::kImage, Arguments(setup.mode)));
  AppendLines(lines, YamlEnvironment(setup, true, !organization_in_file));
  return lines;
}

std::string Workflow(const Setup& setup) {
  Lines lines = {"name: Socket Basics",
                 "on: [push, pull_request]",
                 "permissions:",
                 "  contents: read",
                 "  issues: write",
                 "  pull-requests: write",
                 "jobs:",
                 Concat("  ", names::kProgram, ":"),
                 "    runs-on: ubuntu-latest",
                 "    steps:",
                 Concat("      - uses: ", names::kCheckout)};
  AppendLines(lines, setup.UsesAction() ? ActionStep(setup) : CommandStep(setup));
  return Joined(lines);
}

std::string Shell(const Setup& setup) {
  Lines lines = {"#!/bin/sh"};
  if (!setup.key.empty()) {
    lines.push_back(Concat(": \"${", setup.key, ":?take it from your secret store}\""));
    lines.push_back(Concat("export ", setup.key));
  }
  if (!setup.organization.empty() && setup.mode != Mode::kJson) {
    lines.push_back(Concat("export ", names::kOrganization, "='", setup.organization, "'"));
  }
  if (setup.skip) lines.push_back(Concat("export ", names::kSkipSubmission, "=1"));
  if (setup.mode == Mode::kEnvironment) {
    lines.push_back(Concat("export ", names::kScannerVariable, "=true"));
  }
  lines.push_back(Concat(names::kProgram, Arguments(setup.mode)));
  return Joined(lines);
}

/// The program exits with 0 where nothing reaches Socket, so this looks at what it writes. Without
/// a key it writes nothing about an upload, and from the dashboard it gets no scanner then.
std::string StrictShell(const Setup& setup) {
  const auto phrase = [](LogLineId id) { return Concat(" -e '", Info(id).phrase, "'"); };
  const bool dashboard = setup.mode == Mode::kDashboard;
  return Joined({"#!/bin/sh", "# Turns the job red where the results do not reach Socket.",
                 "log=$(mktemp)", Concat(names::kProgram, Arguments(setup.mode), " >\"$log\" 2>&1"),
                 "status=$?", "cat \"$log\"",
                 Concat("if grep -q", phrase(LogLineId::kUploadFailed), " \\"),
                 Concat(" ", phrase(LogLineId::kNoOrganization),
                        dashboard ? phrase(LogLineId::kKeyNotDetected) : "", " \"$log\" ||"),
                 Concat("  ! grep -q", phrase(LogLineId::kSubmitting), " \\"),
                 Concat(" ", phrase(LogLineId::kSubmissionSkipped),
                        phrase(LogLineId::kNothingAnalyzed), " \"$log\"; then"),
                 "  echo 'The results did not reach Socket.' >&2", "  status=1", "fi",
                 "rm \"$log\"", "exit \"$status\""});
}

std::string JsonFile(const Setup& setup) {
  std::string text = "{\n";
  if (!setup.organization.empty()) {
    Append(text, "  \"", names::kOrganizationSetting, "\": \"", setup.organization, "\",\n");
  }
  return Concat(text, "  \"", names::kScannerSetting, "\": true\n}\n");
}

bool Has(const Fix& fix, std::initializer_list<ChangeKind> kinds) {
  return std::any_of(fix.changes.begin(), fix.changes.end(), [&](const Change& change) {
    return std::find(kinds.begin(), kinds.end(), change.kind) != kinds.end();
  });
}

/// The few lines that the reader's own changes come to; none where an administrator makes them all.
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
