#include "report/snippets.h"

#include "facts/log_lines.h"
#include "facts/names.h"
#include "input/slug.h"
#include "text/concat.h"

namespace scope_explainer {

std::string Joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) Append(text, line, "\n");
  return text;
}

Setup SetupOf(const Scenario& scenario, std::string_view slug) {
  Setup setup{scenario.mode, names::kApiKey, "", scenario.skip_submission};
  if (scenario.key == Key::kMissing) setup.key = "";
  if (scenario.key == Key::kAlias) setup.key = names::kApiKeyAlias;
  if (scenario.org != Organization::kUnset) {
    setup.organization = IsSlug(slug) ? slug : names::kExampleSlug;
  }
  return setup;
}

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

namespace {

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
  // The image's own folder is not a checkout; in the mounted one, the program finds the repository.
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

}  // namespace

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

}  // namespace scope_explainer
