#include "report/svg_text.h"

#include <algorithm>
#include <array>

#include "text/table.h"
#include "text/utf8.h"

namespace scope_explainer {
namespace {

/// Advances in hundredths of the font size.
struct Advance {
  std::string_view characters;
  int regular;
  int bold;
};
constexpr std::array kAdvances{
    Advance{"ijlIJ .,:;'!|/·", 35, 42},
    Advance{"ftrs()-[]", 53, 60},
    Advance{"mwMW", 100, 111},
    Advance{"ABCDEFGHKLNOPQRSTUVXYZ", 80, 86},
};
constexpr int kMonospaced = 61;
constexpr Advance kOthers{"", 65, 73};
constexpr Advance kBeyondAscii{"", 105, 105};

int AdvanceOf(std::string_view character, const Font& font) {
  if (font.monospaced) return kMonospaced;
  const auto found = std::find_if(kAdvances.begin(), kAdvances.end(), [&](const Advance& advance) {
    return advance.characters.find(character) != std::string_view::npos;
  });
  const Advance& other = character.size() > 1 ? kBeyondAscii : kOthers;
  const Advance& advance = found == kAdvances.end() ? other : *found;
  return font.bold ? advance.bold : advance.regular;
}

std::string_view FirstCharacter(std::string_view text) {
  return text.substr(0, std::max<std::size_t>(Utf8Length(text), 1));
}

/// The length in bytes of the longest beginning of `text` that fits, but at least one character.
std::size_t FittingLength(std::string_view text, const Font& font, int width) {
  std::size_t length = FirstCharacter(text).size();
  while (length < text.size()) {
    const std::size_t longer = length + FirstCharacter(text.substr(length)).size();
    if (WidthOf(text.substr(0, longer), font) > width) break;
    length = longer;
  }
  return length;
}

/// Where the first line of `text` ends, of which at most `fitting` bytes fit.
std::size_t LineLength(std::string_view text, std::size_t fitting) {
  if (fitting == text.size()) return fitting;
  const std::size_t space = text.rfind(' ', fitting);
  if (space != std::string_view::npos && space > 0) return space;
  std::size_t length = fitting;
  while (length > 1 && text[length - 1] != ',' && text[length - 1] != ':' && text[length] != '.') {
    --length;
  }
  return length > 1 ? length : fitting;
}

}  // namespace

int WidthOf(std::string_view text, const Font& font) {
  int hundredths = 0;
  while (!text.empty()) {
    const std::string_view character = FirstCharacter(text);
    hundredths += AdvanceOf(character, font);
    text.remove_prefix(character.size());
  }
  return (hundredths * font.size + 99) / 100;
}

std::vector<std::string> Wrapped(std::string_view text, const Font& font, int width) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t length = LineLength(text, FittingLength(text, font, width));
    lines.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
    if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  }
  return lines;
}

std::string SvgText(int x, int y, const Font& font, std::string_view colour,
                    std::string_view text) {
  std::string classes(colour);
  if (font.monospaced) classes += " mono";
  if (font.bold) classes += " bold";
  return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" font-size=\"" +
         std::to_string(font.size) + "\" class=\"" + classes + "\">" + EscapeHtml(text) +
         "</text>\n";
}

}  // namespace scope_explainer
