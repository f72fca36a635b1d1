#include "answers/drift.h"

#include <gmock/gmock.h>

#include "facts/api_calls.h"
#include "facts/operations.h"

namespace scope_explainer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> NamesOf(const ScopeSet& scopes) {
  std::vector<std::string> names;
  scopes.ForEach([&](ScopeId id) { names.emplace_back(kScopes[id]); });
  return names;
}

/// What the tables themselves say.
Specification Known() {
  Specification specification;
  specification.scopes.assign(kScopes.begin(), kScopes.end());
  const auto add = [&](const auto& operation) {
    specification.operations.push_back(
        {std::string(operation.method), std::string(operation.path), NamesOf(operation.needs)});
  };
  for (const ApiCall& call : kApiCalls) add(call);
  for (const Operation& operation : kOperations) add(operation);
  return specification;
}

Specification::Operation& Find(Specification& specification, std::string_view path,
                               std::string_view method) {
  const auto found = std::find_if(
      specification.operations.begin(), specification.operations.end(),
      [&](const auto& operation) { return operation.path == path && operation.method == method; });
  EXPECT_NE(found, specification.operations.end());
  return *found;
}

TEST(Drift, ThereIsNoneFromTheTablesThemselves) { EXPECT_THAT(FindDrift(Known()), IsEmpty()); }

TEST(Drift, TheOrderOfScopesMakesNoDifference) {
  Specification specification = Known();
  std::reverse(specification.scopes.begin(), specification.scopes.end());
  for (auto& operation : specification.operations) {
    std::reverse(operation.needs.begin(), operation.needs.end());
  }
  EXPECT_THAT(FindDrift(specification), IsEmpty());
}

TEST(Drift, ReportsANewScopeOnce) {
  Specification specification = Known();
  specification.scopes.insert(specification.scopes.begin(), {"packages:upload", "packages:upload"});
  const std::vector<Drift> drift = FindDrift(specification);
  ASSERT_EQ(drift.size(), 1U);
  EXPECT_EQ(drift[0].subject, DriftSubject::kScope);
  EXPECT_EQ(drift[0].change, DriftChange::kAdded);
  EXPECT_EQ(drift[0].name, "packages:upload");
}

TEST(Drift, ReportsAScopeThatIsGone) {
  Specification specification = Known();
  specification.scopes.erase(specification.scopes.begin());
  const std::vector<Drift> drift = FindDrift(specification);
  ASSERT_EQ(drift.size(), 1U);
  EXPECT_EQ(drift[0].change, DriftChange::kRemoved);
  EXPECT_EQ(drift[0].name, kScopes.front());
}

TEST(Drift, ReportsACallThatNeedsAnotherScopeOnceAndAsACall) {
  Specification specification = Known();
  Find(specification, "/v0/orgs/{org_slug}/full-scans", "POST").needs = {"full-scans:write"};
  const std::vector<Drift> drift = FindDrift(specification);
  ASSERT_EQ(drift.size(), 1U);
  EXPECT_EQ(drift[0].subject, DriftSubject::kCall);
  EXPECT_EQ(drift[0].change, DriftChange::kChanged);
  EXPECT_THAT(drift[0].ours, ElementsAre("full-scans:create"));
  EXPECT_THAT(drift[0].theirs, ElementsAre("full-scans:write"));
}

TEST(Drift, ReportsACallThatNeedsAScopeForTheFirstTime) {
  Specification specification = Known();
  Find(specification, "/v0/organizations", "GET").needs = {"organizations:list"};
  ASSERT_EQ(FindDrift(specification).size(), 1U);
  EXPECT_THAT(FindDrift(specification)[0].ours, IsEmpty());
}

TEST(Drift, AnOperationIsAddedRemovedOrChanged) {
  Specification specification = Known();
  specification.operations.push_back({"GET", "/v0/new", {"alerts:list"}});
  specification.operations.push_back({"GET", "/v0/free", {}});
  Find(specification, "/v0/purl", "POST").path = "/v1/purl";
  Find(specification, "/v0/report/list", "GET").needs.clear();
  const std::vector<Drift> drift = FindDrift(specification);
  std::vector<std::string> told;
  for (const Drift& difference : drift) {
    EXPECT_EQ(difference.subject, DriftSubject::kOperation);
    told.push_back(std::to_string(static_cast<int>(difference.change)) + " " + difference.name);
  }
  EXPECT_THAT(told, ElementsAre("1 POST /v0/purl", "2 GET /v0/report/list", "0 GET /v0/new",
                                "0 POST /v1/purl"));
}

TEST(Drift, NothingAtAllMakesEverythingGone) {
  EXPECT_EQ(FindDrift({}).size(), kScopes.size() + CountKnownOperations());
}

}  // namespace
}  // namespace scope_explainer
