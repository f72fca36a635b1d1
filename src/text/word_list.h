#pragma once
/// Words of English and of programs, compared in any case.

#include <string_view>

namespace scope_explainer {

/// True where `text` begins with `word`, which is in lower case, in any case.
[[nodiscard]] bool BeginsWith(std::string_view text, std::string_view word);

/// True where `text` is one of `words`, which are in lower case and separated by one space each.
[[nodiscard]] bool IsOneOf(std::string_view words, std::string_view text);

}  // namespace scope_explainer
