#include "report/requirements.h"

#include "answers/tokens.h"
#include "answers/verdict.h"
#include "facts/names.h"
#include "report/matrix.h"
#include "report/scenario.h"

namespace scope_explainer {
namespace {

Table TokenOfEachMode() {
  Table table{
      "The least that a token needs on an enterprise organization. Its scopes are ticked "
      "under " +
          std::string(names::kSettingsPath) + ". " + std::string(kCheckedAgainst),
      {"Configured by", "Scopes to tick", "`SOCKET_ORG`", "The run"},
      {}};
  for (const Recommendation& recommended : Recommendations()) {
    const Scenario& scenario = recommended.scenario;
    table.rows.push_back({std::string(ValueOf(scenario, FieldId::kMode).label),
                          ScopesInWords(scenario.scopes), std::string(OrganizationNeed(scenario)),
                          std::string(WordFor(OutcomeOf(scenario)).label)});
  }
  return table;
}

Table NeedsOfEachCall() {
  Table table{"What the scopes are for", {"Needed", "To", "By", "Grade"}, {}};
  for (const ApiCall& call : kApiCalls) {
    table.rows.push_back({ScopesInWords(call.needs), std::string(call.purpose),
                          "`" + std::string(call.sdk) + "`", std::string(Info(call.grade).name)});
  }
  return table;
}

}  // namespace

std::string_view OrganizationNeed(const Scenario& scenario) {
  return scenario.org == Organization::kUnset ? "not needed" : "must be set";
}

std::vector<Table> RequirementsTables() { return {TokenOfEachMode(), NeedsOfEachCall()}; }

}  // namespace scope_explainer
