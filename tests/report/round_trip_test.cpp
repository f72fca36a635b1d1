/// We can read what we write: every snippet that is handed over is read back.

#include <gtest/gtest.h>

#include <bit>

#include "input/read.h"
#include "report/handover.h"
#include "support/print.h"

namespace scope_explainer {
namespace {

/// What a snippet can say about a scenario: that it names an organization and passes a key, but not
/// whether Socket knows them.
Scenario Written(Scenario scenario) {
  if (scenario.org == Organization::kMismatch) scenario.org = Organization::kSet;
  if (scenario.key == Key::kRejected) scenario.key = Key::kOk;
  return scenario;
}

unsigned ValuesOf(const Reading& reading, const Field& field) {
  const unsigned every = (1U << field.values.size()) - 1U;
  return reading.values[static_cast<std::size_t>(field.id)] & every;
}

/// What `handout`, which is for `scenario`, may leave open: what is in another file, or, for lines
/// that go into a job, in the rest of the job.
bool MayLeaveOpen(FieldId field, const Handout& handout, const Scenario& scenario) {
  if (handout.id == "strict") return true;
  const bool no_organization = scenario.org == Organization::kUnset;
  if (handout.id == "json") {
    return field != FieldId::kMode && (field != FieldId::kOrg || no_organization);
  }
  if (scenario.mode == Mode::kJson) return field == FieldId::kOrg || field == FieldId::kKey;
  const bool shell = handout.id == "shell";
  const bool absent = (field == FieldId::kOrg && no_organization) ||
                      (field == FieldId::kKey && scenario.key == Key::kMissing) ||
                      (field == FieldId::kMode && scenario.mode == Mode::kDashboard);
  return shell && absent;
}

void ExpectReadBack(const Handout& handout, const Scenario& scenario) {
  if (handout.language == "text" || handout.id == "probe") return;
  const Reading reading = Read(handout.text);
  for (const FieldId id :
       {FieldId::kMode, FieldId::kOrg, FieldId::kKey, FieldId::kSkipSubmission}) {
    const Field& field = Info(id);
    const unsigned values = ValuesOf(reading, field);
    const bool possible = ((values >> Get(scenario, id)) & 1U) != 0;
    EXPECT_TRUE(possible) << field.name << " of\n" << handout.text;
    const bool told = std::popcount(values) == 1;
    EXPECT_TRUE(told || MayLeaveOpen(id, handout, scenario)) << field.name << " is left open by\n"
                                                             << handout.text;
  }
  for (const SetupWarning& warning : reading.warnings) {
    const bool forks = warning.code == "secrets-missing-in-forks";
    const bool file = scenario.mode == Mode::kJson && warning.code == "defined-elsewhere";
    EXPECT_TRUE(forks || file) << warning.code << " in\n" << handout.text;
  }
}

TEST(RoundTrip, EverySnippetIsReadBackToTheScenarioThatItWasMadeFor) {
  std::size_t snippets = 0;
  for (unsigned i = 0; i < 4 * 3 * 4 * 2; ++i) {
    Scenario scenario;
    scenario.mode = static_cast<Mode>(i % 4);
    scenario.org = static_cast<Organization>(i / 4 % 3);
    scenario.key = static_cast<Key>(i / 12 % 4);
    scenario.skip_submission = i / 48 == 1;
    const Explanation explanation = Explain(scenario);
    for (const Handout& handout : Handouts(explanation, nullptr, "")) {
      ExpectReadBack(handout, Written(scenario));
      ++snippets;
    }
    for (const Fix& fix : explanation.fixes) {
      for (const Handout& handout : Handouts(explanation, &fix, "acme")) {
        if (handout.id == "snippet")
          continue;  // a few lines of a file, which say nothing about the rest
        ExpectReadBack(handout, Written(fix.after));
        ++snippets;
      }
    }
  }
  EXPECT_GT(snippets, 500U);
}

}  // namespace
}  // namespace scope_explainer
