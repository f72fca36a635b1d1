#pragma once
/// Reads a setup: a workflow, a pipeline, a command, environment variables, a JSON file. It goes by
/// the names in the text, not by the grammar of a format, so fragments can be read, too.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of `plain`, as `Normalized` makes it; nothing if no part of it belongs to a setup of
/// Socket Basics or another Socket tool. What the text shows is certain: a name that holds a
/// reference to a secret or a variable counts as set, and anything the text points to without
/// showing it stays open. If there are several runs, only what holds for all of them is certain.
/// Never throws; time is linear in the length.
[[nodiscard]] std::optional<Reading> ReadSetup(std::string_view plain);

}  // namespace scope_explainer
