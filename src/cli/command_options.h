#pragma once
/// The options that most commands take: a scenario, and the format of the answer.

#include <string>
#include <vector>

#include "cli/scenario_options.h"

namespace scope_explainer {

/// Adds `--format` to `command`. It accepts `formats`; the default is what `format` holds. `format`
/// must outlive the parsing.
CLI::Option* AddFormat(CLI::App& command, std::string& format, std::vector<std::string> formats);

struct CommandOptions {
  ScenarioOptions scenario;
  std::string format = "text";
  CLI::Option* format_option = nullptr;

  /// Adds the options to `command`. The object must outlive the parsing of `command`.
  void AddTo(CLI::App& command, std::vector<std::string> formats);
};

}  // namespace scope_explainer
