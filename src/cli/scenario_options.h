#pragma once
/// The terminal's options that describe a scenario: one for each field in `model/fields.h`, and the
/// organization's slug, which affects only links and snippets.

#include <array>
#include <string>
#include <vector>

#include "cli/parser.h"
#include "input/scenario_input.h"

namespace scope_explainer {

class ScenarioOptions {
 public:
  /// Adds the options to `command`. The object must outlive the parsing of `command`.
  void AddTo(CLI::App& command);

  /// True if the person gave any of the scenario options.
  [[nodiscard]] bool Given() const;
  [[nodiscard]] bool Given(FieldId field) const;

  /// What the options say; every problem is reported.
  [[nodiscard]] ScenarioInput Read() const;

  [[nodiscard]] const std::string& slug() const { return slug_; }

 private:
  CLI::Option* scopes_option_ = nullptr;
  std::array<CLI::Option*, kFieldCount> options_{};  ///< by `FieldId`
  std::vector<std::string> scopes_;
  std::array<std::string, kFieldCount> choices_;  ///< by `FieldId`; empty: not given
  std::array<bool, kFieldCount> flags_{};         ///< by `FieldId`; true: not the default
  std::string slug_;
};

}  // namespace scope_explainer
