#include "text/redact.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>

#include "engine/engine.h"

namespace scope_explainer {
namespace {

struct Case {
  std::string_view text;
  std::string_view masked;  ///< what is left of it
};

constexpr std::array kSecrets{
    // Tokens by their prefix, wherever they stand.
    Case{"sktsec_t0ken_api", "[token]"},
    Case{"SKTSEC_T0KEN_API, after", "[token], after"},
    Case{"my-SktSec_t0ken_api", "[token]"},
    Case{"file.sktsec_planted and a.ghp_planted", "[token] and a.[token]"},
    Case{"(ghp_abcdefghij0123456789)", "([token])"},
    Case{"gho_abcdef ghu_abcdef ghs_abcdef ghr_abcdef", "[token] [token] [token] [token]"},
    Case{"GHP_ABCDEF", "[token]"},
    Case{"github_pat_11AAAAAAA0abcdefg", "[token]"},
    Case{"glpat-abcdef_123", "[token]"},
    Case{"AKIAIOSFODNN7EXAMPLE", "[token]"},
    Case{"AIzaSyA-1234_abc", "[token]"},
    Case{"hf_AbCdEfGh", "[token]"},
    Case{"npm_AbCdEf0123", "[token]"},
    Case{"sk-proj-abc123", "[token]"},
    Case{"xoxb-1234-abcdef", "[token]"},
    Case{"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "[token]"},
    Case{"deadbeefdeadbeefdeadbeef00112233", "[token]"},
    Case{"550e8400-e29b-41d4-a716-446655440000", "[token]"},
    // Addresses.
    Case{"someone@example.com.", "[e-mail]."},
    Case{"<a.b+c@mail.example.org>", "<[e-mail]>"},
    Case{"https://me:pa%2Fss!@localhost/x", "https://me:[token]@localhost/x"},
    Case{"git+ssh://me:hunter2@host:22", "git+ssh://me:[token]@host:22"},
    // Headers.
    Case{"Authorization: Bearer hunter2", "Authorization: Bearer [token]"},
    Case{"authorization: basic aHVudGVyMg==", "authorization: basic [token]"},
    Case{"Authorization: token abc", "Authorization: token [token]"},
    Case{"Authorization: Basic abc", "Authorization: Basic [token]"},
    Case{"Authorization:Basic\tabc", "Authorization:Basic\t[token]"},
    Case{"Authorization: hunter2", "Authorization: [token]"},
    Case{"Authorization: \"Bearer hunter2\"", "Authorization: \"Bearer [token]\""},
    Case{"-H 'Authorization: Bearer hunter2'", "-H 'Authorization: Bearer [token]'"},
    Case{R"({"Authorization":"Bearer hunter2"})", R"({"Authorization":"Bearer [token]"})"},
    Case{"Bearer abc/def+=", "Bearer [token]"},
    Case{"BEARER\tabc/def+=, after", "BEARER\t[token], after"},
    Case{"basic dXNlcjpwYXNz", "basic [token]"},
    Case{"X-Api-Key: x", "X-Api-Key: [token]"},
    Case{"x-api-key:\r x", "x-api-key:\r [token]"},
    Case{"X-Auth-Token: x; a=b", "X-Auth-Token: [token]; a=b"},
    // Settings.
    Case{"SOCKET_SECURITY_API_KEY=x", "SOCKET_SECURITY_API_KEY=[token]"},
    Case{"socket_api_key = 'x y' z", "socket_api_key = '[token]' z"},
    Case{"?access_token=abc&a=b", "?access_token=[token]&a=b"},
    Case{"signing-KEY=x", "signing-KEY=[token]"},
    Case{"token: hunter2", "token: [token]"},
    Case{"Token => 'hunter2'", "Token => '[token]'"},
    Case{"password=hunter2!", "password=[token]"},
    Case{"PASSWORD: hunter2", "PASSWORD: [token]"},
    Case{"a.db.passwd=hunter2", "a.db.passwd=[token]"},
    Case{"client_secret=a/b@c", "client_secret=[token]"},
    Case{R"({"apiKey":"a b", "x": 1})", R"({"apiKey":"[token]", "x": 1})"},
    Case{R"({"apiKey" : "a\"b"})", R"({"apiKey" : "[token]"})"},
    Case{R"("{\"token\":\"abc\"}")", R"("{\"token\":\"[token]\"}")"},
    Case{"password: \"never closed", "password: \"[token]"},
    // Arguments.
    Case{"run --token x --mode env", "run --token [token] --mode env"},
    Case{"run --Api-Token=x", "run --Api-Token=[token]"},
    Case{"run --password 'a b'", "run --password '[token]'"},
    // Colour codes hide nothing and stay where they were.
    Case{"\x1B[31msktsec_\x1B[1;32mabcdef\x1B[0m.", "\x1B[31m[token]\x1B[0m."},
    Case{"Bearer \x1B[38;2;255;255;255mabc\x1B[m", "Bearer \x1B[38;2;255;255;255m[token]\x1B[m"},
    Case{"pass\x1B[1mword=\x1B[?1hx", "pass\x1B[1mword=\x1B[?1h[token]"},
};

constexpr std::array<std::string_view, 52> kHarmless{
    "",
    "2026-08-20 10:11:12,345 - WARNING - Error loading Socket Basics config: Unauthorized",
    "INFO - Organization 'acme' does not have enterprise plan, returning basic config only",
    "Failed during SDK fullscans.post call: APIInsufficientPermissions: ",
    "Path: https://api.socket.dev/v0/orgs/acme/settings/socket-basics",
    "Socket API key detected - attempting to load dashboard configuration",
    "Socket API key not detected - running in free plan mode (limited features)",
    "INFO - Effective custom SAST config: use_custom_sast_rules=False all_rules_enabled=False",
    "commit_message=Socket+Basics+security+scan&commit_hash=c0ffee0&integration_org_slug=None",
    "Required permissions: socket-basics:read",
    "socket-basics:read, full-scans:create, api-tokens:create",
    "SOCKET_ORG=acme",
    "--slug my-own-company-2 --scopes repo",
    "the-international-engineering-team-2",
    "SOCKET_SECURITY_API_KEY",
    "`SOCKET_SECURITY_API_KEY` is not set",
    "SOCKET_SECURITY_API_KEY: ***",
    "SOCKET_SECURITY_API_KEY=",
    "SOCKET_SECURITY_API_KEY=$SOCKET_TOKEN",
    "SOCKET_SECURITY_API_KEY=\"${SOCKET_TOKEN}\" x",
    "SOCKET_SECURITY_API_KEY: ${{ secrets.SOCKET_SECURITY_API_KEY }}",
    "SOCKET_SECURITY_API_KEY: not set",
    "Authorization: Bearer $TOKEN",
    "Authorization: Bearer",
    "Authorization: Bearer [token]",
    "WWW-Authenticate: Bearer realm=\"api\"",
    "the bearer token, a Bearer authentication",
    "Basic authentication, basic config",
    "key=missing",
    "matrix mode=env key=alias",
    "--key alias",
    "monkey: banana",
    "{\"token\":null,\"secret\":false}",
    "Settings > API Tokens: https://socket.dev/dashboard",
    "get a token: https://docs.socket.dev/docs/api-keys",
    "--secrets --config x",
    "--token --mode env",
    "--token",
    "secrets: 2 found",
    "ghp_abc",
    "sktsec_",
    "hf_transfer_library",
    "npm_config_registry=https://registry.npmjs.org",
    "sk-basics-module",
    "uses: actions/checkout@v4.2.2",
    "uses: SocketDev/socket-basics@0123456789abcdef0123456789abcdef01234567",
    "https://github.com/SocketDev/socket-basics/blob/0123456789abcdef0123456789abcdef01234567/a.py",
    "https://github.com/SocketDev/x/commit/0123456789abcdef0123456789abcdef01234567",
    "http://localhost:8080/a@b",
    "ghcr.io/socketdev/socket-basics:3.0.0",
    "\x1B[31mred\x1B[0m",
    "/workspace/../cfg-37473.json",
};

TEST(Redact, MasksEverySecret) {
  EXPECT_EQ(kSecrets.size(), 57U);
  for (const Case& secret : kSecrets) {
    EXPECT_EQ(Redact(secret.text).text, secret.masked);
  }
}

TEST(Redact, LeavesWhatIsHarmlessAlone) {
  for (const std::string_view text : kHarmless) {
    EXPECT_EQ(Redact(text).text, text);
    EXPECT_EQ(CountSecrets(text), 0U) << text;
  }
}

TEST(Redact, CountsEveryMaskAndNeverMasksTwice) {
  for (const Case& secret : kSecrets) {
    const Redacted redacted = Redact(secret.text);
    std::size_t masks = 0;
    for (const std::string_view mask : {"[token]", "[e-mail]"}) {
      for (auto at = redacted.text.find(mask); at != std::string::npos;
           at = redacted.text.find(mask, at + 1)) {
        ++masks;
      }
    }
    EXPECT_EQ(redacted.count, masks) << secret.text;
    EXPECT_EQ(CountSecrets(secret.text), masks) << secret.text;
    EXPECT_EQ(CountSecrets(redacted.text), 0U) << redacted.text;
  }
}

TEST(Redact, TakesTimeThatIsLinear) {
  for (const std::string_view part :
       {"token: ", "token=\"", "://a", "://a:b", "--token ", "Bearer ", "\x1B[0", "a@", "\\\""}) {
    std::string text;
    while (text.size() < (std::size_t{4} << 20U)) text += part;
    const auto start = std::chrono::steady_clock::now();
    EXPECT_LE(CountSecrets(text), text.size());
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << part;
  }
}

TEST(Redact, WhatIsShownHoldsNothingToMask) {
  for (const Case& secret : kSecrets)
    EXPECT_EQ(CountSecrets(Showable(secret.text)), 0U) << Showable(secret.text);
  EXPECT_EQ(CountSecrets(Showable("\x1B[15repo-labels-of-everything-there-is")), 0U);
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
