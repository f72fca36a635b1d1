#pragma once
/// Reads what Socket's API answers about tokens.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/scenario_input.h"

namespace scope_explainer {

struct TokenScopes {
  std::string name;  ///< safe to show; empty if it has none
  bool cut = false;  ///< the text ends before its scopes do
  ScenarioInput read;
};

/// The tokens of `text`, JSON that may be cut off anywhere: every object with `"scopes": [...]`.
/// Empty if there is none. Linear in the length.
[[nodiscard]] std::vector<TokenScopes> ReadTokens(std::string_view text);

}  // namespace scope_explainer
