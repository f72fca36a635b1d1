#pragma once
/// The report in words: for a terminal, and as Markdown for a ticket.

#include <string>
#include <vector>

#include "answers/explanation.h"
#include "input/scenario_input.h"
#include "report/questions.h"

namespace scope_explainer {

/// `slug` is the organization's, for links alone; it may be empty.
[[nodiscard]] std::string ReportText(const Explanation& explanation,
                                     const std::vector<Notice>& notices, std::string_view slug);

[[nodiscard]] std::string ReportMarkdown(const Explanation& explanation,
                                         const std::vector<Notice>& notices, std::string_view slug);

/// The questions with their answers and tables, for a terminal.
[[nodiscard]] std::string QuestionsText(const std::vector<Question>& questions);

}  // namespace scope_explainer
