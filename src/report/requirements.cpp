#include "report/requirements.h"

#include "answers/tokens.h"
#include "answers/verdict.h"
#include "facts/names.h"
#include "report/matrix.h"
#include "report/scenario.h"
#include "text/concat.h"
#include "text/words.h"

namespace scope_explainer {

std::string_view OrganizationNeed(const Scenario& scenario) {
  return scenario.org == Organization::kUnset ? "not needed" : "must be set";
}

Table RequirementsTable() {
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

List NeedsOfEachCall() {
  List list{"What each call of a run needs, and how well that is known:", {}};
  for (const ApiCall& call : kApiCalls) {
    list.items.push_back(Concat(call.purpose, ": ", ScopesInWords(call.needs), " (", Code(call.sdk),
                                ", ", Info(call.grade).name, ")"));
  }
  return list;
}

}  // namespace scope_explainer
