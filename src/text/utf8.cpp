#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace scope_explainer {
namespace {

/// Well-formed sequences by their first byte; only the second byte has limits of its own.
struct Form {
  unsigned char first, last;              ///< range of the first byte
  unsigned char second_low, second_high;  ///< range of the second byte
  std::size_t length;
};
constexpr std::array kForms{
    Form{0xC2, 0xDF, 0x80, 0xBF, 2}, Form{0xE0, 0xE0, 0xA0, 0xBF, 3},
    Form{0xE1, 0xEC, 0x80, 0xBF, 3}, Form{0xED, 0xED, 0x80, 0x9F, 3},
    Form{0xEE, 0xEF, 0x80, 0xBF, 3}, Form{0xF0, 0xF0, 0x90, 0xBF, 4},
    Form{0xF1, 0xF3, 0x80, 0xBF, 4}, Form{0xF4, 0xF4, 0x80, 0x8F, 4},
};

bool Fits(const Form& form, std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (text.size() < form.length || byte(0) < form.first || byte(0) > form.last) return false;
  if (byte(1) < form.second_low || byte(1) > form.second_high) return false;
  for (std::size_t i = 2; i < form.length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return false;
  }
  return true;
}

}  // namespace

std::size_t Utf8Length(std::string_view text) {
  if (text.empty()) return 0;
  if (static_cast<unsigned char>(text.front()) < 0x80) return 1;
  const auto found = std::find_if(kForms.begin(), kForms.end(),
                                  [&](const Form& form) { return Fits(form, text); });
  return found == kForms.end() ? 0 : found->length;
}

bool IsUtf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = Utf8Length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

char32_t CodePointOf(std::string_view sequence) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
  if (sequence.size() == 1) return byte(0);
  char32_t character = byte(0) & (0xFFU >> (sequence.size() + 1));
  for (std::size_t i = 1; i < sequence.size(); ++i) character = character << 6U | (byte(i) & 0x3FU);
  return character;
}

void AppendUtf8(std::string& text, char32_t character) {
  const bool is_half = character >= 0xD800 && character < 0xE000;
  if (is_half || character > 0x10FFFF) {
    text += kReplacementCharacter;
    return;
  }
  const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
  const auto add_rest = [&](unsigned from) {
    for (unsigned shift = from; shift <= from; shift -= 6U)
      add(0x80U | (character >> shift & 0x3FU));
  };
  if (character < 0x80) {
    add(character);
  } else if (character < 0x800) {
    add(0xC0U | character >> 6U);
    add_rest(0);
  } else if (character < 0x10000) {
    add(0xE0U | character >> 12U);
    add_rest(6);
  } else {
    add(0xF0U | character >> 18U);
    add_rest(12);
  }
}

}  // namespace scope_explainer
