#include "input/format_words.h"

#include <algorithm>

#include "text/ascii.h"

namespace scope_explainer {
namespace {

constexpr std::size_t kSignCount = 2048;

/// Tells most other words from those of the table, since a text is asked word by word.
constexpr std::size_t SignOf(std::string_view word) {
  const auto letter = [&](std::size_t at) -> std::size_t {
    return static_cast<unsigned char>(Lower(word[at]));
  };
  return (letter(0) * 131 + letter(word.size() / 2) * 31 + letter(word.size() - 1) * 7 +
          word.size() * 257) %
         kSignCount;
}

constexpr std::array<std::uint8_t, kSignCount / 8> kSigns = [] {
  std::array<std::uint8_t, kSignCount / 8> signs{};
  for (const FormatWords& known : kFormatWords) {
    for (std::string_view rest = known.words; !rest.empty();) {
      const std::size_t length = std::min(rest.find(' '), rest.size());
      const std::size_t sign = SignOf(rest.substr(0, length));
      signs[sign / 8] = static_cast<std::uint8_t>(signs[sign / 8] | 1U << sign % 8);
      rest.remove_prefix(std::min(length + 1, rest.size()));
    }
  }
  return signs;
}();

}  // namespace

Traits TraitsOf(std::string_view word) {
  if (word.empty()) return 0;
  const std::size_t sign = SignOf(word);
  if ((kSigns[sign / 8] >> sign % 8 & 1U) == 0) return 0;
  for (const FormatWords& known : kFormatWords) {
    if (IsOneOf(known.words, word)) return known.traits;
  }
  return 0;
}

}  // namespace scope_explainer
