#include "engine/engine.h"

#include "engine/handover.h"
#include "input/link.h"
#include "input/problem.h"
#include "input/read.h"
#include "input/scenario_json.h"
#include "report/catalog.h"
#include "report/explanation_json.h"
#include "report/explanation_text.h"
#include "report/fixes.h"
#include "report/fixes_json.h"
#include "report/link.h"
#include "report/matrix.h"
#include "report/problems.h"
#include "report/reading.h"

namespace scope_explainer {
namespace {

/// Reads `scenario` and passes it to `answer`; if it cannot be read, `say` says why.
template <typename Answer>
std::string Ask(std::string_view scenario, std::string_view slug, Answer answer,
                std::string (*say)(const std::vector<Problem>&) = ErrorJson) {
  ScenarioInput input = ReadScenarioJson(scenario);
  ReadSlug(slug, input);
  if (!input.problems.empty()) return say(input.problems);
  return answer(input);
}

}  // namespace

std::string ExplainJson(std::string_view scenario, std::string_view slug) {
  return Ask(scenario, slug, [&](const ScenarioInput& input) {
    return ReportJson(Explain(input.scenario), input.notices, slug);
  });
}

std::string ExplainMarkdown(std::string_view scenario, std::string_view slug) {
  const auto answer = [&](const ScenarioInput& input) {
    return ReportMarkdown(Explain(input.scenario), input.notices, slug);
  };
  return Ask(scenario, slug, answer, ProblemsText);
}

std::string HandoverJson(std::string_view scenario, int fix, std::string_view slug) {
  return Ask(scenario, slug, [&](const ScenarioInput& input) {
    const Handover handover = HandoverOf(Explain(input.scenario), fix, slug);
    return handover.problems.empty() ? HandoutsJson(handover.handouts)
                                     : ErrorJson(handover.problems);
  });
}

std::string MatrixJsonFor(std::string_view scenario) {
  return Ask(scenario, {}, [](const ScenarioInput& input) { return MatrixJson(input.scenario); });
}

std::string ReadJson(std::string_view text) {
  if (text.size() > kMostTextBytes) return ErrorJson({{"text", TooLong(kMostTextBytes)}});
  return ReadingJson(Read(text));
}

std::string Kept(std::string_view text) {
  return text.size() > kMostInputBytes ? std::string() : KeptOf(text);
}

std::string Catalog() { return CatalogJson(); }

std::string LinkJson(std::string_view fragment) {
  if (fragment.size() > kMostInputBytes) {
    return ErrorJson({{"fragment", TooLong(kMostInputBytes)}});
  }
  return AddressJson(ReadLink(fragment));
}

}  // namespace scope_explainer
