#include "report/questions.h"

#include "answers/least_scopes.h"
#include "model/fields.h"
#include "model/simulate.h"

namespace scope_explainer {
namespace {

std::string NeedOf(const Scenario& scenario) {
  const auto least = LeastScopes(scenario);
  if (!least) return "no token is enough";
  return least->Intersects(Info(CallId::kGetConfig).needs) ? "needed" : "not needed";
}

/// The run of a token that has only the scopes for the upload.
Run RunOf(Scenario scenario) {
  scenario.scopes = Info(CallId::kCreateFullScan).needs;
  return Simulate(scenario);
}

template <typename Cells>
Table PerMode(std::string caption, std::vector<std::string> headers, Cells cells) {
  Table table{std::move(caption), std::move(headers), {}};
  table.headers.insert(table.headers.begin(), "Configured by");
  for (const FieldValue& mode : kModeValues) {
    Scenario scenario;
    scenario.mode = static_cast<Mode>(mode.id);
    std::vector<std::string> row = cells(scenario);
    row.insert(row.begin(), std::string(mode.label));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Scenario With(Scenario scenario, Organization org, Plan plan = Plan::kEnterprise) {
  scenario.org = org;
  scenario.plan = plan;
  return scenario;
}

Table WhenScopeIsNeeded() {
  return PerMode(
      "Is `socket-basics:read` needed?",
      {"Enterprise, `SOCKET_ORG` not set", "Enterprise, `SOCKET_ORG` set", "Any other plan"},
      [](const Scenario& scenario) -> std::vector<std::string> {
        return {NeedOf(With(scenario, Organization::kUnset)),
                NeedOf(With(scenario, Organization::kSet)),
                NeedOf(With(scenario, Organization::kSet, Plan::kOther))};
      });
}

Table WhatOrganizationChanges() {
  return PerMode(
      "A token with only `full-scans:create`, enterprise plan",
      {"Dashboard's settings", "Results, `SOCKET_ORG` not set", "Results, `SOCKET_ORG` set"},
      [](const Scenario& scenario) -> std::vector<std::string> {
        const Run unset = RunOf(With(scenario, Organization::kUnset));
        const Run set = RunOf(With(scenario, Organization::kSet));
        return {std::string(WordFor(unset.Call(CallId::kGetConfig).outcome).label),
                std::string(WordFor(unset.upload).label), std::string(WordFor(set.upload).label)};
      });
}

}  // namespace

std::vector<Question> Questions() {
  return {
      {"socket-basics-needed", "Is `socket-basics` needed no matter what?",
       "No. It is needed where the settings come from the dashboard, and otherwise only on an "
       "enterprise organization while `SOCKET_ORG` is not set, because a denied load also drops "
       "the "
       "organization that was found; a JSON file and other plans never need it.",
       WhenScopeIsNeeded()},
      {"socket-org-changes", "What does setting `SOCKET_ORG` change?",
       "It does not skip the dashboard load: the same calls are made. It keeps the upload alive "
       "when "
       "that load is denied, because the organization is then known without it.",
       WhatOrganizationChanges()},
  };
}

}  // namespace scope_explainer
