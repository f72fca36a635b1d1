#include "text/redact.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/engine.h"
#include "facts/scopes.h"
#include "model/fields.h"

namespace scope_explainer {
namespace {

TEST(Redact, EveryNameOfOursIsAName) {
  for (const std::string_view scope : kScopes) EXPECT_TRUE(IsName(scope)) << scope;
  for (const Field& field : kFields) {
    EXPECT_TRUE(IsName(field.name)) << field.name;
    for (const FieldValue& value : field.values) EXPECT_TRUE(IsName(value.name)) << value.name;
  }
}

TEST(Redact, WhatPeopleMistypeIsAName) {
  for (const std::string_view text :
       {"full-scan", "full_scans:create", "repo:*", "docker", "skipSubmissions", "acme-2", "3.0.0",
        "nope", "no", "a", "true", "2024-launch"}) {
    EXPECT_TRUE(IsName(text)) << text;
    EXPECT_EQ(Showable(text), text);
  }
}

TEST(Redact, WhatSecretsAreMadeOfIsNoName) {
  for (const std::string_view text : {
           "hunter2",
           "Bearer",
           "password:",
           "token=x",
           "--token",
           "x y",
           "sktsec_planted",
           "my-SktSec_planted",
           "ghp_abcdefghij0123456789",
           "AKIAIOSFODNN7EXAMPLE",
           "xoxb-1234-abc3ef",
           "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
           "deadbeefdeadbeefdeadbeef00112233",
           "550e8400-e29b-41d4-a716-446655440000",
           "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
           "someone@example.com",
           "https://me:pass@host",
           "correcthorsebatterystaple",
           "12345",
           "aB",
           "aBCd",
           "a--b",
           "-a",
           "a-",
           "caf\xC3\xA9",
           "a\x1B[31m",
           "word-word-word-word-word-word-word-word-word-words",
       }) {
    EXPECT_FALSE(IsName(text)) << text;
    EXPECT_EQ(Showable(text), Withheld(text));
  }
}

TEST(Redact, AnAnnouncedSecretIsToldFromAName) {
  for (const std::string_view text : {"bearer", "api-key", "db_password", "password:x"}) {
    EXPECT_TRUE(Announces(text)) << text;
  }
  for (const std::string_view text : {"", "token-rotation", "monkey", "secrets", "keys:list"}) {
    EXPECT_FALSE(Announces(text)) << text;
  }
  for (const std::string_view scope : kScopes) EXPECT_FALSE(Announces(scope)) << scope;
}

TEST(Redact, LimitsAreWhereTheySay) {
  EXPECT_TRUE(IsName(std::string(20, 'a')));
  EXPECT_FALSE(IsName(std::string(21, 'a')));
  EXPECT_TRUE(IsName("1234"));
  const std::string joined = std::string(20, 'a') + ":" + std::string(20, 'b') + ":";
  EXPECT_TRUE(IsName(joined + "cccccc"));
  EXPECT_FALSE(IsName(joined + "ccccccc"));
}

TEST(Redact, TellsTheLengthInCharacters) {
  EXPECT_EQ(Withheld(""), "[0 characters]");
  EXPECT_EQ(Withheld("x"), "[1 character]");
  EXPECT_EQ(Withheld("caf\xC3\xA9!"), "[5 characters]");
}

TEST(Redact, PathsAreShownUnlessTheyHoldAToken) {
  EXPECT_EQ(ShowablePath("/a b/README2.md"), "/a b/README2.md");
  EXPECT_EQ(ShowablePath("a\x1B[31m"), "a\\u{1b}[31m");
  EXPECT_EQ(ShowablePath("/tmp/SKTSEC_x"), "[13 characters]");
  EXPECT_EQ(ShowablePath(std::string(201, 'a')), std::string(200, 'a') + "…");
}

TEST(Redact, OfASentenceOnlyWhatWasTypedIsWithheld) {
  const auto shown = [](const std::string& message, const std::vector<std::string>& typed) {
    return ShowableMessage(message, typed);
  };
  EXPECT_EQ(shown("--mode: x1y is unknown", {"--mode=x1y"}), "--mode: [3 characters] is unknown");
  EXPECT_EQ(shown("not expected: --Hunter2", {"--Hunter2"}), "not expected: [9 characters]");
  EXPECT_EQ(shown("not expected: hunter2 a hunter2!", {"hunter2", "hunter2!"}),
            "not expected: [7 characters] a [8 characters]");
  EXPECT_EQ(shown("The option T is unknown", {"T", " ", "", "--"}),
            "The option [1 character] is unknown");
  EXPECT_EQ(shown("pdf not in {text,json}", {"--format", "pdf"}), "pdf not in {text,json}");
  EXPECT_EQ(shown("a\x1B[m", {}), "a\\u{1b}[m");
}

/// What each door that takes a list of scopes returns of it.
std::string Echoes(const std::string& scopes, const std::string& typed) {
  const std::string scenario = nlohmann::json{{"scopes", {scopes}}}.dump();
  std::string echoes = ExplainJson(scenario) + ExplainMarkdown(scenario) + Kept(typed);
  echoes += nlohmann::json::parse(LinkJson("#scopes=" + typed))["harmless"];
  return echoes;
}

TEST(Redact, AListIsJudgedWhole) {
  for (const std::string typed :
       {"Bearer planted", "password: planted", "token=planted", "planted, sktsec_x planted",
        "sktsec_AbCd\nplanted", "Authorization: Bearer planted", "--token planted",
        "bearer planted", "password planted", "api-key planted", "password:planted",
        "planted,repo,my-secret"}) {
    EXPECT_EQ(Echoes(typed, typed).find("planted"), std::string::npos) << typed;
  }
  const std::string answer = ExplainJson(R"({"scopes":["planted","Bearer","walrus","repo"]})");
  EXPECT_EQ(answer.find("planted"), std::string::npos);
  EXPECT_EQ(answer.find("\"walrus\""), std::string::npos);
  EXPECT_NE(answer.find("\"repo\""), std::string::npos);
  EXPECT_NE(Echoes("full-scan", "full-scan,repo").find("full-scan,repo"), std::string::npos);
}

TEST(Redact, WhatIsKeptIsANameASlugOrAListOfThem) {
  for (const std::string_view text : {"", "full-scan\nrepo", "acme2024", "docker", "true"}) {
    EXPECT_EQ(Kept(text), text);
  }
  EXPECT_EQ(Kept("repo\nBearer hunter\nfull-scans:create"), "repo\nfull-scans:create");
  EXPECT_EQ(Kept("<b>x</b>"), "");
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
