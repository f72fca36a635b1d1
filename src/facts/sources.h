#pragma once
/// Where the facts were read. A fact names its sources by `SourceId`; their words, links and dates
/// are here.

#include <cstdint>
#include <string_view>

#include "facts/grade.h"
#include "facts/id_set.h"
#include "text/literal.h"

namespace scope_explainer {

enum class SourceId : std::uint8_t {
  kPullRequest68,
  kReadme,
  kOpenApi,
  kSource,
  kSdk,
  kDocsKeys,
  kDocsTokens,
};

struct Source {
  SourceId id;
  std::string_view name;   ///< short, stable name used in every answer
  Grade grade;             ///< the best grade that this source can give a fact
  std::string_view label;  ///< a few words, for a link in a sentence
  std::string_view title;
  std::string_view url;
  std::string_view date;  ///< ISO date on which the fact was tested, published or read
};

/// The oldest and newest version whose source was read and whose runs were recorded.
inline constexpr Literal kOldestVersion = "2.0.2";
inline constexpr Literal kKnownVersion = "3.0.0";
/// When Socket's API specification was read.
inline constexpr Literal kSpecificationDate = "2026-08-10";

inline constexpr EnumTable<SourceId, Source> kSources{{
    {SourceId::kPullRequest68, "pr-68", Grade::kTested, "Pull request 68",
     "Pull request 68 of Socket Basics: required API token scopes, tested live",
     "https://github.com/SocketDev/socket-basics/pull/68", "2026-04-28"},
    {SourceId::kReadme, "readme", Grade::kDocumented, kJoined<"README v", kKnownVersion>,
     kJoined<"Socket Basics README at v", kKnownVersion, ": Required API Token Scopes">,
     "https://github.com/SocketDev/socket-basics#required-api-token-scopes", "2026-08-06"},
    {SourceId::kOpenApi, "openapi", Grade::kDocumented, "API specification",
     "Socket's API specification: scopes of every operation",
     "https://github.com/SocketDev/socket-sdk-js/blob/c6ba9fa/openapi.json", kSpecificationDate},
    {SourceId::kSource, "source", Grade::kTraced, "Source of Socket Basics",
     kJoined<"Socket Basics v", kKnownVersion,
             " source, confirmed by recorded runs against a local API">,
     "https://github.com/SocketDev/socket-basics/tree/6b71cdf/socket_basics", "2026-08-06"},
    {SourceId::kSdk, "sdk", Grade::kTraced, "Source of the Python SDK",
     "Socket's Python SDK 3.5.0: how it reads HTTP errors",
     "https://github.com/SocketDev/socket-sdk-python/blob/6b855d3/socketdev/core/api.py",
     "2026-08-06"},
    {SourceId::kDocsKeys, "docs-keys", Grade::kDocumented, "Documentation of API keys",
     "Socket documentation: API keys", "https://docs.socket.dev/docs/api-keys", "2026-06-08"},
    {SourceId::kDocsTokens, "docs-tokens", Grade::kDocumented, "Documentation of API tokens",
     "Socket documentation: creating and managing API tokens",
     "https://docs.socket.dev/reference/creating-and-managing-api-tokens", "2026-06-08"},
}};

static_assert(checks::EveryLinkIsHttps(kSources), "a source has no link");

[[nodiscard]] constexpr const Source& Info(SourceId id) { return kSources[id]; }

/// Some of the sources, in their order.
using SourceSet = IdSet<SourceId, kCountOf<SourceId>>;

/// What the model was checked against; stated beside every answer.
inline constexpr std::string_view kCheckedAgainst =
    kJoined<"Checked against Socket Basics ", kOldestVersion, " to ", kKnownVersion,
            ", API specification of ", kSpecificationDate, ".">;

}  // namespace scope_explainer
