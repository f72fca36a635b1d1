#include "cli/refuse.h"

#include <cerrno>
#include <cstring>
#include <iostream>

#include "input/scenario_json.h"
#include "report/explanation_text.h"
#include "report/problems.h"

namespace scope_explainer {

int Refuse(const std::vector<Problem>& problems, std::string_view format) {
  if (format == "json") {
    std::cout << ErrorJson(problems) << "\n";
  } else {
    std::cerr << ProblemsText(problems);
  }
  return kExitBadInput;
}

int Finish(int exit_code) {
  errno = 0;
  if (std::cout.flush()) return exit_code;
  std::cerr << "error: the answer cannot be written" << Reason(errno) << "\n";
  return kExitBadInput;
}

std::string Reason(int error) { return error == 0 ? "" : std::string(": ") + std::strerror(error); }

void PrintNotices(const std::vector<Notice>& notices) {
  for (const Notice& notice : notices) std::cerr << "note: " << MessageFor(notice) << "\n";
}

}  // namespace scope_explainer
