#pragma once
/// One question for any text that somebody brings: what is it, and what does it say?

#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// Reads `text`, which may hold any bytes. Never throws; time is linear in the length.
[[nodiscard]] Reading Read(std::string_view text);

}  // namespace scope_explainer
