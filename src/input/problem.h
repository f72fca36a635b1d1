#pragma once
/// What to say when something cannot be read.

#include <string>
#include <string_view>

namespace scope_explainer {

/// Something that could not be read. `at` is the field (`mode`, `scopes[2]`), or `scenario` for the
/// whole; `message` is in lower case, without a full stop. Both are safe to show: they quote only
/// names from what was typed (see `text/redact.h`).
struct Problem {
  std::string at;
  std::string message;
};

/// "is not valid JSON at byte 7", counted from 1.
[[nodiscard]] std::string NotJsonAt(std::size_t byte);

/// The position of the first NUL in `text`, counted from 1; 0 if there is none. JSON contains none,
/// and the parser would take it for the end.
[[nodiscard]] std::size_t FindNul(std::string_view text);

/// "is longer than 1 MiB", for a limit in bytes that is a whole number of MiB.
[[nodiscard]] std::string TooLong(std::size_t most);

}  // namespace scope_explainer
