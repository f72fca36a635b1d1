#include "cli/scenario_options.h"

#include <algorithm>

namespace scope_explainer {
namespace {

std::string Described(const Field& field) {
  return std::string(field.label) + " (" + ExpectedValue(field) + ")";
}

/// A flag of the terminal says the opposite of the field's default: `--no-findings`.
std::string FlagName(const Field& field) {
  return (field.default_value == 0 ? "--" : "--no-") + std::string(field.option);
}

}  // namespace

void ScenarioOptions::AddTo(CLI::App& command) {
  options_.push_back(
      command.add_option("--scopes", scopes_, "Scopes on the token, separated by commas")
          ->type_name("LIST"));
  for (const Field& field : kFields) {
    const auto i = static_cast<std::size_t>(field.id);
    if (field.kind == FieldKind::kFlag) {
      const FieldValue& other = field.values[field.default_value == 0 ? 1 : 0];
      options_.push_back(command.add_flag(FlagName(field), flags_[i], std::string(other.hint)));
    } else {
      options_.push_back(
          command.add_option("--" + std::string(field.option), choices_[i], Described(field))
              ->type_name("VALUE"));
    }
  }
}

bool ScenarioOptions::Given() const {
  return std::any_of(options_.begin(), options_.end(),
                     [](const CLI::Option* option) { return option->count() > 0; });
}

ScenarioInput ScenarioOptions::Read() const {
  ScenarioInput input;
  for (const std::string& list : scopes_) ReadScopeList(list, input);
  for (const Field& field : kFields) {
    const auto i = static_cast<std::size_t>(field.id);
    if (flags_[i]) Set(input.scenario, field.id, field.default_value == 0 ? 1 : 0);
    if (options_[i + 1]->count() > 0 && field.kind == FieldKind::kChoice) {
      ReadValue(field, choices_[i], input);
    }
  }
  return input;
}

}  // namespace scope_explainer
