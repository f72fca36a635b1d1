#include "cli/commands.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "answers/drift.h"
#include "answers/least_scopes.h"
#include "answers/tokens.h"
#include "cli/read_text.h"
#include "cli/refuse.h"
#include "cli/width.h"
#include "engine/engine.h"
#include "engine/handover.h"
#include "input/problem.h"
#include "input/scenario_json.h"
#include "input/specification.h"
#include "model/simulate.h"
#include "report/drift.h"
#include "report/explanation_json.h"
#include "report/explanation_text.h"
#include "report/fixes.h"
#include "report/fixes_json.h"
#include "report/problems.h"
#include "report/questions.h"
#include "text/words.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

int ExitCodeFor(const Explanation& explanation) {
  return explanation.verdict.outcome == Outcome::kFailsSilently ? kExitFailsSilently : kExitWorks;
}

int ExplainOne(const ScenarioInput& input, const ExplainOptions& options) {
  const Explanation explanation = Explain(input.scenario);
  const std::string& slug = options.scenario.slug();
  if (options.format == "json") {
    std::cout << ReportJson(explanation, input.notices, slug) << "\n";
  } else if (options.format == "markdown") {
    std::cout << ReportMarkdown(explanation, input.notices, slug);
  } else {
    std::cout << ReportText(explanation, input.notices, slug, TextWidth());
  }
  return ExitCodeFor(explanation);
}

/// One scenario per line in, one report or error answer per line out. Verdicts are in the reports,
/// so they do not change the exit code; a line that cannot be read does. Ends when nobody reads the
/// output any more.
int ExplainBatch(const std::string& slug) {
  int exit_code = kExitWorks;
  for (std::string line; std::cout && ReadLine(line, kMostInputBytes);) {
    const ScenarioInput input = ReadScenarioJson(line);
    if (input.problems.empty()) {
      std::cout << ReportJson(Explain(input.scenario), input.notices, slug);
    } else {
      std::cout << ErrorJson(input.problems);
      exit_code = kExitBadInput;
    }
    std::cout << std::endl;
  }
  if (StandardInputFailed()) return Refuse({{"standard input", "cannot be read"}}, {});
  return exit_code;
}

/// Conflicts between the options.
std::vector<Problem> ProblemsWith(const ExplainOptions& options, bool json) {
  const int ways = (options.batch ? 1 : 0) + (json ? 1 : 0) + (options.scenario.Given() ? 1 : 0);
  std::vector<Problem> problems;
  if (ways > 1) problems.push_back({"explain", "takes either options, or --json, or --batch"});
  if (options.batch && options.format_option->count() > 0 && options.format != "json") {
    problems.push_back(
        {"--format", "must be `json` beside --batch, not " + Quoted(options.format)});
  }
  return problems;
}

void PrintHandouts(const std::vector<Handout>& handouts, const std::string& format) {
  if (format == "json") {
    std::cout << HandoutsJson(handouts) << "\n";
  } else {
    std::cout << HandoutsText(handouts, TextWidth());
  }
}

/// Says that no token is enough, and what to change instead.
int SayThatNoTokenIsEnough(const Scenario& scenario, const std::string& format) {
  const Fix fix = FindFixes(scenario, Outcome::kWorksWithWarning).front();
  const std::string message = "No token is enough for this setup. " + SummaryOf(fix) + ".";
  if (format == "json") {
    std::cout << NoHandoutsJson(message) << "\n";
  } else {
    std::cout << WrappedText(message + "\n", TextWidth());
  }
  return kExitFailsSilently;
}

}  // namespace

int RunExplain(const ExplainOptions& options) {
  const bool json = options.json_option->count() > 0;
  const std::vector<Problem> problems = ProblemsWith(options, json);
  if (!problems.empty()) return Refuse(problems, options.format);
  ScenarioInput input = json ? ReadScenarioJson(options.json) : options.scenario.Read();
  if (json) ReadSlug(options.scenario.slug(), input);
  if (!input.problems.empty()) return Refuse(input.problems, options.format);
  return options.batch ? ExplainBatch(options.scenario.slug()) : ExplainOne(input, options);
}

int RunHandover(const HandoverOptions& options) {
  const ScenarioInput input = options.scenario.Read();
  if (!input.problems.empty()) return Refuse(input.problems, options.format);
  PrintNotices(input.notices);
  const Explanation explanation = Explain(input.scenario);
  const bool first = options.fix_option->count() == 0 && !explanation.fixes.empty();
  const Handover handover =
      HandoverOf(explanation, first ? 1 : options.fix, options.scenario.slug());
  if (!handover.problems.empty()) return Refuse(handover.problems, options.format);
  PrintHandouts(handover.handouts, options.format);
  return kExitWorks;
}

int RunRecommend(const CommandOptions& options) {
  const ScenarioInput input = options.scenario.Read();
  if (!input.problems.empty()) return Refuse(input.problems, options.format);
  PrintNotices(input.notices);
  Scenario scenario = input.scenario;
  if (!options.scenario.Given(FieldId::kOrg)) scenario.org = RecommendedOrganization(scenario.mode);
  const auto least = LeastScopes(scenario);
  if (!least) return SayThatNoTokenIsEnough(scenario, options.format);
  scenario.scopes = *least;
  PrintHandouts(Handouts(Explain(scenario), nullptr, options.scenario.slug()), options.format);
  return kExitWorks;
}

int RunMatrix(const MatrixOptions& options, const DocumentOptions& documents) {
  if (documents.Given()) return RunDocuments(documents);
  const ScenarioInput input = options.Read();
  if (!input.problems.empty()) return Refuse(input.problems, options.format);
  PrintNotices(input.notices);
  std::cout << MatrixAs(options, input.scenario, TextWidth());
  return kExitWorks;
}

int RunRequirements(const RequirementsOptions& options) {
  std::cout << RequirementsAs(options, TextWidth());
  return kExitWorks;
}

int RunCheckSpec(const CheckSpecOptions& options) {
  const TextInput file = ReadText(options.file, kMostSpecificationBytes);
  if (!file.problems.empty()) return Refuse(file.problems, options.format);
  const SpecificationInput input = ReadSpecificationJson(file.text);
  if (!input.problems.empty()) return Refuse(input.problems, options.format);
  const std::vector<Drift> drift = FindDrift(input.specification);
  if (options.format == "json") std::cout << DriftJson(drift) << "\n";
  if (options.format == "text") std::cout << WrappedText(DriftText(drift), TextWidth());
  return drift.empty() ? kExitWorks : kExitDrift;
}

int RunQuestions() {
  std::cout << QuestionsText(Questions(), TextWidth());
  return kExitWorks;
}

int RunCatalog() {
  std::cout << Catalog() << "\n";
  return kExitWorks;
}

}  // namespace scope_explainer
