#pragma once
/// Finds a phrase in a text that people may have wrapped, quoted and prefixed.

#include <optional>
#include <string_view>

namespace scope_explainer {

/// The end of `phrase` in `text` from `at` on, or nothing. A space in `phrase` stands for one or
/// more blanks, which may hold a line end with the mark of a quotation (`>` or `|`) after it.
[[nodiscard]] std::optional<std::size_t> MatchPhrase(std::string_view text, std::size_t at,
                                                     std::string_view phrase);

/// The end of the first match of `phrase` that begins at `at` or up to `most` bytes behind it.
[[nodiscard]] std::optional<std::size_t> FindPhrase(std::string_view text, std::size_t at,
                                                    std::string_view phrase, std::size_t most);

/// True where `at` is where a program writes a line: at the beginning of a line,
/// after its level, or after what CI systems and containers put before each line. `line_start` is
/// where the line begins. False inside of sentences, commands and code.
[[nodiscard]] bool IsWhereLinesBegin(std::string_view text, std::size_t line_start, std::size_t at);

}  // namespace scope_explainer
