#pragma once
/// Reads what the token probe has printed.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of `plain`, as `Normalized` makes it; nothing if no line of the probe is in it. It
/// covers the key, the organization, the plan, and which scopes the token has and lacks, but not
/// what a run does. If two probes contradict each other, neither counts.
[[nodiscard]] std::optional<Reading> ReadProbe(std::string_view plain);

}  // namespace scope_explainer
