#include "facts/api_calls.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/data.h"

namespace scope_explainer {
namespace {

/// The scopes that the published specification asks for, or nothing where it has no such operation.
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

TEST(ApiCalls, HaveTheNamesOfTheContract) {
  EXPECT_EQ(kApiCalls[CallId::kListOrganizations].name, "org.get");
  EXPECT_EQ(kApiCalls[CallId::kGetConfig].name, "basics.get_config");
  EXPECT_EQ(kApiCalls[CallId::kCreateFullScan].name, "fullscans.post");
}

}  // namespace
}  // namespace scope_explainer
