#pragma once
/// What must be true of every answer, whatever was asked. A property that does not hold ends the
/// process, as libFuzzer expects.

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "text/redact.h"
#include "text/visible.h"

namespace scope_explainer::fuzz {

inline void Require(bool holds, std::string_view property, std::string_view answer) {
  if (holds) return;
  std::fprintf(stderr, "violated: %.*s\n%.*s\n", static_cast<int>(property.size()), property.data(),
               static_cast<int>(answer.size()), answer.data());
  std::abort();
}

/// `answer`, which must be JSON, parsed.
inline nlohmann::json Json(std::string_view answer) {
  nlohmann::json json = nlohmann::json::parse(answer, nullptr, /*allow_exceptions=*/false);
  Require(!json.is_discarded(), "an answer is valid JSON", answer);
  return json;
}

/// Asking the same question again gives the same answer. Returns it.
template <typename Ask>
std::string AskTwice(const Ask& ask) {
  std::string answer = ask();
  Require(answer == ask(), "the same question has the same answer", answer);
  return answer;
}

/// No string in `json` contains anything like a token.
inline void RequireMasked(const nlohmann::json& json) {
  if (json.is_string()) {
    const auto& text = json.get_ref<const std::string&>();
    Require(!HoldsToken(text), "no token comes back", text);
  }
  if (!json.is_structured()) return;
  for (const nlohmann::json& part : json) RequireMasked(part);
}

/// `text` has no character that would act on a terminal, except line ends.
inline void RequireVisible(std::string_view text) {
  std::string without_line_ends(text);
  std::erase(without_line_ends, '\n');
  Require(Visible(without_line_ends) == without_line_ends, "the text hides nothing", text);
}

}  // namespace scope_explainer::fuzz
