#pragma once
/// Text from a file or from standard input.

#include <string>
#include <vector>

#include "input/problem.h"
#include "input/scenario_input.h"

namespace scope_explainer {

struct TextInput {
  std::string text;
  std::vector<Problem> problems;  ///< if there are any, `text` must not be used
};

/// Reads `file`, or standard input if it is `-`. A file that cannot be read or holds more than
/// `most` bytes (a whole number of MiB) is a problem; the rest is left unread.
[[nodiscard]] TextInput ReadText(const std::string& file, std::size_t most);

/// Reads the next line of standard input into `line`, without its end. Of a line longer than `most`
/// bytes, keeps the first `most` + 1 and skips the rest. Returns false if there is no line left.
[[nodiscard]] bool ReadLine(std::string& line, std::size_t most);

/// True if reading standard input has failed, as opposed to reaching its end.
[[nodiscard]] bool StandardInputFailed();

}  // namespace scope_explainer
