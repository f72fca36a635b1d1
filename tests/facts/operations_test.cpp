#include "facts/operations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "facts/api_calls.h"
#include "support/data.h"

namespace scope_explainer {
namespace {

bool IsCall(const nlohmann::json& operation) {
  return std::any_of(kApiCalls.begin(), kApiCalls.end(), [&](const ApiCall& call) {
    return call.method == operation["method"].get<std::string>() &&
           call.path == operation["path"].get<std::string>();
  });
}

TEST(Operations, AreThePublishedOnesThatNeedAScopeApartFromTheCalls) {
  const nlohmann::json specification = nlohmann::json::parse(ReadFile("api-operations.json"));
  std::size_t next = 0;
  for (const nlohmann::json& operation : specification["operations"]) {
    if (operation["scopes"].empty() || IsCall(operation)) continue;
    ASSERT_LT(next, kOperations.size());
    ScopeSet needs;
    for (const std::string scope : operation["scopes"]) needs.Add(FindScope(scope).value());
    EXPECT_EQ(kOperations[next].method, operation["method"].get<std::string>());
    EXPECT_EQ(kOperations[next].path, operation["path"].get<std::string>());
    EXPECT_EQ(kOperations[next].needs, needs) << operation["path"];
    ++next;
  }
  EXPECT_EQ(next, kOperations.size());
}

}  // namespace
}  // namespace scope_explainer
