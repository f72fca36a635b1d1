#include "input/format_words.h"

#include <algorithm>

#include "text/ascii.h"

namespace scope_explainer {
namespace {

constexpr std::size_t kSlotCount = 512;

/// Where to start looking for `word`, since a text is looked up word by word.
constexpr std::size_t SlotOf(std::string_view word) {
  const auto letter = [&](std::size_t at) -> std::size_t {
    return static_cast<unsigned char>(Lower(word[at]));
  };
  return (letter(0) * 131 + letter(word.size() / 2) * 31 + letter(word.size() - 1) * 7 +
          word.size() * 257) %
         kSlotCount;
}

/// For each word of the table, its row (counted from 1), in the first free slot from its own on.
constexpr std::array<std::uint8_t, kSlotCount> kRows = [] {
  std::array<std::uint8_t, kSlotCount> rows{};
  for (std::size_t row = 0; row < kFormatWords.size(); ++row) {
    for (std::string_view rest = kFormatWords[row].words; !rest.empty();) {
      const std::size_t length = std::min(rest.find(' '), rest.size());
      std::size_t slot = SlotOf(rest.substr(0, length));
      while (rows[slot] != 0) slot = (slot + 1) % kSlotCount;
      rows[slot] = static_cast<std::uint8_t>(row + 1);
      rest.remove_prefix(std::min(length + 1, rest.size()));
    }
  }
  return rows;
}();

}  // namespace

Traits TraitsOf(std::string_view word) {
  if (word.empty()) return 0;
  for (std::size_t slot = SlotOf(word); kRows[slot] != 0; slot = (slot + 1) % kSlotCount) {
    const FormatWords& known = kFormatWords[kRows[slot] - 1];
    if (IsOneOf(known.words, word)) return known.traits;
  }
  return 0;
}

bool HasFence(std::string_view text) {
  constexpr std::size_t npos = std::string_view::npos;
  for (std::size_t at = text.find("```"); at != npos; at = text.find("```", at + 3)) {
    const std::size_t begin = text.substr(0, at).find_last_not_of(' ') + 1;
    if (at - begin <= 3 && (begin == 0 || text[begin - 1] == '\n')) return true;
  }
  return false;
}

}  // namespace scope_explainer
