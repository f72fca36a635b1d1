#include "report/redact.h"

#include <gtest/gtest.h>

#include "report/diagnosis_report.h"
#include "report/engine.h"

namespace scope_explainer {
namespace {

TEST(Redact, MasksWhatIsSecret) {
  for (const std::string secret :
       {"sktsec_t0ken_api", "my-sktsec_t0ken_api", "ghp_abcdefghij0123456789",
        "github_pat_11AAAAAAA0abcdefg", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "AKIAIOSFODNN7EXAMPLE", "deadbeefdeadbeefdeadbeef00112233", "someone@example.com",
        "a.b+c@mail.example.org"}) {
    const Redacted redacted = Redact("before " + secret + ", after");
    EXPECT_EQ(redacted.text.find(secret), std::string::npos) << redacted.text;
    EXPECT_EQ(redacted.text.substr(0, 8), "before [");
    EXPECT_NE(redacted.text.find("after"), std::string::npos);
    EXPECT_EQ(redacted.count, 1U) << redacted.text;
    EXPECT_EQ(CountSecrets("before " + secret + ", after"), 1U);
  }
}

TEST(Redact, MasksWhatFollowsTheNameOfACredential) {
  for (const std::string line :
       {"Authorization: Bearer hunter2", "authorization: basic aHVudGVyMg", "token: hunter2",
        "Authorization: \"Bearer hunter2\"", "password: hunter2"}) {
    EXPECT_EQ(Redact(line).text.find("hunter2"), std::string::npos) << Redact(line).text;
    EXPECT_EQ(Redact(line).text.find("aHVudGVyMg"), std::string::npos) << Redact(line).text;
    EXPECT_GE(Redact(line).count, 1U) << line;
  }
}

TEST(Redact, MasksATokenBehindADot) {
  EXPECT_EQ(Redact("file.sktsec_planted and a.ghp_planted").text, "[token] and a.[token]");
}

TEST(Redact, LeavesTheWordsOfALogAlone) {
  for (const std::string line :
       {"2026-08-20 10:11:12,345 - WARNING - Error loading Socket Basics config: Unauthorized",
        "Failed during SDK fullscans.post call: APIInsufficientPermissions: ",
        "Path: https://api.socket.dev/v0/orgs/acme/settings/socket-basics",
        "Socket API key detected - attempting to load dashboard configuration",
        "Required permissions: socket-basics:read", ""}) {
    EXPECT_EQ(Redact(line).text, line);
    EXPECT_EQ(Redact(line).count, 0U);
  }
}

TEST(Redact, NoPlantedSecretComesBackFromADiagnosis) {
  const std::string log =
      "Socket API key detected - attempting to load dashboard configuration sktsec_planted_api\n"
      "Authorization: Bearer planted2\n"
      "Error loading Socket Basics config: Insufficient permissions for planted3@example.com\n"
      "Submitting socket facts file to Socket API for organization: x ghp_planted4planted4\n"
      "APIInsufficientQuota abcdefghijklmnop0planted5qrstuv\n";
  for (const std::string& answer :
       {DiagnosisJson(log), DiagnosisText(log), DiagnosisMarkdown(log)}) {
    EXPECT_EQ(answer.find("planted"), std::string::npos) << answer;
  }
  EXPECT_NE(DiagnosisJson(log).find("\"redactions\":5"), std::string::npos) << DiagnosisJson(log);
}

TEST(Redact, NoTokenComesBackFromAScenario) {
  const std::string token = "sktsec_planted_api";
  for (const std::string& scenario :
       {R"({"scopes":[")" + token + R"("]})", R"({"mode":")" + token + R"("})",
        R"({")" + token + R"(":1})"}) {
    EXPECT_EQ(ExplainJson(scenario).find("planted"), std::string::npos) << ExplainJson(scenario);
    EXPECT_EQ(ExplainMarkdown(scenario).find("planted"), std::string::npos);
  }
  EXPECT_EQ(ExplainJson("{}", token + "/").find("planted"), std::string::npos);
}

}  // namespace
}  // namespace scope_explainer
