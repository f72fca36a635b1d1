/// Tables for the checks in `facts/checks.h`: sound as they are, and broken by one defect each. See
/// CMakeLists.txt in this folder.

#include <array>
#include <cstdint>
#include <string_view>

#include "facts/api_calls.h"

namespace scope_explainer {
namespace {

constexpr auto kNames = std::to_array<std::string_view>({
  "full-scans",
#if defined(DUPLICATE_SCOPE)
      "full-scans:create", "full-scans:create",
#elif defined(ORPHAN_LEAF)
      "full-scans:create", "repo:list",
#elif defined(STRAY_LEAF)
      "full-scans:create", "repo", "full-scans:delete",
#elif defined(TWO_COLONS)
      "full-scans:create:now", "full-scans:delete",
#elif defined(BAD_NAME)
      "full-scans:create", "full-scans:Delete",
#else
      "full-scans:create", "full-scans:delete",
#endif
      "*"
});
static_assert(checks::NoDuplicates(kNames), "a scope is there twice");
static_assert(checks::EveryLeafFollowsItsGroup(kNames), "a leaf is there without its group");
static_assert(checks::EveryNameIsWellFormed(kNames), "a scope is badly named");

#if defined(UNPUBLISHED_NEED)
constexpr ScopeSet kNeeds = Scopes("packages:upload");
#else
constexpr ScopeSet kNeeds = Scopes("full-scans:create");
#endif

struct Row {
  CallId id;
  std::string_view name;
  std::string_view url;
  SourceSet sources;
};
constexpr EnumTable<CallId, Row> kRows{{
#if defined(MISPLACED_ROW)
    {CallId::kGetConfig, "config", "https://b", {SourceId::kSource}},
    {CallId::kListOrganizations, "org", "https://a", {SourceId::kOpenApi}},
#elif defined(NO_SOURCE)
    {CallId::kListOrganizations, "org", "https://a", {}},
    {CallId::kGetConfig, "config", "https://b", {SourceId::kSource}},
#elif defined(NO_HTTPS)
    {CallId::kListOrganizations, "org", "https://a", {SourceId::kOpenApi}},
    {CallId::kGetConfig, "config", "http://b", {SourceId::kSource}},
#elif defined(DUPLICATE_NAME)
    {CallId::kListOrganizations, "org", "https://a", {SourceId::kOpenApi}},
    {CallId::kGetConfig, "org", "https://b", {SourceId::kSource}},
#elif defined(NO_NAME)
    {CallId::kListOrganizations, "", "https://a", {SourceId::kOpenApi}},
    {CallId::kGetConfig, "config", "https://b", {SourceId::kSource}},
#else
    {CallId::kListOrganizations, "org", "https://a", {SourceId::kOpenApi}},
    {CallId::kGetConfig, "config", "https://b", {SourceId::kSource}},
#endif
#if defined(ROW_TOO_MANY)
    {CallId::kCreateFullScan, "upload", "https://c", {SourceId::kOpenApi}},
    {CallId::kCreateFullScan, "again", "https://d", {SourceId::kOpenApi}},
#elif !defined(MISSING_ROW)
    {CallId::kCreateFullScan, "upload", "https://c", {SourceId::kOpenApi}},
#endif
}};
static_assert(checks::EveryRowHasASource(kRows), "a row has no source");
static_assert(checks::EveryLinkIsHttps(kRows), "a link is not https");

/// Enumerators are counted whatever an enum is called and wherever it is.
enum class Hidden : std::uint8_t { kA, kB2 };
static_assert(kCountOf<Hidden> == 2 && kCountOf<CallId> == 3 && kCountOf<bool> == 2);

}  // namespace
}  // namespace scope_explainer
