#pragma once
/// The colours of pictures and pages: those of `web/src/styles/tokens.css`, under the same names.

#include <array>
#include <string_view>

namespace scope_explainer {

struct Colour {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};

inline constexpr std::array kPalette{
    Colour{"surface", "#ffffff", "#1c2226"},      Colour{"ink", "#1a2126", "#e7eaeb"},
    Colour{"muted", "#55606a", "#a5b0b7"},        Colour{"line", "#dedcd4", "#323b41"},
    Colour{"code", "#efeee8", "#283036"},         Colour{"ok", "#17693c", "#6fce95"},
    Colour{"ok-tint", "#e5f3ea", "#16301f"},      Colour{"warning", "#8a5200", "#eeb55c"},
    Colour{"warning-tint", "#fcf1dc", "#342810"}, Colour{"failed", "#a92a20", "#ff958a"},
    Colour{"failed-tint", "#fbe9e6", "#3b1d1a"},
};

}  // namespace scope_explainer
