#pragma once
/// What is said where something could not be read.

#include <string>
#include <string_view>

namespace scope_explainer {

/// Something that could not be read. `at` is the field (`mode`, `scopes[2]`) or `scenario` for the
/// whole; `message` is in lower case, without a full stop. Both may be shown: of what was typed
/// they quote names (see `text/redact.h`).
struct Problem {
  std::string at;
  std::string message;
};

/// "is not valid JSON at byte 7", counted from 1.
[[nodiscard]] std::string NotJsonAt(std::size_t byte);

/// The byte, counted from 1, of the first NUL in `text`; 0 where there is none. JSON has none, and
/// the parser takes it for the end.
[[nodiscard]] std::size_t FindNul(std::string_view text);

/// "is longer than 1 MiB", for the most bytes that are read, a whole number of MiB.
[[nodiscard]] std::string TooLong(std::size_t most);

}  // namespace scope_explainer
