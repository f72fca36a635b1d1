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

/// Unicode 15, `Default_Ignorable_Code_Point`, and the interlinear annotations.
constexpr std::array kInvisible{
    Range{0xAD, 0xAD},       Range{0x34F, 0x34F},     Range{0x61C, 0x61C},
    Range{0x115F, 0x1160},   Range{0x17B4, 0x17B5},   Range{0x180B, 0x180F},
    Range{0x200B, 0x200F},   Range{0x202A, 0x202E},   Range{0x2060, 0x206F},
    Range{0x3164, 0x3164},   Range{0xFE00, 0xFE0F},   Range{0xFEFF, 0xFEFF},
    Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFFB},   Range{0x1BCA0, 0x1BCA3},
    Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE0FFF},
};

/// Control characters, and the line separators other than LF.
bool IsControl(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0x2028 ||
         character == 0x2029;
}

std::string SpelledOut(char32_t character) {
  std::array<char, 8> digits{};
  const std::to_chars_result written = std::to_chars(digits.data(), digits.data() + digits.size(),
                                                     static_cast<std::uint32_t>(character), 16);
  return "\\u{" + std::string(digits.data(), written.ptr) + "}";
}

}  // namespace

bool IsInvisible(char32_t character) {
  return std::any_of(kInvisible.begin(), kInvisible.end(), [&](const Range& range) {
    return character >= range.first && character <= range.last;
  });
}

std::string Visible(std::string_view text) {
  std::string visible;
  while (!text.empty()) {
    const std::size_t length = Utf8Length(text);
    const std::string_view sequence = text.substr(0, std::max<std::size_t>(length, 1));
    if (length == 0) {
      visible += kReplacementCharacter;
    } else if (const char32_t character = CodePointOf(sequence);
               IsControl(character) || IsInvisible(character)) {
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
