#pragma once
/// Reads a setup: a workflow, a pipeline, a command, names in an environment, a JSON file. It is
/// read by the names in it, not by the grammar of its format, in fragments as well as whole.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of `plain`, as `Normalized` makes it; nothing where nothing in it belongs to a
/// setup of Socket Basics or of another tool of Socket. Certain is what the text shows: a name
/// that holds a reference to a secret or a variable counts as set, what a text points to and does
/// not show stays open. Of several runs only what holds for each is certain. Never throws; the time
/// grows in line with the length.
[[nodiscard]] std::optional<Reading> ReadSetup(std::string_view plain);

}  // namespace scope_explainer
