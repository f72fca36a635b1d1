#pragma once
/// Reads what the probe of a token has printed.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of `plain`, as `Normalized` makes it; nothing where no line of the probe is in it.
/// It tells the key, the organization, the plan, and which scopes the token has and lacks, and
/// nothing of what a run does. Where two probes contradict each other, neither counts.
[[nodiscard]] std::optional<Reading> ReadProbe(std::string_view plain);

}  // namespace scope_explainer
