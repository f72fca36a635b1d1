#pragma once
/// Reads a log: what happened at each call, what is certain about the setup behind it, and why
/// the run did not do what it should.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of `plain`, as `Normalized` makes it; nothing if it has no line from Socket Basics,
/// Socket's API or another Socket program. Something is certain only if every run that could have
/// left these lines agrees on it, for any version and any answer from Socket; a scope that no line
/// shows is neither present nor missing. `setup` is the setup of the run, if the text holds only
/// one and shows it. Never throws; time is linear in the length.
[[nodiscard]] std::optional<Reading> ReadLog(std::string_view plain,
                                             const FieldValues& setup = kAnyValues);

}  // namespace scope_explainer
