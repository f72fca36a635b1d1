#include "report/engine.h"

#include "report/advice_json.h"
#include "report/catalog_json.h"
#include "report/concat.h"
#include "report/diagnosis_report.h"
#include "report/fix_words.h"
#include "report/handover.h"
#include "report/matrix_report.h"
#include "report/redact.h"
#include "report/report_json.h"
#include "report/report_text.h"
#include "report/scenario_json.h"

namespace scope_explainer {
namespace {

/// Reads `scenario` and puts it to `answer`, or says why it cannot be read.
template <typename Answer>
std::string Ask(std::string_view scenario, std::string_view slug, Answer answer) {
  ScenarioInput input = ReadScenarioJson(scenario);
  ReadSlug(slug, input);
  if (!input.problems.empty()) return ErrorJson(input.problems);
  return answer(input);
}

}  // namespace

std::string ExplainJson(std::string_view scenario, std::string_view slug) {
  return Ask(scenario, slug, [&](const ScenarioInput& input) {
    return ReportJson(Explain(input.scenario), input.notices, slug);
  });
}

std::string ExplainMarkdown(std::string_view scenario, std::string_view slug) {
  return Ask(scenario, slug, [&](const ScenarioInput& input) {
    return ReportMarkdown(Explain(input.scenario), input.notices, slug);
  });
}

std::string HandoverJson(std::string_view scenario, int fix, std::string_view slug) {
  return Ask(scenario, slug, [&](const ScenarioInput& input) {
    const Explanation explanation = Explain(input.scenario);
    if (fix < 0) return HandoutsJson(Handouts(explanation, nullptr, slug));
    const auto position = static_cast<std::size_t>(fix);
    if (position >= explanation.fixes.size()) {
      return ErrorJson({{"fix", Concat("there is no fix at position ", std::to_string(fix))}});
    }
    return HandoutsJson(Handouts(explanation, &explanation.fixes[position], slug));
  });
}

std::string MatrixJsonFor(std::string_view scenario) {
  return Ask(scenario, {}, [](const ScenarioInput& input) { return MatrixJson(input.scenario); });
}

std::string DiagnoseJson(std::string_view log) {
  if (log.size() > kMostLogBytes) return ErrorJson({{"log", TooLong(kMostLogBytes)}});
  return DiagnosisJson(Diagnose(log), log);
}

std::string Masked(std::string_view text) { return Redact(text).text; }

std::string Catalog() { return CatalogJson(); }

}  // namespace scope_explainer
