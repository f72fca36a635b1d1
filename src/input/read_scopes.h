#pragma once
/// Reads a list of scopes, or what Socket's API answers about tokens.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of `plain`, as `Normalized` makes it; nothing if it is not about scopes. The form
/// gets exactly the scopes that the text shows. If there are several tokens, it gets those of the
/// first, and only what they have in common is certain. Never throws; time is linear in the length.
[[nodiscard]] std::optional<Reading> ReadScopesIn(std::string_view plain);

}  // namespace scope_explainer
