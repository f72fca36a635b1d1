#pragma once
/// The answer to input that could not be read, or that deserves a remark.

#include <string>
#include <vector>

#include "input/problem.h"
#include "input/scenario_input.h"
#include "text/json_writer.h"

namespace scope_explainer {

/// The answer to input that could not be read.
[[nodiscard]] std::string ErrorJson(const std::vector<Problem>& problems);

/// Writes the member `notices`.
void WriteNotices(JsonWriter& json, const std::vector<Notice>& notices);

/// The problems of input that could not be read, one per line.
[[nodiscard]] std::string ProblemsText(const std::vector<Problem>& problems);

}  // namespace scope_explainer
