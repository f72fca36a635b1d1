/// The terminal door. Answers go to standard output, complaints to standard error.
/// Exit codes: 0 it works (with or without a warning), 1 it fails silently, 2 bad input.

#include <scope_explainer/version.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <string>

#include "cli/scenario_options.h"
#include "report/engine.h"
#include "report/matrix_report.h"
#include "report/report_json.h"
#include "report/report_text.h"
#include "report/scenario_json.h"

namespace scope_explainer {
namespace {

constexpr int kExitWorks = 0;
constexpr int kExitFailsSilently = 1;
constexpr int kExitBadInput = 2;

struct ExplainCommand {
  ScenarioOptions scenario;
  std::string json;
  bool batch = false;
  std::string format = "text";
  CLI::Option* json_option = nullptr;
};

struct MatrixCommand {
  ScenarioOptions scenario;
  std::string format = "text";
};

int ExitCodeFor(const Explanation& explanation) {
  return explanation.verdict.outcome == Outcome::kFailsSilently ? kExitFailsSilently : kExitWorks;
}

int Refuse(const std::vector<Problem>& problems, const std::string& format) {
  if (format == "json") {
    std::cout << ErrorJson(problems) << "\n";
  } else {
    std::cerr << ProblemsText(problems);
  }
  return kExitBadInput;
}

int ExplainOne(const ScenarioInput& input, const std::string& format) {
  if (!input.problems.empty()) return Refuse(input.problems, format);
  const Explanation explanation = Explain(input.scenario);
  if (format == "json") {
    std::cout << ReportJson(explanation, input.notices) << "\n";
  } else if (format == "markdown") {
    std::cout << ReportMarkdown(explanation, input.notices);
  } else {
    std::cout << ReportText(explanation, input.notices);
  }
  return ExitCodeFor(explanation);
}

/// One scenario a line in, one report or error answer a line out. Verdicts stand in the reports, so
/// they do not change the exit code; a line that cannot be read does.
int ExplainBatch() {
  int exit_code = kExitWorks;
  for (std::string line; std::getline(std::cin, line);) {
    if (!ReadScenarioJson(line).problems.empty()) exit_code = kExitBadInput;
    std::cout << ExplainJson(line) << "\n";
  }
  return exit_code;
}

int RunExplain(const ExplainCommand& command) {
  const int ways = (command.batch ? 1 : 0) + (command.json_option->count() > 0 ? 1 : 0) +
                   (command.scenario.Given() ? 1 : 0);
  if (ways > 1) {
    return Refuse({{"explain", "takes either options, or --json, or --batch"}}, command.format);
  }
  if (command.batch) return ExplainBatch();
  const ScenarioInput input =
      command.json_option->count() > 0 ? ReadScenarioJson(command.json) : command.scenario.Read();
  return ExplainOne(input, command.format);
}

int RunMatrix(const MatrixCommand& command) {
  const ScenarioInput input = command.scenario.Read();
  if (!input.problems.empty()) return Refuse(input.problems, command.format);
  for (const Notice& notice : input.notices) std::cerr << "note: " << MessageFor(notice) << "\n";
  if (command.format == "json") {
    std::cout << MatrixJson(input.scenario) << "\n";
    return kExitWorks;
  }
  const Table table = MatrixTable(input.scenario);
  if (command.format == "markdown") std::cout << MarkdownTable(table);
  if (command.format == "html") std::cout << HtmlTable(table);
  if (command.format == "text") std::cout << TextTable(table);
  return kExitWorks;
}

void AddFormat(CLI::App& command, std::string& format, std::vector<std::string> formats) {
  command.add_option("--format", format, "How to write the answer")
      ->check(CLI::IsMember(std::move(formats)))
      ->capture_default_str();
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

  ExplainCommand explain;
  CLI::App* const explain_app = app.add_subcommand("explain", "What happens with this token");
  explain.scenario.AddTo(*explain_app);
  explain.json_option =
      explain_app->add_option("--json", explain.json, "A scenario as JSON")->type_name("JSON");
  explain_app->add_flag("--batch", explain.batch,
                        "Read one scenario as JSON a line, write one report a line");
  AddFormat(*explain_app, explain.format, {"text", "json", "markdown"});

  MatrixCommand matrix;
  CLI::App* const matrix_app = app.add_subcommand("matrix", "The whole table: tokens by calls");
  matrix.scenario.AddTo(*matrix_app);
  AddFormat(*matrix_app, matrix.format, {"text", "markdown", "html", "json"});

  CLI::App* const catalog_app =
      app.add_subcommand("catalog", "Scopes, fields, calls, rules and sources as JSON");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitWorks : kExitBadInput;
  }
  if (explain_app->parsed()) return RunExplain(explain);
  if (matrix_app->parsed()) return RunMatrix(matrix);
  if (catalog_app->parsed()) std::cout << Catalog() << "\n";
  return kExitWorks;
}

}  // namespace
}  // namespace scope_explainer

int main(int argc, char** argv) { return scope_explainer::Main(argc, argv); }
