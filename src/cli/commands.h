#pragma once
/// The commands of the terminal. Each writes its answer to standard output and returns the exit
/// code.

#include <string>

#include "cli/documents.h"
#include "cli/tables.h"

namespace scope_explainer {

struct ExplainOptions : CommandOptions {
  std::string json;
  CLI::Option* json_option = nullptr;
  bool batch = false;
};

struct HandoverOptions : CommandOptions {
  int fix = 0;                        ///< as `HandoverOf` counts
  CLI::Option* fix_option = nullptr;  ///< not given: the first fix, if there is one
};

struct CheckSpecOptions {
  std::string file = "-";
  std::string format = "text";
};

[[nodiscard]] int RunExplain(const ExplainOptions& options);
[[nodiscard]] int RunHandover(const HandoverOptions& options);
[[nodiscard]] int RunRecommend(const CommandOptions& options);
[[nodiscard]] int RunMatrix(const MatrixOptions& options, const DocumentOptions& documents);
[[nodiscard]] int RunRequirements(const RequirementsOptions& options);
[[nodiscard]] int RunCheckSpec(const CheckSpecOptions& options);
[[nodiscard]] int RunQuestions();
[[nodiscard]] int RunCatalog();

}  // namespace scope_explainer
