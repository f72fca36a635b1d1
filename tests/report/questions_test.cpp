#include "report/questions.h"

#include <gmock/gmock.h>

#include "model/fields.h"
#include "model/simulate.h"
#include "report/explanation_text.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

using testing::ElementsAre;

const Table& TableOf(const std::vector<Question>& questions, std::string_view id) {
  for (const Question& question : questions) {
    if (question.id == id) return question.table;
  }
  ADD_FAILURE() << "no question " << id;
  return questions.front().table;
}

TEST(Questions, SocketBasicsIsNeededExactlyWhereTheAnswerSaysSo) {
  const std::vector<Question> questions = Questions();
  EXPECT_THAT(
      TableOf(questions, "socket-basics-needed").rows,
      ElementsAre(
          ElementsAre("Socket dashboard", "needed", "needed", "no token is enough"),
          ElementsAre("Action inputs or env variables", "needed", "not needed", "not needed"),
          ElementsAre("CLI flags", "needed", "not needed", "not needed"),
          ElementsAre("JSON file", "no token is enough", "not needed", "not needed")));
}

TEST(Questions, SettingTheOrganizationKeepsTheUploadAlive) {
  const std::vector<Question> questions = Questions();
  for (const auto& row : TableOf(questions, "socket-org-changes").rows) {
    if (row[0] == "Socket dashboard") continue;
    EXPECT_EQ(row[2], WordFor(Upload::kNo).label) << row[0];
    EXPECT_EQ(row[3], WordFor(Upload::kYes).label) << row[0];
  }
}

/// So one column is enough for both.
TEST(Questions, SettingTheOrganizationChangesNothingForTheSettings) {
  const std::vector<Question> questions = Questions();
  const auto& rows = TableOf(questions, "socket-org-changes").rows;
  ASSERT_EQ(rows.size(), kModeValues.size());
  for (const FieldValue& mode : kModeValues) {
    for (const Organization org : {Organization::kUnset, Organization::kSet}) {
      Scenario scenario;
      scenario.scopes = Scopes("full-scans:create");
      scenario.mode = static_cast<Mode>(mode.id);
      scenario.org = org;
      const CallOutcome outcome = Simulate(scenario).Call(CallId::kGetConfig).outcome;
      EXPECT_EQ(rows[mode.id][1], WordFor(outcome).label) << mode.label;
    }
  }
}

TEST(QuestionsText, ABlankLineIsBetweenTwoQuestions) {
  const std::vector<Question> questions = Questions();
  const std::string text = QuestionsText(questions, 80);
  EXPECT_THAT(text, testing::StartsWith(questions.front().question));
  EXPECT_THAT(text, testing::HasSubstr(Concat("\n\n", questions.back().question)));
}

}  // namespace
}  // namespace scope_explainer
