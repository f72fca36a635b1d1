#pragma once
/// The colours and fonts of pictures.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace scope_explainer {

/// Auto: light or dark, as the viewer prefers.
enum class Theme : std::uint8_t { kAuto, kLight, kDark };

/// Indexed by `Theme`.
inline constexpr std::array<std::string_view, 3> kThemeNames{"auto", "light", "dark"};

/// A class of text, with its size in pixels.
struct Font {
  std::string_view name;
  int size;
  int weight;
};
inline constexpr Font kTitle{"title", 15, 600};
inline constexpr Font kWord{"word", 13, 600};
inline constexpr Font kSmall{"small", 12, 400};
inline constexpr Font kCode{"mono", 12, 400};
[[nodiscard]] constexpr int LineHeight(const Font& font) { return font.size * 4 / 3; }

/// The class of a picture's outermost element, so that its rules affect nothing else on the page.
[[nodiscard]] std::string ThemeClass(Theme theme);

/// A `<style>` for a picture. Its classes are named like the colours of
/// `web/src/styles/tokens.css`, and set the fill; `mark` is a line in the colour of the surface;
/// the fonts above; `end` is for text that ends at its position.
[[nodiscard]] std::string ThemeStyle(Theme theme);

}  // namespace scope_explainer
