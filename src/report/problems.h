#pragma once
/// The answer to input that could not be read.

#include <string>
#include <vector>

#include "input/problem.h"

namespace scope_explainer {

/// The answer to input that could not be read.
[[nodiscard]] std::string ErrorJson(const std::vector<Problem>& problems);

/// The problems of input that could not be read, a line each.
[[nodiscard]] std::string ProblemsText(const std::vector<Problem>& problems);

}  // namespace scope_explainer
