#include "text/normalize.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"
#include "text/visible.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";

enum class Encoding : std::uint8_t { kUtf8, kUtf16LittleEndian, kUtf16BigEndian };

/// The encoding of `text`. ASCII letters in UTF-16 have a zero in every second byte.
Encoding EncodingOf(std::string_view text) {
  if (text.starts_with(kLittleEndianMark)) return Encoding::kUtf16LittleEndian;
  if (text.starts_with(kBigEndianMark)) return Encoding::kUtf16BigEndian;
  constexpr std::size_t kLookAt = 512;
  const std::string_view head = text.substr(0, kLookAt);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t most = head.size() / 2;
  if (most < 2) return Encoding::kUtf8;
  if (zeros[1] * 10 > most * 7 && zeros[0] * 10 < most) return Encoding::kUtf16LittleEndian;
  if (zeros[0] * 10 > most * 7 && zeros[1] * 10 < most) return Encoding::kUtf16BigEndian;
  return Encoding::kUtf8;
}

/// UTF-16 as UTF-8; half a surrogate pair, and half a unit at the end, become U+FFFD.
std::string FromUtf16(std::string_view text, bool little_endian) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return little_endian ? first | static_cast<char32_t>(second) << 8U
                         : second | static_cast<char32_t>(first) << 8U;
  };
  std::string utf8;
  utf8.reserve(text.size());
  std::size_t at = 0;
  for (; at + 1 < text.size(); at += 2) {
    char32_t character = unit(at);
    const bool high = character >= 0xD800 && character < 0xDC00;
    if (high && at + 3 < text.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      character = 0x10000 + ((character - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
      at += 2;
    }
    AppendUtf8(utf8, character);
  }
  if (at < text.size()) utf8 += kReplacementCharacter;
  return utf8;
}

/// How many bytes the parameters of a sequence take, including the byte that ends it.
std::size_t UntilFinal(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && text[length] >= 0x20 && text[length] < 0x40) ++length;
  const bool ended = length < text.size() && text[length] >= 0x40 && text[length] < 0x7F;
  return ended ? length + 1 : length;
}

/// The length of a string that a control sequence opens (a title, a link). It ends with `ESC \`, or
/// before a BEL or a line end. A BEL need not be counted, since it is always removed.
std::size_t UntilStringEnd(std::string_view text) {
  const std::size_t end = text.find_first_of("\x07\x1B\n\r");
  if (end == std::string_view::npos) return text.size();
  return text.substr(end).starts_with("\x1B\\") ? end + 2 : end;
}

/// The length of the control sequence at the start of `text`, which begins with ESC.
std::size_t SequenceLength(std::string_view text) {
  if (text.size() < 2) return 1;
  constexpr std::string_view kOpensString = "]PX^_";
  if (text[1] == '[') return 2 + UntilFinal(text.substr(2));
  if (kOpensString.find(text[1]) != std::string_view::npos) {
    return 2 + UntilStringEnd(text.substr(2));
  }
  if (text[1] >= 0x20 && text[1] < 0x30) return std::min<std::size_t>(3, text.size());
  return text[1] >= 0x30 && text[1] < 0x7F ? 2 : 1;
}

/// Hyphens, and the dashes that editors turn them into.
bool IsDash(char32_t character) { return character >= 0x2010 && character <= 0x2014; }

bool IsWideSpace(char32_t character) {
  return character == 0xA0 || character == 0x202F || (character >= 0x2000 && character <= 0x200A);
}

/// Appends the replacement for the first character of `rest`, which is not a plain one, and removes
/// it. Control characters are dropped.
void TakeCharacter(std::string_view& rest, std::string& plain) {
  const char first = rest.front();
  std::size_t length = 1;
  if (first == '\x1B') {
    length = SequenceLength(rest);
  } else if (first == '\r') {
    plain += '\n';
    length = rest.substr(1).starts_with('\n') ? 2 : 1;
  } else if (static_cast<unsigned char>(first) < 0x80) {
    // A control character.
  } else if (length = Utf8Length(rest); length == 0) {
    length = 1;
    plain += kReplacementCharacter;
  } else if (const char32_t character = CodePointOf(rest.substr(0, length)); character == 0x9B) {
    length += UntilFinal(rest.substr(length));
  } else if (IsWideSpace(character)) {
    plain += ' ';
  } else if (IsDash(character)) {
    plain += '-';
  } else if (!IsInvisible(character)) {
    plain += rest.substr(0, length);
  }
  rest.remove_prefix(length);
}

}  // namespace

std::string Normalized(std::string_view text) {
  const Encoding encoding = EncodingOf(text);
  std::string utf8;
  if (encoding != Encoding::kUtf8) {
    utf8 = FromUtf16(text, encoding == Encoding::kUtf16LittleEndian);
    text = utf8;
  }
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const auto special = std::find_if(text.begin(), text.end(), [](char c) {
      return static_cast<unsigned char>(c) >= 0x7F || (c < 0x20 && c != '\n' && c != '\t');
    });
    const auto ordinary = static_cast<std::size_t>(special - text.begin());
    plain += text.substr(0, ordinary);
    text.remove_prefix(ordinary);
    if (!text.empty()) TakeCharacter(text, plain);
  }
  return plain;
}

}  // namespace scope_explainer
