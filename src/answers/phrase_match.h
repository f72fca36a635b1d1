#pragma once
/// Finds a phrase in a text that people may have wrapped, quoted and prefixed.

#include <optional>
#include <string_view>

namespace scope_explainer {

/// The end of `phrase` in `text` starting at `at`, or nothing. A space in `phrase` matches one or
/// more blanks, including a line end followed by the mark of a quoted line (`>` or `|`).
[[nodiscard]] std::optional<std::size_t> MatchPhrase(std::string_view text, std::size_t at,
                                                     std::string_view phrase);

/// The end of the first match of `phrase` that begins at most `most` bytes after `at`.
[[nodiscard]] std::optional<std::size_t> FindPhrase(std::string_view text, std::size_t at,
                                                    std::string_view phrase, std::size_t most);

/// True if `at` is where a program would start its message: at the beginning of a line, after the
/// level, or after what CI systems and containers put before each line. `line_start` is where the
/// line begins. False within sentences, commands and code.
[[nodiscard]] bool IsWhereLinesBegin(std::string_view text, std::size_t line_start, std::size_t at);

}  // namespace scope_explainer
