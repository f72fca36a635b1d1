#pragma once
/// Versions of Socket Basics that can be compared.

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace scope_explainer {

struct Version {
  std::uint8_t major = 0;
  std::uint8_t minor = 0;
  std::uint8_t patch = 0;

  friend constexpr auto operator<=>(const Version&, const Version&) = default;
};

/// The version that `text` begins with: `3.0.0`, `v3.0.0`, `3.0.0-heavy`. Nothing if it begins with
/// none, or if the number continues (`3.0.0.1`, `3.0.01234`).
[[nodiscard]] constexpr std::optional<Version> ParseVersion(std::string_view text) {
  constexpr std::size_t kMostDigits = 2;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::uint8_t parts[3] = {};
  std::size_t at = text.starts_with('v') ? 1 : 0;
  for (std::size_t part = 0; part < 3; ++part) {
    if (part > 0 && (at == text.size() || text[at++] != '.')) return std::nullopt;
    const std::size_t begin = at;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      if (at - begin == kMostDigits) return std::nullopt;
      parts[part] = static_cast<std::uint8_t>(parts[part] * 10 + (text[at] - '0'));
    }
    if (at == begin) return std::nullopt;
  }
  const bool goes_on = at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]);
  if (goes_on) return std::nullopt;
  return Version{parts[0], parts[1], parts[2]};
}

}  // namespace scope_explainer
