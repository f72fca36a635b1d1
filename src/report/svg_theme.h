#pragma once
/// The colours and fonts of pictures.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace scope_explainer {

/// Auto: light or dark, as whoever looks at the picture prefers.
enum class Theme : std::uint8_t { kAuto, kLight, kDark };

/// Indexed by `Theme`.
inline constexpr std::array<std::string_view, 3> kThemeNames{"auto", "light", "dark"};

/// The class that the outermost element of a picture carries, so that its rules reach nothing else
/// on a page that holds the picture.
[[nodiscard]] std::string ThemeClass(Theme theme);

/// A `<style>` for a picture: classes called like the colours of `web/src/styles/tokens.css`, which
/// fill; `mark`, a line in the colour of the surface; `mono` and `bold` for text.
[[nodiscard]] std::string ThemeStyle(Theme theme);

}  // namespace scope_explainer
