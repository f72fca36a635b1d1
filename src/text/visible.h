#pragma once
/// Makes foreign text safe to show: anything that would act on a terminal or reorder a line is
/// spelled out.

#include <string>
#include <string_view>

namespace scope_explainer {

/// True for invisible characters: joiners, direction marks, fillers, tags.
[[nodiscard]] bool IsInvisible(char32_t character);

/// `text` with control characters, line separators, and invisible and bidirectional format
/// characters written as `\u{1b}`, and with U+FFFD for every byte that is not UTF-8.
[[nodiscard]] std::string Visible(std::string_view text);

/// `text` without the colour codes of terminals.
[[nodiscard]] std::string WithoutColours(std::string_view text);

/// The first `most` bytes of `text`, or fewer so as not to cut a character, followed by `…` if
/// anything was left out.
[[nodiscard]] std::string Cut(std::string_view text, std::size_t most);

}  // namespace scope_explainer
