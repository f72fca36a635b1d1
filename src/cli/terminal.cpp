#include "cli/terminal.h"

#include <scope_explainer/version.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/read_command.h"
#include "cli/refuse.h"
#include "cli/width.h"
#include "facts/sources.h"
#include "text/redact.h"
#include "text/words.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

std::string Version() {
  return WrappedText("scope-explainer " + std::string(kVersion) + " (commit " +
                         std::string(kCommit) + ")\n" + std::string(kCheckedAgainst),
                     TextWidth());
}

/// The commands, their options and the functions that answer them.
class Commands {
 public:
  Commands() {
    app_.formatter(HelpFormatter());
    app_.set_version_flag("--version", Version());
    app_.require_subcommand(1);
    app_.footer(
        "Exit codes: 0 it works (with or without a warning), 1 it fails silently, 2 bad input, or "
        "an answer that cannot be written, 3 nothing in the text was recognized.");
    AddExplain();
    AddRecommend();
    AddHandover();
    AddRead();
    AddMatrix();
    AddRequirements();
    AddCheckSpec();
    Add("questions", "Is socket-basics needed no matter what? What does SOCKET_ORG change?",
        RunQuestions);
    Add("catalog", "Scopes, fields, calls, rules and sources as JSON", RunCatalog);
  }

  int Answer(int argc, const char* const* argv) {
    const std::vector<std::string> typed(argv + std::min(1, argc), argv + argc);
    app_.failure_message([&](const CLI::App*, const CLI::Error& error) {
      return "error: " + Complaint(error, typed) + "\nRun with --help for more information.\n";
    });
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return app_.exit(error) == 0 ? kExitWorks : kExitBadInput;
    }
    const auto asked = std::find_if(commands_.begin(), commands_.end(),
                                    [](const Command& command) { return command.app->parsed(); });
    return asked->answer();
  }

 private:
  struct Command {
    const CLI::App* app;
    std::function<int()> answer;
  };

  /// CLI11 would list every unexpected argument, last first.
  [[nodiscard]] std::string Complaint(const CLI::Error& error,
                                      const std::vector<std::string>& typed) const {
    const std::vector<std::string> extras = app_.remaining(true);
    const auto code = static_cast<int>(CLI::ExitCodes::ExtrasError);
    if (error.get_exit_code() != code || extras.size() < 2) {
      return ShowableMessage(error.what(), typed);
    }
    return std::to_string(extras.size()) + " arguments were not expected. The first is " +
           Quoted(extras.front());
  }

  CLI::App& Add(const std::string& name, const std::string& description,
                std::function<int()> answer) {
    CLI::App* const command = app_.add_subcommand(name, description);
    commands_.push_back({command, std::move(answer)});
    return *command;
  }

  void AddExplain() {
    CLI::App& command = Add("explain", "What happens with this token, and what to change",
                            [this] { return RunExplain(explain_); });
    explain_.AddTo(command, {"text", "json", "markdown"});
    explain_.json_option =
        command.add_option("--json", explain_.json, "A scenario as JSON")->type_name("JSON");
    command.add_flag("--batch", explain_.batch,
                     "Read one scenario as JSON a line, write one report as JSON a line");
  }

  void AddRecommend() {
    recommend_.AddTo(Add("recommend", "What token this setup needs",
                         [this] { return RunRecommend(recommend_); }),
                     {"text", "json"});
  }

  void AddHandover() {
    CLI::App& command = Add("handover", "Notes and snippets for a fix, ready to copy",
                            [this] { return RunHandover(handover_); });
    handover_.AddTo(command, {"text", "json"});
    handover_.fix_option = command.add_option("--fix", handover_.fix,
                                              "Which fix of the report, counted from 1; 0: the "
                                              "setup as it is. Without it the first one");
  }

  void AddRead() {
    CLI::App& command =
        Add("read", "From a log, a setup, a list of scopes, or any text, to what it says",
            [this] { return RunRead(read_); });
    command.alias("diagnose");
    command.add_option("FILE", read_.files, "The texts; - for standard input")
        ->capture_default_str();
    AddFormat(command, read_.format, {"text", "json", "markdown", "github"});
    command.footer(
        "github: a line of a workflow's log for each warning, which GitHub shows beside "
        "the line of the file.");
  }

  void AddMatrix() {
    CLI::App& command = Add("matrix", "The whole table, tokens by calls; also in documents",
                            [this] { return RunMatrix(matrix_, documents_); });
    matrix_.AddTo(command);
    documents_.AddTo(command);
  }

  void AddRequirements() {
    requirements_.AddTo(Add("requirements", "What a token needs in each mode, and what for",
                            [this] { return RunRequirements(requirements_); }));
  }

  void AddCheckSpec() {
    CLI::App& command =
        Add("check-spec", "What has changed in Socket's API specification since it was read",
            [this] { return RunCheckSpec(check_spec_); });
    command.add_option("FILE", check_spec_.file, "Socket's openapi.json; - for standard input")
        ->capture_default_str();
    AddFormat(command, check_spec_.format, {"text", "json"});
    command.footer("Exit codes: 0 no difference, 1 differences, 2 bad input.");
  }

  CLI::App app_{"Explains what a Socket Basics run does with an API token.", "scope-explainer"};
  std::vector<Command> commands_;
  ExplainOptions explain_;
  CommandOptions recommend_;
  HandoverOptions handover_;
  ReadOptions read_;
  MatrixOptions matrix_;
  DocumentOptions documents_;
  RequirementsOptions requirements_;
  CheckSpecOptions check_spec_;
};

}  // namespace

int RunTerminal(int argc, const char* const* argv) { return Finish(Commands().Answer(argc, argv)); }

}  // namespace scope_explainer
