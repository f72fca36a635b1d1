#pragma once
/// ASCII letters and digits, independent of the locale.

#include <string>
#include <string_view>

namespace scope_explainer {

[[nodiscard]] constexpr bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool IsLetter(char c) { return IsSmall(c) || IsCapital(c); }
[[nodiscard]] constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char Lower(char c) {
  return IsCapital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr char Upper(char c) {
  return IsSmall(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] inline std::string Upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) c = Upper(c);
  return upper;
}

}  // namespace scope_explainer
