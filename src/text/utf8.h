#pragma once
/// Just enough UTF-8 to take foreign text apart safely.

#include <string>
#include <string_view>

namespace scope_explainer {

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

/// The length in bytes, 1 to 4, of the first character of `text`; 0 if `text` is empty or does not
/// begin with well-formed UTF-8 (Unicode 15, table 3-7).
[[nodiscard]] std::size_t Utf8Length(std::string_view text);

/// Whether all of `text` is well-formed UTF-8.
[[nodiscard]] bool IsUtf8(std::string_view text);

/// The code point of `sequence`, which must be one well-formed character.
[[nodiscard]] char32_t CodePointOf(std::string_view sequence);

/// Appends `character` to `text`; U+FFFD if it is half a surrogate pair or too large.
void AppendUtf8(std::string& text, char32_t character);

}  // namespace scope_explainer
