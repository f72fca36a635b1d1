#include "facts/api_calls.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "facts/log_lines.h"
#include "support/data.h"

namespace scope_explainer {
namespace {

/// The scopes that the published specification requires, or nothing if it has no such operation.
std::optional<ScopeSet> PublishedNeeds(const ApiCall& call) {
  const nlohmann::json specification = nlohmann::json::parse(ReadFile("api-operations.json"));
  for (const nlohmann::json& operation : specification["operations"]) {
    if (operation["method"] != call.method || operation["path"] != call.path) continue;
    ScopeSet needs;
    for (const std::string scope : operation["scopes"]) needs.Add(FindScope(scope).value());
    return needs;
  }
  return std::nullopt;
}

TEST(ApiCalls, NeedTheScopesOfThePublishedSpecification) {
  for (const ApiCall& call : kApiCalls) {
    EXPECT_EQ(PublishedNeeds(call), call.needs) << call.name;
  }
}

bool Names(std::string_view sentence, std::string_view scope) {
  return sentence.find("`" + std::string(scope) + "`") != std::string_view::npos;
}

/// Sentences spell the scopes out, so a call that needs another scope needs other sentences.
TEST(ApiCalls, NeedTheScopesThatTheRulesName) {
  const auto expect = [](CallId call, RuleId rule) {
    kApiCalls[call].needs.ForEach([&](ScopeId scope) {
      EXPECT_TRUE(Names(kRules[rule].reason, kScopes[scope])) << kRules[rule].name;
    });
  };
  expect(CallId::kGetConfig, RuleId::kConfigLoaded);
  expect(CallId::kGetConfig, RuleId::kConfigDenied);
  expect(CallId::kCreateFullScan, RuleId::kUploadAccepted);
  expect(CallId::kCreateFullScan, RuleId::kUploadDenied);
}

TEST(ApiCalls, NeedEveryLeafScopeThatARuleOrALineNames) {
  const auto check = [](std::string_view sentence) {
    for (std::size_t i = 0; i < kScopes.size(); ++i) {
      const auto scope = static_cast<ScopeId>(i);
      if (!IsLeaf(scope) || !Names(sentence, kScopes[scope])) continue;
      EXPECT_TRUE(NeededLeaves().Has(scope)) << sentence;
    }
  };
  for (const Rule& rule : kRules) check(rule.reason);
  for (const LogLine& line : kLogLines) check(line.meaning);
}

TEST(ApiCalls, HaveTheNamesOfTheContract) {
  EXPECT_EQ(kApiCalls[CallId::kListOrganizations].name, "org.get");
  EXPECT_EQ(kApiCalls[CallId::kGetConfig].name, "basics.get_config");
  EXPECT_EQ(kApiCalls[CallId::kCreateFullScan].name, "fullscans.post");
}

}  // namespace
}  // namespace scope_explainer
