#pragma once
/// Readings the way GitHub shows them beside the lines of a file.

#include <string>

#include "answers/reading.h"

namespace scope_explainer {

/// One workflow command per line for each warning in `reading`, the reading of `file`, and for a
/// run that fails silently; empty if there are none.
[[nodiscard]] std::string Annotations(const Reading& reading, const std::string& file);

}  // namespace scope_explainer
