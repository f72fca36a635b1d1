#pragma once
/// Text from a file or from standard input.

#include <string>
#include <vector>

#include "input/problem.h"
#include "input/scenario_input.h"

namespace scope_explainer {

struct TextInput {
  std::string text;
  std::vector<Problem> problems;  ///< where there are any, `text` must not be used
};

/// Reads `file`, or standard input where it is `-`. A file that cannot be read or holds more than
/// `most` bytes, a whole number of MiB, is a problem; what follows them is left unread.
[[nodiscard]] TextInput ReadText(const std::string& file, std::size_t most);

/// Reads the next line of standard input into `line`, without its end. Of a line of more than
/// `most` bytes it keeps one more than that and skips the rest. False where there is no line left.
[[nodiscard]] bool ReadLine(std::string& line, std::size_t most);

/// True where reading standard input has failed, which is not the same as its end.
[[nodiscard]] bool StandardInputFailed();

}  // namespace scope_explainer
