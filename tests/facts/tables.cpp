/// Tables held against the checks of `facts/checks.h`: sound as they stand, broken by one defect
/// each. See CMakeLists.txt beside this file.

#include "facts/api_calls.h"

namespace scope_explainer {
namespace {

constexpr std::array<std::string_view, 4> kNames {
  "full-scans",
#if defined(DUPLICATE_SCOPE)
      "full-scans:create", "full-scans:create",
#elif defined(ORPHAN_LEAF)
      "full-scans:create", "repo:list",
#elif defined(BAD_NAME)
      "full-scans:create", "full-scans:Delete",
#else
      "full-scans:create", "full-scans:delete",
#endif
      "*"
};
static_assert(checks::NoDuplicates(kNames), "a scope stands twice");
static_assert(checks::EveryLeafFollowsItsGroup(kNames), "a leaf stands without its group");
static_assert(checks::EveryNameIsWellFormed(kNames), "a scope is badly named");

#if defined(UNPUBLISHED_NEED)
constexpr ScopeSet kNeeds = Scopes("packages:upload");
#else
constexpr ScopeSet kNeeds = Scopes("full-scans:create");
#endif

struct Row {
  CallId id;
  ScopeSet needs;
  SourceSet sources;
};
constexpr std::array kRows {
#if defined(MISPLACED_ROW)
  Row{CallId::kCreateFullScan, kNeeds, {SourceId::kOpenApi}},
#elif defined(NO_SOURCE)
  Row{CallId::kListOrganizations, kNeeds, {}},
#else
  Row{CallId::kListOrganizations, kNeeds, {SourceId::kOpenApi}},
#endif
};
static_assert(checks::IsIndexedById(kRows), "a row stands in the wrong place");
static_assert(checks::EveryRowHasASource(kRows), "a row has no source");

}  // namespace
}  // namespace scope_explainer
