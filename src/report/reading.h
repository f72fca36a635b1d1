#pragma once
/// A reading in words: JSON, text and Markdown. It contains no line of the text that was read.

#include <string>

#include "answers/reading.h"

namespace scope_explainer {

/// Longer text is refused without being read.
inline constexpr std::size_t kMostTextBytes = std::size_t{16} << 20U;

/// The answer of the contract.
[[nodiscard]] std::string ReadingJson(const Reading& reading);

[[nodiscard]] std::string ReadingText(const Reading& reading);

[[nodiscard]] std::string ReadingMarkdown(const Reading& reading);

}  // namespace scope_explainer
