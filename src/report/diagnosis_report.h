#pragma once
/// A diagnosis in words: JSON, text and Markdown. Every line of the log that comes back is masked.

#include <string>
#include <string_view>

namespace scope_explainer {

/// Longer text is refused unread.
inline constexpr std::size_t kMostLogBytes = std::size_t{16} << 20U;

/// Explains a log; the answer of the contract, or its error object where the log is too long.
[[nodiscard]] std::string DiagnosisJson(std::string_view log);

[[nodiscard]] std::string DiagnosisText(std::string_view log);

[[nodiscard]] std::string DiagnosisMarkdown(std::string_view log);

}  // namespace scope_explainer
