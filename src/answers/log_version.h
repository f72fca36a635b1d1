#pragma once
/// The version of Socket Basics that a log names.

#include <optional>
#include <string_view>

#include "answers/reading.h"
#include "facts/version.h"

namespace scope_explainer {

/// The version that ran, by the image or the action that `plain` names (`socket-basics:3.0.0`,
/// `socket-basics@v2.1.0`); nothing where it names none, or several.
[[nodiscard]] std::optional<Version> VersionNamedIn(std::string_view plain);

/// Says in `read` that `version` ran, and what is known about it.
void Name(Version version, ReadVersion& read);

}  // namespace scope_explainer
