#include "input/format_words.h"

#include <algorithm>

#include "text/ascii.h"

namespace scope_explainer {
namespace {

/// Tells most other words from those of the table, since a text is asked word by word.
constexpr std::size_t SignOf(std::string_view word) {
  return (static_cast<unsigned char>(Lower(word.front())) * 7U +
          static_cast<unsigned char>(Lower(word.back())) * 3U + word.size()) %
         256;
}

constexpr std::array<bool, 256> kSigns = [] {
  std::array<bool, 256> signs{};
  for (const FormatWords& known : kFormatWords) {
    for (std::string_view rest = known.words; !rest.empty();) {
      const std::size_t length = std::min(rest.find(' '), rest.size());
      signs[SignOf(rest.substr(0, length))] = true;
      rest.remove_prefix(std::min(length + 1, rest.size()));
    }
  }
  return signs;
}();

}  // namespace

Traits TraitsOf(std::string_view word) {
  if (word.empty() || !kSigns[SignOf(word)]) return 0;
  for (const FormatWords& known : kFormatWords) {
    if (IsOneOf(known.words, word)) return known.traits;
  }
  return 0;
}

}  // namespace scope_explainer
