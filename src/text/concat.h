#pragma once
/// Puts texts together. A chain of `+` would build a string for each step, which takes more time
/// and more code.

#include <string>

namespace scope_explainer {

/// Adds `parts`, which are strings of any kind and not `text` itself, to the end of `text`.
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
