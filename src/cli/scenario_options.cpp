#include "cli/scenario_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace scope_explainer {
namespace {

std::string Described(const Field& field) {
  return std::string(field.label) + " (" + ExpectedValue(field) + ")";
}

/// A flag states the opposite of the field's default: `--no-findings`.
std::string FlagName(const Field& field) {
  return (field.default_value == 0 ? "--" : "--no-") + std::string(field.option);
}

const FieldValue& OtherThanDefault(const Field& field) {
  return field.values[field.default_value == 0 ? 1 : 0];
}

}  // namespace

void ScenarioOptions::AddTo(CLI::App& command) {
  scopes_option_ =
      command.add_option("--scopes", scopes_, "Scopes on the token, separated by commas")
          ->type_name("LIST");
  for (const Field& field : kFields) {
    const auto i = static_cast<std::size_t>(field.id);
    options_[i] =
        field.kind == FieldKind::kFlag
            ? command
                  .add_flag(FlagName(field), flags_[i], std::string(OtherThanDefault(field).hint))
                  ->disable_flag_override()
            : command.add_option("--" + std::string(field.option), choices_[i], Described(field))
                  ->type_name("VALUE");
  }
  command.add_option("--slug", slug_, "The organization's slug, only for links and snippets")
      ->type_name("SLUG");
}

bool ScenarioOptions::Given() const {
  return scopes_option_->count() > 0 ||
         std::any_of(kFields.begin(), kFields.end(), [&](auto& field) { return Given(field.id); });
}

bool ScenarioOptions::Given(FieldId field) const {
  return options_[static_cast<std::size_t>(field)]->count() > 0;
}

ScenarioInput ScenarioOptions::Read() const {
  ScenarioInput input;
  for (const std::string& list : scopes_) ReadScopeList(list, input);
  for (const Field& field : kFields) {
    if (!Given(field.id)) continue;
    const auto i = static_cast<std::size_t>(field.id);
    field.kind == FieldKind::kFlag ? ReadValue(field, OtherThanDefault(field).name, input)
                                   : ReadValue(field, choices_[i], input);
  }
  ReadSlug(slug_, input);
  return input;
}

}  // namespace scope_explainer
