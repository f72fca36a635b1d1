#pragma once
/// The setup that GitHub prints above the log of a step: `Run`, `with:`, `env:`.
/// Source: logs of GitHub Actions.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of the first such head in `plain` (made by `Normalized`) for a step that runs the
/// action; its line numbers are those of `plain`. Nothing if there is none. Linear in the length.
[[nodiscard]] std::optional<Reading> ReadLogHead(std::string_view plain);

}  // namespace scope_explainer
