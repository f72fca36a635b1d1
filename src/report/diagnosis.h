#pragma once
/// A diagnosis in words: JSON, text and Markdown. Every line of the log that comes back is masked.

#include <string>
#include <string_view>

#include "answers/diagnose.h"

namespace scope_explainer {

/// Longer text is refused unread.
inline constexpr std::size_t kMostLogBytes = std::size_t{16} << 20U;

/// The answer of the contract: `diagnosis`, which is that of `log`.
[[nodiscard]] std::string DiagnosisJson(const Diagnosis& diagnosis, std::string_view log);

[[nodiscard]] std::string DiagnosisText(const Diagnosis& diagnosis, std::string_view log);

[[nodiscard]] std::string DiagnosisMarkdown(const Diagnosis& diagnosis, std::string_view log);

}  // namespace scope_explainer
