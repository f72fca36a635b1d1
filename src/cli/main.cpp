/// The terminal door: what can be asked, and with which options. Answers go to standard output,
/// complaints to standard error.

#include <scope_explainer/version.h>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "facts/sources.h"

namespace scope_explainer {
namespace {

CLI::App* AddCommand(CLI::App& app, CommandOptions& options, const std::string& name,
                     const std::string& description, std::vector<std::string> formats) {
  CLI::App* const command = app.add_subcommand(name, description);
  options.scenario.AddTo(*command);
  command->add_option("--format", options.format, "How to write the answer")
      ->check(CLI::IsMember(std::move(formats)))
      ->capture_default_str();
  return command;
}

std::string Version() {
  std::string version = "scope-explainer " + std::string(kVersion);
  if (!kCommit.empty()) version += " (" + std::string(kCommit) + ")";
  return version + "\n" + std::string(kCheckedAgainst);
}

int Main(int argc, char** argv) {
  CLI::App app("Explains what a Socket Basics run does with an API token.", "scope-explainer");
  app.set_version_flag("--version", Version());
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

  CommandOptions matrix;
  const CLI::App* const matrix_app =
      AddCommand(app, matrix, "matrix", "The whole table: tokens by calls",
                 {"text", "markdown", "html", "json"});

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
  if (matrix_app->parsed()) return RunMatrix(matrix);
  if (questions_app->parsed()) return RunQuestions();
  if (catalog_app->parsed()) return RunCatalog();
  return kExitBadInput;
}

}  // namespace
}  // namespace scope_explainer

int main(int argc, char** argv) { return scope_explainer::Main(argc, argv); }
