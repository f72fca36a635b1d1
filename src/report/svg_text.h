#pragma once
/// Text in a picture, which nobody breaks into lines for us: how wide it is at most, and where it
/// breaks.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

struct Font {
  int size;  ///< in pixels
  bool monospaced = false;
  bool bold = false;
};

/// The width in pixels that `text` takes at most in `font`, rounded up. Estimated from DejaVu, the
/// widest of the fonts that a system is likely to put there.
[[nodiscard]] int WidthOf(std::string_view text, const Font& font);

/// `text` in lines no wider than `width`, broken at a space, which is dropped, else after a comma
/// or colon or before a full stop, else anywhere. Lines joined hold every other character of
/// `text`, in order; a line holds at least one character, however narrow `width` is.
[[nodiscard]] std::vector<std::string> Wrapped(std::string_view text, const Font& font, int width);

/// A `<text>` that starts at `x` on the baseline `y`, in the colour called `colour`; everything in
/// `text` is escaped.
[[nodiscard]] std::string SvgText(int x, int y, const Font& font, std::string_view colour,
                                  std::string_view text);

}  // namespace scope_explainer
