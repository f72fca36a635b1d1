#include "text/visible.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "text/colours.h"
#include "text/concat.h"
#include "text/utf8.h"

namespace scope_explainer {
namespace {

struct Range {
  char32_t first, last;
};
constexpr std::array kHidden{
    Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0xAD, 0xAD},     Range{0x61C, 0x61C},
    Range{0x200B, 0x200F}, Range{0x2028, 0x202E}, Range{0x2060, 0x206F}, Range{0xFEFF, 0xFEFF},
};

bool IsHidden(char32_t character) {
  return std::any_of(kHidden.begin(), kHidden.end(), [&](const Range& range) {
    return character >= range.first && character <= range.last;
  });
}

/// The code point of a well-formed sequence.
char32_t Decode(std::string_view sequence) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
  if (sequence.size() == 1) return byte(0);
  char32_t character = byte(0) & (0xFFU >> (sequence.size() + 1));
  for (std::size_t i = 1; i < sequence.size(); ++i) character = character << 6U | (byte(i) & 0x3FU);
  return character;
}

std::string SpelledOut(char32_t character) {
  std::array<char, 8> digits{};
  const std::to_chars_result written = std::to_chars(digits.data(), digits.data() + digits.size(),
                                                     static_cast<std::uint32_t>(character), 16);
  return "\\u{" + std::string(digits.data(), written.ptr) + "}";
}

}  // namespace

std::string Visible(std::string_view text) {
  std::string visible;
  while (!text.empty()) {
    const std::size_t length = Utf8Length(text);
    const std::string_view sequence = text.substr(0, std::max<std::size_t>(length, 1));
    if (length == 0) {
      visible += kReplacementCharacter;
    } else if (const char32_t character = Decode(sequence); IsHidden(character)) {
      visible += SpelledOut(character);
    } else {
      visible += sequence;
    }
    text.remove_prefix(sequence.size());
  }
  return visible;
}

std::string WithoutColours(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    text.remove_prefix(SkipColours(text, 0));
    const std::size_t length = std::min(text.find('\x1B', 1), text.size());
    plain += text.substr(0, length);
    text.remove_prefix(length);
  }
  return plain;
}

std::string Cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  const auto continues = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  while (most > 0 && continues(most)) --most;
  return Concat(text.substr(0, most), "…");
}

}  // namespace scope_explainer
