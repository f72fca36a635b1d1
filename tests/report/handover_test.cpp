#include "report/handover.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string TextOf(const std::vector<Handout>& handouts, std::string_view id) {
  for (const Handout& handout : handouts) {
    if (handout.id == id) return handout.text;
  }
  return "";
}

std::string FirstLine(const Scenario& scenario) {
  const Explanation explanation = Explain(scenario);
  return TextOf(Handouts(explanation, &explanation.fixes.at(0), ""), "line");
}

std::string LineAsItIs(const Scenario& scenario) {
  return TextOf(Handouts(Explain(scenario), nullptr, ""), "line");
}

TEST(Handover, TheLineNamesWhatIsMissingAndWhatIsThere) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans", "repo");
  EXPECT_EQ(FirstLine(scenario),
            "Nothing gets scanned  missing: socket-basics:read  have: full-scans, repo\n");
  EXPECT_EQ(LineAsItIs(scenario), FirstLine(scenario));
}

TEST(Handover, TheLineNamesWhatIsMissingThoughNoScopeIs) {
  Scenario scenario;
  scenario.mode = Mode::kEnvironment;
  scenario.scopes = Scopes("full-scans");
  EXPECT_EQ(FirstLine(scenario),
            "Your results don't reach Socket  missing: SOCKET_ORG  have: full-scans\n");
  scenario.mode = Mode::kDashboard;
  scenario.plan = Plan::kOther;
  EXPECT_EQ(FirstLine(scenario),
            "Nothing gets scanned  missing: configuration by action inputs or env variables  have: "
            "full-scans\n");
  EXPECT_EQ(LineAsItIs(scenario),
            "Nothing gets scanned  missing: more than a scope  have: full-scans\n");
}

TEST(Handover, TheLineNamesWhatIsTooMuch) {
  Scenario scenario;
  scenario.mode = Mode::kEnvironment;
  scenario.org = Organization::kSet;
  scenario.dashboard_scanners = DashboardScanners::kOff;
  scenario.scopes = Scopes("socket-basics", "full-scans:create");
  EXPECT_EQ(
      FirstLine(scenario),
      "Nothing gets scanned  too much: socket-basics  have: full-scans:create, socket-basics\n");
  EXPECT_EQ(LineAsItIs(scenario), FirstLine(scenario));
}

TEST(Handover, TheNoteToAnAdministratorNamesScopesReasonPathAndLink) {
  Scenario scenario;
  scenario.scopes = Scopes("full-scans");
  const Explanation explanation = Explain(scenario);
  const std::string note =
      TextOf(Handouts(explanation, &explanation.fixes.front(), "acme"), "note");
  EXPECT_THAT(note, HasSubstr("Tick `socket-basics:read`"));
  EXPECT_THAT(note, HasSubstr(std::string(explanation.verdict.detail)));
  EXPECT_THAT(note, HasSubstr("Socket dashboard → Settings → API Tokens"));
  EXPECT_THAT(note, HasSubstr("/org/acme/settings/integrations/api-tokens"));
}

TEST(Handover, ThereIsNoNoteWhereTheReaderCanDoItAlone) {
  Scenario scenario;
  scenario.mode = Mode::kEnvironment;
  scenario.scopes = Scopes("full-scans");
  const Explanation explanation = Explain(scenario);
  EXPECT_EQ(TextOf(Handouts(explanation, &explanation.fixes.front(), ""), "note"), "");
}

TEST(Handover, SnippetsHoldTheSettingsOfTheFixedScenario) {
  ForEachScenario([](const Scenario& scenario) {
    const Explanation explanation = Explain(scenario);
    for (const Fix& fix : explanation.fixes) {
      const auto handouts = Handouts(explanation, &fix, "acme");
      const std::string shell = TextOf(handouts, "shell");
      const std::string workflow = TextOf(handouts, "workflow");
      const bool json_mode = fix.after.mode == Mode::kJson;
      const bool has_org = fix.after.org != Organization::kUnset;
      ASSERT_EQ(shell.find("SOCKET_ORG='acme'") != std::string::npos, has_org && !json_mode);
      ASSERT_EQ(shell.find("--secrets") != std::string::npos, fix.after.mode == Mode::kCli);
      ASSERT_EQ(shell.find("--config") != std::string::npos, json_mode);
      ASSERT_EQ(shell.find("INPUT_SECRET_SCANNING_ENABLED=true") != std::string::npos,
                fix.after.mode == Mode::kEnvironment);
      ASSERT_EQ(shell.find("SKIP_SOCKET_SUBMISSION=1") != std::string::npos,
                fix.after.skip_submission);
      ASSERT_EQ(workflow.find("acme") != std::string::npos, has_org && !json_mode);
      ASSERT_EQ(workflow.find("SKIP_SOCKET_SUBMISSION: '1'") != std::string::npos,
                fix.after.skip_submission);
      ASSERT_EQ(TextOf(handouts, "json").empty(), !json_mode);
      if (json_mode) {
        const auto file = nlohmann::json::parse(TextOf(handouts, "json"), nullptr, false);
        ASSERT_EQ(file.value("secret_scanning_enabled", false), true);
        ASSERT_EQ(file.contains("socket_org"), has_org);
      }
    }
  });
}

TEST(Handover, NoTextHoldsALiteralToken) {
  Scenario scenario;
  const Explanation explanation = Explain(scenario);
  for (const Handout& handout : Handouts(explanation, &explanation.fixes.front(), "acme")) {
    EXPECT_THAT(handout.text, Not(HasSubstr("sktsec_"))) << handout.id;
  }
}

}  // namespace
}  // namespace scope_explainer
