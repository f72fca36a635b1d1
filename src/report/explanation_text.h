#pragma once
/// The report in words: for a terminal, and as Markdown for a ticket.

#include <string>
#include <vector>

#include "answers/explanation.h"
#include "input/scenario_input.h"
#include "report/questions.h"

namespace scope_explainer {

/// `slug` is the organization's, used only in links; it may be empty. Lines have at most `width`
/// columns, as far as words and links allow.
[[nodiscard]] std::string ReportText(const Explanation& explanation,
                                     const std::vector<Notice>& notices, std::string_view slug,
                                     std::size_t width);

[[nodiscard]] std::string ReportMarkdown(const Explanation& explanation,
                                         const std::vector<Notice>& notices, std::string_view slug);

/// The questions with their answers and tables, for a terminal `width` columns wide.
[[nodiscard]] std::string QuestionsText(const std::vector<Question>& questions, std::size_t width);

}  // namespace scope_explainer
