#include "text/redact.h"

#include <algorithm>
#include <vector>

#include "text/ascii.h"
#include "text/concat.h"
#include "text/visible.h"
#include "text/word_list.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

/// The characters of a name, between those that join its parts.
bool IsWordOrNumber(std::string_view part) {
  constexpr std::size_t kLongestWord = 20;
  constexpr std::size_t kLongestNumber = 4;
  if (part == "*") return true;
  if (part.empty() || part.size() > kLongestWord) return false;
  if (std::all_of(part.begin(), part.end(), IsDigit)) return part.size() <= kLongestNumber;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool inside = i > 0 && i + 1 < part.size();
    const bool between = inside && IsSmall(part[i - 1]) && IsSmall(part[i + 1]);
    if (!IsSmall(part[i]) && !(IsCapital(part[i]) && between)) return false;
  }
  return true;
}

/// Replaces `old` with `with` wherever it is not part of a word.
void ReplaceWords(std::string& text, std::string_view old, std::string_view with) {
  const auto in_word = [&](std::size_t at) {
    return at < text.size() && (IsLetter(text[at]) || IsDigit(text[at]));
  };
  for (std::size_t at = 0; (at = text.find(old, at)) != std::string::npos;) {
    if (in_word(at - 1) || in_word(at + old.size())) {
      ++at;
    } else {
      text.replace(at, old.size(), with);
      at += with.size();
    }
  }
}

}  // namespace

bool HoldsToken(std::string_view text) {
  return std::search(text.begin(), text.end(), kTokenPrefix.begin(), kTokenPrefix.end(),
                     [](char c, char small) { return Lower(c) == small; }) != text.end();
}

bool IsName(std::string_view text) {
  constexpr std::size_t kLongest = 48;
  if (text.size() > kLongest || HoldsToken(text)) return false;
  while (true) {
    const std::size_t end = std::min(text.find_first_of("-_:."), text.size());
    if (!IsWordOrNumber(text.substr(0, end))) return false;
    if (end == text.size()) return true;
    text.remove_prefix(end + 1);
  }
}

bool Announces(std::string_view text) {
  constexpr std::string_view kSecrets =
      "apikey auth authorization basic bearer key pass passwd password pat pwd secret token";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("-_:."), text.size());
    const bool last = end == text.size() || text[end] == ':';
    if (last && IsOneOf(kSecrets, text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

std::string Withheld(std::string_view text) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  const auto count = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
  return Concat("[", Counted(count, "character", "characters"), "]");
}

std::string Showable(std::string_view text) {
  return text.empty() || IsName(text) ? std::string(text) : Withheld(text);
}

std::string ShowablePath(std::string_view path) {
  constexpr std::size_t kMost = 200;
  if (HoldsToken(path)) return Withheld(path);
  std::string shown = Cut(Visible(path), kMost);
  std::replace(shown.begin(), shown.end(), '`', '\'');
  return shown;
}

std::string ShowableMessage(std::string message, std::span<const std::string> typed) {
  std::vector<std::string_view> withheld;
  for (const std::string_view text : typed) {
    const std::string_view name = text.substr(std::min(text.find_first_not_of('-'), text.size()));
    const std::string_view value = text.substr(std::min(text.find('='), text.size() - 1) + 1);
    if (!IsName(name)) withheld.insert(withheld.end(), {text, name});
    if (!IsName(value)) withheld.push_back(value);
  }
  // The longest first, or a shorter one would leave the rest of it.
  std::sort(withheld.begin(), withheld.end(),
            [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
  for (const std::string_view text : withheld) {
    if (!text.empty()) ReplaceWords(message, text, Withheld(text));
  }
  return Visible(message);
}

}  // namespace scope_explainer
