#pragma once
/// String literals that are joined at compile time, so that shared parts are written only once.

#include <algorithm>
#include <array>
#include <string_view>

namespace scope_explainer {

/// A string literal that can be a template argument.
template <std::size_t kSize>
struct Literal {
  char text[kSize];

  consteval Literal(const char (&literal)[kSize]) { std::copy_n(literal, kSize, text); }
  constexpr operator std::string_view() const { return {text, kSize - 1}; }
};

/// The characters of `kParts`, one part after the other.
template <Literal... kParts>
inline constexpr auto kJoinedCharacters = [] {
  std::array<char, (std::string_view(kParts).size() + ...)> joined{};
  auto end = joined.begin();
  for (const std::string_view part : {std::string_view(kParts)...}) {
    end = std::copy(part.begin(), part.end(), end);
  }
  return joined;
}();

template <Literal... kParts>
inline constexpr std::string_view kJoined{kJoinedCharacters<kParts...>.data(),
                                          kJoinedCharacters<kParts...>.size()};

}  // namespace scope_explainer
