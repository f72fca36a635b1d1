#include "report/svg_theme.h"

#include "report/palette.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kSansSerif =
    "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
constexpr std::string_view kMonospace =
    "ui-monospace,'Cascadia Code','SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace";

/// One rule for what `selector` finds inside the picture.
std::string Rule(Theme theme, std::string_view selector, std::string_view declarations) {
  return "." + ThemeClass(theme) + " " + std::string(selector) + "{" + std::string(declarations) +
         "}\n";
}

std::string ColourRules(Theme theme, std::string_view Colour::*shade) {
  std::string rules;
  for (const Colour& colour : kPalette) {
    rules += Rule(theme, "." + std::string(colour.name), "fill:" + std::string(colour.*shade));
  }
  return rules + Rule(theme, ".mark", "stroke:" + std::string(kPalette.front().*shade));
}

std::string FontRules(Theme theme) {
  std::string rules;
  for (const Font& font : {kTitle, kWord, kSmall, kCode}) {
    rules += Rule(
        theme, "." + std::string(font.name),
        "font-size:" + std::to_string(font.size) + "px;font-weight:" + std::to_string(font.weight));
  }
  return rules + Rule(theme, "text", "font-family:" + std::string(kSansSerif)) +
         Rule(theme, ".mono", "font-family:" + std::string(kMonospace)) +
         Rule(theme, ".end", "text-anchor:end");
}

}  // namespace

std::string ThemeClass(Theme theme) {
  return "scope-explainer-" + std::string(kThemeNames[static_cast<std::size_t>(theme)]);
}

std::string ThemeStyle(Theme theme) {
  std::string style = "<style>\n." + ThemeClass(theme) + "{max-width:100%;height:auto}\n";
  style += FontRules(theme) + Rule(theme, ".mark", "fill:none;stroke-width:2.6");
  style += ColourRules(theme, theme == Theme::kDark ? &Colour::dark : &Colour::light);
  if (theme == Theme::kAuto) {
    style += "@media (prefers-color-scheme:dark){\n" + ColourRules(theme, &Colour::dark) + "}\n";
  }
  return style + "</style>\n";
}

}  // namespace scope_explainer
