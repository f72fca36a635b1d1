#pragma once
/// The differences between our tables and Socket's API specification, in words and as JSON.

#include <string>
#include <vector>

#include "answers/drift.h"

namespace scope_explainer {

/// A line that counts the differences, then one line for each; a single line if there are none.
[[nodiscard]] std::string DriftText(const std::vector<Drift>& drift);

/// `{"schema":1,"drift":[{"subject","change","name","ours","theirs"}]}`, in the same order.
[[nodiscard]] std::string DriftJson(const std::vector<Drift>& drift);

}  // namespace scope_explainer
