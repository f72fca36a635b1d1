#pragma once
/// Words of English and of programs, compared ignoring case.

#include <string_view>

namespace scope_explainer {

/// True if `text` begins with `word`, ignoring case; `word` is in lower case.
[[nodiscard]] bool BeginsWith(std::string_view text, std::string_view word);

/// True if `text` is one of `words`, ignoring case; they are in lower case, separated by single
/// spaces.
[[nodiscard]] bool IsOneOf(std::string_view words, std::string_view text);

}  // namespace scope_explainer
