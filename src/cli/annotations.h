#pragma once
/// Readings as GitHub shows them beside the lines of a file.

#include <string>

#include "answers/reading.h"

namespace scope_explainer {

/// A workflow command a line for each warning of `reading`, which is that of `file`, and for a
/// run that fails silently; empty where there is none.
[[nodiscard]] std::string Annotations(const Reading& reading, const std::string& file);

}  // namespace scope_explainer
