#pragma once
/// The command `read`.

#include <string>
#include <vector>

namespace scope_explainer {

struct ReadOptions {
  std::vector<std::string> files{"-"};
  std::string format = "text";
};

/// Answers for each file, in order. As JSON, each answer has a line of its own, and names its file
/// if there are several. Returns the exit code of the worst answer.
[[nodiscard]] int RunRead(const ReadOptions& options);

}  // namespace scope_explainer
