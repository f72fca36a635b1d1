#include "input/scenario_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "input/problem.h"
#include "text/concat.h"
#include "text/redact.h"

namespace scope_explainer {
namespace {

const Field* FindField(std::string_view name) {
  const auto found = std::find_if(kFields.begin(), kFields.end(),
                                  [&](const Field& field) { return field.name == name; });
  return found == kFields.end() ? nullptr : &*found;
}

/// Receives the JSON parser's events. `depth_` counts open objects and arrays: the scenario's
/// fields are at depth 1, the names in `scopes` at 2; anything deeper belongs to a value that has
/// already been reported.
class ScenarioReader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit ScenarioReader(ScenarioInput& input) : input_(input) {}

  bool null() override { return Other("null"); }
  bool number_integer(number_integer_t) override { return Other("a number"); }
  bool number_unsigned(number_unsigned_t) override { return Other("a number"); }
  bool number_float(number_float_t, const string_t&) override { return Other("a number"); }
  bool binary(binary_t&) override { return Other("binary data"); }

  bool boolean(bool value) override {
    if (depth_ == 1 && field_ != nullptr && field_->kind == FieldKind::kFlag) {
      Set(input_.scenario, field_->id, value ? 1 : 0);
      return true;
    }
    return Other(value ? "true" : "false");
  }

  bool string(string_t& value) override {
    if (InScopes()) {
      ReadScope(value, input_);
      ++scope_index_;
    } else if (depth_ == 1 && field_ != nullptr && field_->kind == FieldKind::kChoice) {
      ReadValue(*field_, value, input_);
    } else {
      Other("a string");
    }
    return true;
  }

  bool start_object(std::size_t) override {
    if (depth_ != 0) Other("an object");
    ++depth_;
    return true;
  }

  bool start_array(std::size_t) override {
    const bool opens_scopes = depth_ == 1 && in_scopes_field_;
    if (!opens_scopes) Other("a list");
    ++depth_;
    reading_scopes_ = opens_scopes || (reading_scopes_ && depth_ > 2);
    return true;
  }

  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }

  bool key(string_t& name) override {
    if (depth_ != 1 || !is_object_) return true;
    at_ = Showable(name);
    in_scopes_field_ = name == "scopes";
    field_ = FindField(name);
    known_ = in_scopes_field_ || field_ != nullptr;
    if (!known_) {
      Report("is not a field of a scenario");
    } else if (std::exchange(Seen(), true)) {
      Report("is given more than once");
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    at_ = "scenario";
    Report(NotJsonAt(position));
    return false;
  }

 private:
  [[nodiscard]] bool InScopes() const { return reading_scopes_ && depth_ == 2; }

  /// Whether the known field being read was given before.
  bool& Seen() {
    return seen_[in_scopes_field_ ? kFieldCount : static_cast<std::size_t>(field_->id)];
  }

  void Report(std::string message) { input_.problems.push_back({at_, std::move(message)}); }

  bool Close() {
    --depth_;
    if (depth_ < 2) reading_scopes_ = false;
    return true;
  }

  /// Reports a value whose type does not belong here.
  bool Other(std::string_view what) {
    if (depth_ == 0) {
      is_object_ = false;
      at_ = "scenario";
      Report(Concat("must be a JSON object, not ", what));
    } else if (InScopes()) {
      input_.problems.push_back({Concat("scopes[", std::to_string(scope_index_++), "]"),
                                 Concat("must be a string, not ", what)});
    } else if (depth_ == 1 && is_object_ && known_) {
      const std::string expected =
          in_scopes_field_ ? "must be a list of strings" : ExpectedValue(*field_);
      Report(Concat(expected, ", not ", what));
    }
    return true;
  }

  ScenarioInput& input_;
  std::size_t depth_ = 0;
  bool is_object_ = true;
  std::string at_ = "scenario";
  const Field* field_ = nullptr;
  bool known_ = false;
  bool in_scopes_field_ = false;
  bool reading_scopes_ = false;
  std::size_t scope_index_ = 0;
  std::array<bool, kFieldCount + 1> seen_{};  ///< by `FieldId`, then `scopes`
};

}  // namespace

ScenarioInput ReadScenarioJson(std::string_view text) {
  ScenarioInput input;
  if (text.size() > kMostInputBytes) {
    input.problems.push_back({"scenario", TooLong(kMostInputBytes)});
    return input;
  }
  if (const std::size_t nul = FindNul(text); nul > 0) {
    input.problems.push_back({"scenario", NotJsonAt(nul)});
    return input;
  }
  ScenarioReader reader(input);
  nlohmann::json::sax_parse(text, &reader);
  return input;
}

}  // namespace scope_explainer
