#pragma once
/// The report in words: for a terminal, and as Markdown for a ticket.

#include <string>
#include <vector>

#include "answers/explanation.h"
#include "report/scenario_input.h"

namespace scope_explainer {

[[nodiscard]] std::string ReportText(const Explanation& explanation,
                                     const std::vector<Notice>& notices);

[[nodiscard]] std::string ReportMarkdown(const Explanation& explanation,
                                         const std::vector<Notice>& notices);

/// The problems of input that could not be read, a line each.
[[nodiscard]] std::string ProblemsText(const std::vector<Problem>& problems);

}  // namespace scope_explainer
