#include "report/matrix_svg.h"

#include <algorithm>

#include "report/matrix.h"
#include "report/scenario.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

constexpr int kWidth = 500;
constexpr int kMargin = 15;
constexpr int kPadding = 12;  ///< above and below each row
constexpr int kIcon = 20;     ///< the width of an icon, including the space beside it
constexpr int kCallWidth = 101;
constexpr int kVerdictWidth = 232;
constexpr int kVerdictHeight = 24;

/// The most characters that fit on a line in DejaVu, the widest font a system is likely to use. SVG
/// does not break lines by itself.
constexpr std::size_t kMostInTitle = 48;
constexpr std::size_t kMostInLine = 70;
constexpr std::size_t kMostBesideVerdict = 32;

/// The colour for good, mixed and bad news, and the shape beside the word.
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
  if (outcome == Outcome::kWorks) return kOk;
  return outcome == Outcome::kWorksWithWarning ? kWarning : kFailed;
}

std::string Plain(std::string_view text) { return MarkCode(text, "", ""); }

/// The table read out row by row.
std::string Description(const Table& table) {
  std::string text = table.caption;
  for (const auto& row : table.rows) {
    Append(text, "\n", row.front(), ":");
    for (std::size_t i = 1; i < row.size(); ++i) {
      Append(text, i == 1 ? " " : "; ", table.headers[i], ": ", row[i]);
    }
    text += ".";
  }
  return Plain(text);
}

std::string Attribute(std::string_view name, std::string_view value) {
  return Concat(" ", name, "=\"", value, "\"");
}

std::string Attribute(std::string_view name, int value) {
  return Attribute(name, std::to_string(value));
}

std::string Box(int x, int y, int width, int height, int radius, std::string_view classes) {
  return Concat("<rect", Attribute("x", x), Attribute("y", y), Attribute("width", width),
                Attribute("height", height), radius > 0 ? Attribute("rx", radius) : "",
                Attribute("class", classes), "/>\n");
}

/// Draws one row under the other.
class Picture {
 public:
  void Heading(const Scenario& scenario) {
    top_ = kPadding;
    Lines(kTitle, "ink", kMostInTitle, kMatrixTitle);
    Lines(kSmall, "muted", kMostInLine, Plain(SetupInWords(scenario)));
    top_ += kPadding;
    int x = kMargin;
    for (const ApiCall& call : kApiCalls) {
      const std::size_t dot = call.sdk.rfind('.');
      Text(x, top_, kCode, "ink", call.sdk.substr(0, dot));
      Text(x, top_ + LineHeight(kCode), kCode, "ink", call.sdk.substr(dot));
      x += kCallWidth;
    }
    top_ += 2 * LineHeight(kCode) + kPadding;
  }

  void Row(const MatrixRow& row) {
    Separator();
    const int below_verdict = Verdict(row.outcome);
    Lines(kCode, "ink", kMostBesideVerdict, Plain(ScopesInWords(row.token.scopes)));
    top_ = std::max(top_, below_verdict) + 4;
    int x = kMargin;
    for (const ApiCall& call : kApiCalls) {
      const bool allowed = TokenAllows(row.token.scopes, call.id);
      Icon(x, top_, allowed ? kOk : kFailed);
      Text(x + kIcon, top_, kWord, allowed ? kOk.colour : kFailed.colour,
           allowed ? kWorksCell : kFailsCell);
      x += kCallWidth;
    }
    const std::string_view grade = Info(LeastSure(row)).name;
    Text(kWidth - kMargin, top_, kSmall, "muted end",
         Concat(WordFor(row.token.kind).label, " · ", grade));
    top_ += LineHeight(kWord) + kPadding;
  }

  void Foot() {
    Separator();
    Lines(kSmall, "muted", kMostInLine, Concat(kFailsCell, ": ", kFailsReason, "."));
    Lines(kSmall, "muted", kMostInLine, kCheckedAgainst);
    top_ += kPadding;
  }

  /// The whole `<svg>`, with a title and a description for those who cannot see it.
  [[nodiscard]] std::string Finish(Theme theme, std::string_view description) const {
    return Concat(
        R"(<svg xmlns="http://www.w3.org/2000/svg" role="img")",
        Attribute("class", ThemeClass(theme)), Attribute("width", kWidth),
        Attribute("height", top_),
        Attribute("viewBox", Concat("0 0 ", std::to_string(kWidth), " ", std::to_string(top_))),
        ">\n<title>", EscapeHtml(kMatrixTitle), "</title>\n<desc>", EscapeHtml(description),
        "</desc>\n", ThemeStyle(theme), Box(0, 0, kWidth, top_, 10, "line"),
        Box(1, 1, kWidth - 2, top_ - 2, 9, "surface"), markup_, "</svg>\n");
  }

 private:
  /// A line across the picture, and the space below it.
  void Separator() {
    markup_ += Box(1, top_, kWidth - 2, 1, 0, "line");
    top_ += kPadding;
  }

  void Text(int x, int top, const Font& font, std::string_view classes, std::string_view text) {
    Append(markup_, "<text", Attribute("x", x), Attribute("y", top + font.size),
           Attribute("class", Concat(font.name, " ", classes)), ">", EscapeHtml(text), "</text>\n");
  }

  /// `text` in lines of at most `most` characters, broken at spaces.
  void Lines(const Font& font, std::string_view colour, std::size_t most, std::string_view text) {
    while (!text.empty()) {
      const std::size_t space = text.size() > most ? text.rfind(' ', most) : std::string_view::npos;
      const std::string_view line = text.substr(0, space);
      Text(kMargin, top_, font, colour, line);
      top_ += LineHeight(font);
      text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
  }

  void Icon(int x, int top, const Tone& tone) {
    Append(markup_, "<g transform=\"translate(", std::to_string(x), " ", std::to_string(top + 1),
           ") scale(.58)\"", Attribute("class", tone.colour), ">", tone.shape, "</g>\n");
  }

  /// How a run ends, on a tinted background at the end of the line. Returns where it ends.
  int Verdict(Outcome outcome) {
    const Tone& tone = ToneOf(outcome);
    const int x = kWidth - kMargin - kVerdictWidth;
    markup_ += Box(x, top_ - 4, kVerdictWidth, kVerdictHeight, 8, Concat(tone.colour, "-tint"));
    Icon(x + 8, top_, tone);
    Text(x + 8 + kIcon, top_, kWord, tone.colour, WordFor(outcome).label);
    return top_ - 4 + kVerdictHeight;
  }

  std::string markup_;
  int top_ = 0;
};

}  // namespace

std::string MatrixSvg(const Scenario& scenario, Theme theme) {
  Picture picture;
  picture.Heading(scenario);
  for (const MatrixRow& row : MatrixFor(scenario)) picture.Row(row);
  picture.Foot();
  return picture.Finish(theme, Description(MatrixTable(scenario)));
}

}  // namespace scope_explainer
