#include "answers/matrix.h"

#include <algorithm>

#include "model/simulate.h"

namespace scope_explainer {
namespace {

MatrixRow RowFor(const KnownToken& token, const Scenario& setup) {
  Scenario scenario = setup;
  scenario.scopes = token.scopes;
  const Run run = Simulate(scenario);
  MatrixRow row{token, run, OutcomeOf(run), {}, token.scopes == setup.scopes};
  for (const ApiCall& call : kApiCalls) {
    row.evidence[call.id] = TokenEvidence(token.scopes, call.id);
  }
  return row;
}

}  // namespace

Grade LeastSure(const MatrixRow& row) {
  return std::max_element(row.evidence.begin(), row.evidence.end(),
                          [](const Evidence& a, const Evidence& b) { return a.grade < b.grade; })
      ->grade;
}

std::vector<MatrixRow> MatrixFor(const Scenario& scenario) {
  std::vector<MatrixRow> rows;
  for (const KnownToken& token : KnownTokens()) rows.push_back(RowFor(token, scenario));
  const bool known =
      std::any_of(rows.begin(), rows.end(), [](const MatrixRow& row) { return row.current; });
  if (!known) rows.push_back(RowFor({scenario.scopes, TokenKind::kDerived, {}}, scenario));
  return rows;
}

}  // namespace scope_explainer
