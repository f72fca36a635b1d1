#pragma once
/// Concatenates texts. A chain of `+` would build a string at each step, which costs time and code
/// size.

#include <string>

namespace scope_explainer {

/// Appends `parts`, strings of any kind but not `text` itself, to `text`.
template <typename... Parts>
void Append(std::string& text, const Parts&... parts) {
  ((text += parts), ...);
}

/// `parts`, one after the other.
template <typename... Parts>
[[nodiscard]] std::string Concat(const Parts&... parts) {
  std::string text;
  Append(text, parts...);
  return text;
}

}  // namespace scope_explainer
