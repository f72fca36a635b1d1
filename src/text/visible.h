#pragma once
/// Foreign text as it may be shown: what would act on a terminal or reorder a line is spelled out.

#include <string>
#include <string_view>

namespace scope_explainer {

/// True for characters that leave no mark of their own: joiners, direction marks, fillers, tags.
[[nodiscard]] bool IsInvisible(char32_t character);

/// `text` with control characters, line separators, and invisible and bidirectional format
/// characters written as `\u{1b}`, and with U+FFFD for every byte that is not UTF-8.
[[nodiscard]] std::string Visible(std::string_view text);

/// `text` without the colour codes of terminals.
[[nodiscard]] std::string WithoutColours(std::string_view text);

/// The first `most` bytes of `text`, fewer where they would end inside a character, and `…` where
/// that leaves something out.
[[nodiscard]] std::string Cut(std::string_view text, std::size_t most);

}  // namespace scope_explainer
