#include "report/engine.h"

#include "report/catalog_json.h"
#include "report/matrix_report.h"
#include "report/report_json.h"
#include "report/report_text.h"
#include "report/scenario_json.h"

namespace scope_explainer {
namespace {

/// Reads `scenario` and puts it to `answer`, or says why it cannot be read.
template <typename Answer>
std::string Ask(std::string_view scenario, Answer answer) {
  const ScenarioInput input = ReadScenarioJson(scenario);
  if (!input.problems.empty()) return ErrorJson(input.problems);
  return answer(input);
}

}  // namespace

std::string ExplainJson(std::string_view scenario) {
  return Ask(scenario, [](const ScenarioInput& input) {
    return ReportJson(Explain(input.scenario), input.notices);
  });
}

std::string ExplainMarkdown(std::string_view scenario) {
  return Ask(scenario, [](const ScenarioInput& input) {
    return ReportMarkdown(Explain(input.scenario), input.notices);
  });
}

std::string MatrixJsonFor(std::string_view scenario) {
  return Ask(scenario, [](const ScenarioInput& input) { return MatrixJson(input.scenario); });
}

std::string Catalog() { return CatalogJson(); }

}  // namespace scope_explainer
