#pragma once
/// Small pieces of sentences.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

/// `text`, which is our own, between backticks.
[[nodiscard]] std::string Code(std::string_view text);

/// `text` between backticks, masked, cut to a length that fits into a sentence, its own backticks
/// replaced, and nothing hidden in it.
[[nodiscard]] std::string Quoted(std::string_view text);

/// "1 scope", "2 scopes".
[[nodiscard]] std::string Counted(std::size_t count, std::string_view singular,
                                  std::string_view plural);

/// "`a`, `b` and `c`".
[[nodiscard]] std::string Enumerated(const std::vector<std::string>& words);

}  // namespace scope_explainer
