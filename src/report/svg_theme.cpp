#include "report/svg_theme.h"

namespace scope_explainer {
namespace {

struct Colour {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};

/// The colours of `web/src/styles/tokens.css`, under the same names.
constexpr std::array kPalette{
    Colour{"surface", "#ffffff", "#1c2226"}, Colour{"ink", "#1a2126", "#e7eaeb"},
    Colour{"muted", "#55606a", "#a5b0b7"},   Colour{"line", "#dedcd4", "#323b41"},
    Colour{"ok", "#17693c", "#6fce95"},      Colour{"ok-tint", "#e5f3ea", "#16301f"},
    Colour{"warning", "#8a5200", "#eeb55c"}, Colour{"warning-tint", "#fcf1dc", "#342810"},
    Colour{"failed", "#a92a20", "#ff958a"},  Colour{"failed-tint", "#fbe9e6", "#3b1d1a"},
};

constexpr std::string_view kSansSerif =
    "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
constexpr std::string_view kMonospace =
    "ui-monospace,'Cascadia Code','SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace";

/// A rule for whatever `selector` matches inside the picture.
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
