#pragma once
/// The published scope that somebody probably meant.

#include <optional>
#include <string_view>

#include "facts/scopes.h"

namespace scope_explainer {

/// The published scope nearest to `text`, which is not one itself. Case and `_` for `-` are
/// ignored, and a few letters may be missing, wrong or swapped. If only the action is unknown, the
/// group. Nothing if no scope is near. Ties go to the first in catalog order. Time is bounded,
/// however long `text` is.
[[nodiscard]] std::optional<ScopeId> NearestScope(std::string_view text);

}  // namespace scope_explainer
