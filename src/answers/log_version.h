#pragma once
/// The version of Socket Basics that a log names.

#include <optional>
#include <string_view>

#include "answers/reading.h"
#include "facts/version.h"

namespace scope_explainer {

/// The version that ran, from the image or action that `plain` names (`socket-basics:3.0.0`,
/// `socket-basics@v2.1.0`); nothing if it names none, or more than one.
[[nodiscard]] std::optional<Version> VersionNamedIn(std::string_view plain);

/// Records in `read` that `version` ran, and what is known about it.
void Name(Version version, ReadVersion& read);

}  // namespace scope_explainer
