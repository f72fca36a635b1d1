#pragma once
/// The two questions that the reviewers of pull request 68 asked, answered by the model.

#include <string_view>
#include <vector>

#include "text/table.h"

namespace scope_explainer {

struct Question {
  std::string_view id;
  std::string_view question;
  std::string_view answer;
  Table table;  ///< the same answer, computed: one row per mode
};

[[nodiscard]] std::vector<Question> Questions();

}  // namespace scope_explainer
