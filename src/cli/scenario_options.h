#pragma once
/// The terminal's options that describe a scenario: one for each field of `model/fields.h`.

#include <CLI/CLI.hpp>
#include <array>
#include <string>
#include <vector>

#include "report/scenario_input.h"

namespace scope_explainer {

class ScenarioOptions {
 public:
  /// Adds the options to `command`. The object must outlive the parsing of `command`.
  void AddTo(CLI::App& command);

  /// True where the person gave any of the options.
  [[nodiscard]] bool Given() const;

  /// What the options say; every problem is named.
  [[nodiscard]] ScenarioInput Read() const;

 private:
  std::vector<CLI::Option*> options_;
  std::vector<std::string> scopes_;
  std::array<std::string, kFieldCount> choices_;  ///< by `FieldId`; empty: not given
  std::array<bool, kFieldCount> flags_{};         ///< by `FieldId`; true: not the default
};

}  // namespace scope_explainer
