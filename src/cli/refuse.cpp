#include "cli/refuse.h"

#include <iostream>

#include "report/report_text.h"
#include "report/scenario_json.h"

namespace scope_explainer {

int Refuse(const std::vector<Problem>& problems, std::string_view format) {
  if (format == "json") {
    std::cout << ErrorJson(problems) << "\n";
  } else {
    std::cerr << ProblemsText(problems);
  }
  return kExitBadInput;
}

void PrintNotices(const std::vector<Notice>& notices) {
  for (const Notice& notice : notices) std::cerr << "note: " << MessageFor(notice) << "\n";
}

}  // namespace scope_explainer
