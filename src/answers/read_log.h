#pragma once
/// Reads a log: what happened at each call, what is certain about the setup behind it, and why
/// the run did not do what it should.

#include <optional>
#include <string_view>

#include "answers/reading.h"

namespace scope_explainer {

/// The reading of `plain`, as `Normalized` makes it; nothing where no line of Socket Basics, of
/// Socket's API or of another program of Socket is in it. Certain is only what every run that could
/// have left these lines agrees on, whatever the version and whatever Socket answered; a scope that
/// no line shows is neither had nor missing. Where the text holds one run and shows the setup of
/// it, `setup` says which. Never throws; the time grows in line with the length.
[[nodiscard]] std::optional<Reading> ReadLog(std::string_view plain,
                                             const FieldValues& setup = kAnyValues);

}  // namespace scope_explainer
