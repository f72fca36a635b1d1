#pragma once
/// Reads a list of scopes, or what Socket's API answers about tokens.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of `plain`, as `Normalized` makes it; nothing where it is not about scopes. The form
/// is given just the scopes that the text shows; of several tokens those of the first, and only
/// what they have in common is certain. Never throws; the time grows in line with the length.
[[nodiscard]] std::optional<Reading> ReadScopesIn(std::string_view plain);

}  // namespace scope_explainer
