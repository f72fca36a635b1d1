#include "cli/command_options.h"

#include <CLI/CLI.hpp>

namespace scope_explainer {

CLI::Option* AddFormat(CLI::App& command, std::string& format, std::vector<std::string> formats) {
  return command.add_option("--format", format, "How to write the answer")
      ->check(CLI::IsMember(std::move(formats)))
      ->capture_default_str();
}

void CommandOptions::AddTo(CLI::App& command, std::vector<std::string> formats) {
  scenario.AddTo(command);
  format_option = AddFormat(command, format, std::move(formats));
}

}  // namespace scope_explainer
