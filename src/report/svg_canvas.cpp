#include "report/svg_canvas.h"

#include <algorithm>

#include "report/matrix.h"
#include "report/scenario.h"

namespace scope_explainer {
namespace {

constexpr int kBaseline = 15;  ///< of a line, below its top
constexpr int LineHeight(const Font& font) { return font.size * 5 / 4; }
constexpr int kIconWidth = 21;  ///< the space beside it included
constexpr int kIconTop = 3;     ///< below the top of the line that it stands in

/// The colour of good, half good and bad news, and the shape beside their word.
struct Tone {
  std::string_view colour;
  std::string_view shape;
};
constexpr Tone kOk{
    "ok", R"(<circle cx="12" cy="12" r="11"/><path class="mark" d="M7 12.5l3.5 3.5L17 8.5"/>)"};
constexpr Tone kWarning{
    "warning", R"(<path d="M12 1.5 23.5 22H.5z"/><path class="mark" d="M12 9v5.5M12 17v2.4"/>)"};
constexpr Tone kFailed{"failed", R"(<path d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z"/>)"
                                 R"(<path class="mark" d="M8 8l8 8M16 8l-8 8"/>)"};

const Tone& ToneOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kWorks:
      return kOk;
    case Outcome::kWorksWithWarning:
      return kWarning;
    case Outcome::kFailsSilently:
      break;
  }
  return kFailed;
}

std::string Attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string Attribute(std::string_view name, int value) {
  return Attribute(name, std::to_string(value));
}

std::string Box(int x, int y, int width, int height, int radius, std::string_view colour) {
  return "<rect" + Attribute("x", x) + Attribute("y", y) + Attribute("width", width) +
         Attribute("height", height) + (radius > 0 ? Attribute("rx", radius) : "") +
         Attribute("class", colour) + "/>\n";
}

std::string Icon(int x, int y, const Tone& tone) {
  const std::string place = "translate(" + std::to_string(x) + " " + std::to_string(y) + ")";
  return "<g" + Attribute("transform", place + " scale(.6)") + Attribute("class", tone.colour) +
         ">" + std::string(tone.shape) + "</g>\n";
}

}  // namespace

int Canvas::Lines(const Column& column, int top, const Font& font, std::string_view colour,
                  std::string_view text) {
  for (const std::string& line : Wrapped(text, font, column.width)) {
    markup_ += SvgText(column.x, top + kBaseline, font, colour, line);
    top += LineHeight(font);
  }
  return top;
}

int Canvas::Scopes(const Column& column, int top, const ScopeSet& scopes) {
  constexpr int kPadding = 5;
  constexpr int kHeight = 20;
  constexpr int kDistance = 4;
  if (scopes.Empty()) {
    return Lines(column, top, kWordFont, "ink", ScopesInWords(scopes)) + kDistance;
  }
  int x = column.x;
  scopes.ForEach([&](ScopeId id) {
    for (const std::string& part : Wrapped(kScopes[id], kCodeFont, column.width - 2 * kPadding)) {
      const int width = WidthOf(part, kCodeFont) + 2 * kPadding;
      if (x > column.x && x + width > column.x + column.width) {
        x = column.x;
        top += kHeight + kDistance;
      }
      markup_ += Box(x, top, width, kHeight, 4, "code");
      markup_ += SvgText(x + kPadding, top + kBaseline - 1, kCodeFont, "ink", part);
      x += width + kDistance;
    }
  });
  return top + kHeight + kDistance;
}

int Canvas::Answer(const Column& column, int top, bool allowed, std::string_view text) {
  const Tone& tone = allowed ? kOk : kFailed;
  const Column words{column.x + kIconWidth, column.width - kIconWidth};
  const std::string_view word = text.substr(0, text.find(' '));
  markup_ += Icon(column.x, top + kIconTop, tone);
  top = Lines(words, top, kWordFont, tone.colour, word);
  text.remove_prefix(std::min(text.size(), word.size() + 1));
  return Lines(words, top, kSmallFont, "muted", text);
}

int Canvas::Verdict(const Column& column, int top, Outcome outcome) {
  constexpr int kPadding = 8;
  constexpr int kAbove = 2;
  const Tone& tone = ToneOf(outcome);
  const std::string_view label = WordFor(outcome).label;
  const Column words{column.x + kPadding + kIconWidth, column.width - 2 * kPadding - kIconWidth};
  const auto lines = static_cast<int>(Wrapped(label, kWordFont, words.width).size());
  markup_ += Box(column.x, top - kAbove, column.width, lines * LineHeight(kWordFont) + kPadding, 8,
                 std::string(tone.colour) + "-tint");
  markup_ += Icon(column.x + kPadding, top + kIconTop, tone);
  return Lines(words, top, kWordFont, tone.colour, label) + kPadding - kAbove;
}

void Canvas::Separator(int top) { markup_ += Box(1, top, width_ - 2, 1, 0, "line"); }

std::string Canvas::Finish(int height, Theme theme, std::string_view title,
                           std::string_view description) const {
  const std::string size = std::to_string(width_) + " " + std::to_string(height);
  return R"(<svg xmlns="http://www.w3.org/2000/svg" role="img")" +
         Attribute("class", ThemeClass(theme)) + Attribute("width", width_) +
         Attribute("height", height) + Attribute("viewBox", "0 0 " + size) + ">\n<title>" +
         EscapeHtml(title) + "</title>\n<desc>" + EscapeHtml(description) + "</desc>\n" +
         ThemeStyle(theme) + Box(0, 0, width_, height, 10, "line") +
         Box(1, 1, width_ - 2, height - 2, 9, "surface") + markup_ + "</svg>\n";
}

}  // namespace scope_explainer
