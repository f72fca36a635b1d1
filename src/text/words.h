#pragma once
/// Small pieces of sentences.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

/// `text`, which is our own, in backticks.
[[nodiscard]] std::string Code(std::string_view text);

/// `text`, which was typed, in backticks: itself if it is a name, otherwise its length.
[[nodiscard]] std::string Quoted(std::string_view text);

/// "1 scope", "2 scopes".
[[nodiscard]] std::string Counted(std::size_t count, std::string_view singular,
                                  std::string_view plural);

/// "`a`, `b` and `c`".
[[nodiscard]] std::string Enumerated(const std::vector<std::string>& words);

}  // namespace scope_explainer
