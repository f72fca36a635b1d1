#include "cli/terminal.h"

#include <scope_explainer/version.h>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/refuse.h"
#include "facts/sources.h"
#include "report/redact.h"

namespace scope_explainer {
namespace {

CLI::App* AddCommand(CLI::App& app, CommandOptions& options, const std::string& name,
                     const std::string& description, std::vector<std::string> formats) {
  CLI::App* const command = app.add_subcommand(name, description);
  options.AddTo(*command, std::move(formats));
  return command;
}

std::string Version() {
  return "scope-explainer " + std::string(kVersion) + " (commit " + std::string(kCommit) + ")\n" +
         std::string(kCheckedAgainst);
}

/// What the parser complains about, which may quote what was typed.
std::string Complaint(const CLI::App*, const CLI::Error& error) {
  return "error: " + Showable(error.what()) +
         "\nRun with --help for more information.\n";
}

}  // namespace

int RunTerminal(int argc, const char* const* argv) {
  CLI::App app("Explains what a Socket Basics run does with an API token.", "scope-explainer");
  app.set_version_flag("--version", Version());
  app.failure_message(Complaint);
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 it works (with or without a warning), 1 it fails silently, 2 bad input.");

  ExplainOptions explain;
  CLI::App* const explain_app =
      AddCommand(app, explain, "explain", "What happens with this token, and what to change",
                 {"text", "json", "markdown"});
  explain.json_option =
      explain_app->add_option("--json", explain.json, "A scenario as JSON")->type_name("JSON");
  explain_app->add_flag("--batch", explain.batch,
                        "Read one scenario as JSON a line, write one report a line");

  CommandOptions recommend;
  const CLI::App* const recommend_app = AddCommand(
      app, recommend, "recommend", "What token this set-up needs, from nothing", {"text", "json"});

  HandoverOptions handover;
  CLI::App* const handover_app = AddCommand(
      app, handover, "handover", "Notes and snippets for a fix, ready to copy", {"text", "json"});
  handover_app->add_option("--fix", handover.fix, "Which fix of the report; 0: the set-up as it is")
      ->check(CLI::Range(0, 1000))
      ->capture_default_str();

  DiagnoseOptions diagnose;
  CLI::App* const diagnose_app = app.add_subcommand("diagnose", "From a log to its cause");
  diagnose_app->add_option("FILE", diagnose.file, "The log; - for standard input")
      ->capture_default_str();
  diagnose_app->add_option("--format", diagnose.format, "How to write the answer")
      ->check(CLI::IsMember({"text", "json", "markdown"}))
      ->capture_default_str();

  MatrixOptions matrix;
  CLI::App* const matrix_app =
      app.add_subcommand("matrix", "The whole table, tokens by calls; also in documents");
  matrix.AddTo(*matrix_app);
  DocumentOptions documents;
  documents.AddTo(*matrix_app);

  RequirementsOptions requirements;
  CLI::App* const requirements_app =
      app.add_subcommand("requirements", "What a token needs in each mode, and what for");
  requirements.AddTo(*requirements_app);

  CheckSpecOptions check_spec;
  CLI::App* const check_spec_app = app.add_subcommand(
      "check-spec", "What has changed in Socket's API specification since it was read");
  check_spec_app->add_option("FILE", check_spec.file, "Socket's openapi.json; - for standard input")
      ->capture_default_str();
  check_spec_app->add_option("--format", check_spec.format, "How to write the answer")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  check_spec_app->footer("Exit codes: 0 no difference, 1 differences, 2 bad input.");

  const CLI::App* const questions_app = app.add_subcommand(
      "questions", "Is socket-basics needed no matter what? What does SOCKET_ORG change?");
  const CLI::App* const catalog_app =
      app.add_subcommand("catalog", "Scopes, fields, calls, rules and sources as JSON");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitWorks : kExitBadInput;
  }
  if (explain_app->parsed()) return RunExplain(explain);
  if (recommend_app->parsed()) return RunRecommend(recommend);
  if (handover_app->parsed()) return RunHandover(handover);
  if (diagnose_app->parsed()) return RunDiagnose(diagnose);
  if (matrix_app->parsed()) return RunMatrix(matrix, documents);
  if (requirements_app->parsed()) return RunRequirements(requirements);
  if (check_spec_app->parsed()) return RunCheckSpec(check_spec);
  if (questions_app->parsed()) return RunQuestions();
  if (catalog_app->parsed()) return RunCatalog();
  return kExitBadInput;
}

}  // namespace scope_explainer
