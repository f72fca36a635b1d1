#pragma once
/// Text from a file or from standard input.

#include <string>
#include <vector>

#include "report/scenario_input.h"

namespace scope_explainer {

struct TextInput {
  std::string text;
  std::vector<Problem> problems;  ///< where there are any, `text` must not be used
};

/// Reads `file`, or standard input where it is `-`. A file that cannot be read or holds more than
/// `most` bytes, a whole number of MiB, is a problem; what stands after them is left unread.
[[nodiscard]] TextInput ReadText(const std::string& file, std::size_t most);

}  // namespace scope_explainer
