#pragma once
/// The published scope that somebody probably meant.

#include <optional>
#include <string_view>

#include "facts/scopes.h"

namespace scope_explainer {

/// The published scope nearest to `text`, which is none: differences of case and of `_` for `-` are
/// free, a few letters may be missing, wrong or swapped; where only the action is unknown, the
/// group. Nothing where no scope is near. Ties go to the first in catalog order. Time is bounded
/// whatever the length of `text`.
[[nodiscard]] std::optional<ScopeId> NearestScope(std::string_view text);

}  // namespace scope_explainer
