#include "report/questions.h"

#include <gmock/gmock.h>

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
      ElementsAre(ElementsAre("Socket Dashboard", "needed", "needed", "no token is enough"),
                  ElementsAre("Environment variables", "needed", "not needed", "not needed"),
                  ElementsAre("CLI flags", "needed", "not needed", "not needed"),
                  ElementsAre("JSON file", "no token is enough", "not needed", "not needed")));
}

TEST(Questions, SettingTheOrganizationKeepsTheUploadAliveAndSkipsNoCall) {
  const std::vector<Question> questions = Questions();
  for (const auto& row : TableOf(questions, "socket-org-changes").rows) {
    const auto settings = [](const std::string& cell) { return cell.substr(0, cell.find(';')); };
    EXPECT_EQ(settings(row[1]), settings(row[2])) << row[0];
    if (row[0] == "Socket Dashboard") continue;
    EXPECT_THAT(row[1], testing::HasSubstr("results: Lost"));
    EXPECT_THAT(row[2], testing::HasSubstr("results: Uploaded"));
  }
}

}  // namespace
}  // namespace scope_explainer
