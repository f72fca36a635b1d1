#pragma once
/// Whether an answer repeats something found only in the text: an unknown word is put into the
/// text, in place of another or beside it, and no piece of it may be in the answer. The exceptions
/// are unpublished names in a list of scopes, each in a notice of its own, and the names of several
/// tokens in the question which one is meant.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/redact.h"

namespace scope_explainer {

/// Has the shape of a name, so that only its place keeps it from being shown.
inline constexpr std::string_view kUnknownWord = "qzxplantedqzx";

/// The words of `text` with at least four letters and digits; anything shorter is no secret.
inline std::set<std::string_view> WordsOf(std::string_view text) {
  constexpr std::size_t kShortest = 4;
  std::set<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::find_if_not(text.begin(), text.end(),
                                      [](char c) { return IsLetter(c) || IsDigit(c); });
    const auto size = static_cast<std::size_t>(end - text.begin());
    if (size >= kShortest) words.insert(text.substr(0, size));
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return words;
}

/// `text` with every `old` replaced by `with`.
inline std::string Replaced(std::string_view text, std::string_view old, std::string_view with) {
  std::string changed;
  for (std::size_t at = 0; (at = text.find(old)) != std::string_view::npos;) {
    changed += text.substr(0, at);
    changed += with;
    text.remove_prefix(at + old.size());
  }
  return changed += text;
}

/// Whether `answer`, from `ReadJson`, contains a piece of `kUnknownWord`, ignoring case.
inline bool Echoes(std::string_view answer) {
  const auto holds = [](std::string_view text) {
    constexpr std::string_view kPiece = kUnknownWord.substr(0, 4);
    return std::search(text.begin(), text.end(), kPiece.begin(), kPiece.end(),
                       [](char a, char b) { return Lower(a) == b; }) != text.end();
  };
  if (!holds(answer)) return false;
  nlohmann::json reading = nlohmann::json::parse(answer, nullptr, /*allow_exceptions=*/false);
  std::string markdown = reading["markdown"];
  const auto take_out = [&](const nlohmann::json& sentence) {
    markdown = Replaced(markdown, sentence.get_ref<const std::string&>(), "");
  };
  for (nlohmann::json& notice : reading["notices"]) {
    if (notice["code"] != "unknown-scope" || !IsName(notice["input"].get<std::string>())) continue;
    take_out(notice["message"]);
    notice = nullptr;
  }
  if (reading["kind"] == "token" && !reading["questions"].empty()) {
    take_out(reading["questions"][0]["question"]);
    reading["questions"][0] = nullptr;
  }
  reading["markdown"] = markdown;
  return holds(reading.dump());
}

}  // namespace scope_explainer
