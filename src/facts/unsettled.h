#pragma once
/// What is not settled: what nobody outside Socket knows, where the sources disagree, and what the
/// model leaves out. Shown beside the evidence, so that an answer is not taken for more than it is.

#include <array>
#include <cstdint>
#include <string_view>

#include "facts/checks.h"
#include "facts/names.h"
#include "facts/sources.h"
#include "facts/word.h"

namespace scope_explainer {

enum class UnsettledKind : std::uint8_t { kNotKnown, kDisagreement, kLeftOut };

inline constexpr Words<UnsettledKind> kUnsettledKindWords{
    {{UnsettledKind::kNotKnown, "not-known", "Not known"},
     {UnsettledKind::kDisagreement, "disagreement", "The sources disagree"},
     {UnsettledKind::kLeftOut, "left-out", "Left out"}}};

[[nodiscard]] constexpr const Word<UnsettledKind>& WordFor(UnsettledKind value) {
  return kUnsettledKindWords[value];
}

struct Unsettled {
  std::string_view name;  ///< short, stable name
  UnsettledKind kind;
  std::string_view text;
  SourceSet sources;  ///< where it was read; empty if a source outside our list says it
};

inline constexpr auto kUnsettled = std::to_array<Unsettled>({
    {"foreign-organization",
     UnsettledKind::kNotKnown,
     "What Socket answers to an upload for an organization that the token does not see: the API of "
     "the recorded runs accepted every name.",
     {SourceId::kSource}},
    {"reachability-scope",
     UnsettledKind::kNotKnown,
     "Which scope the reachability scan needs: the Socket CLI says `full-scans:create`, the "
     "JavaScript SDK says `packages:upload`, which is not among the published scopes.",
     {}},
    {"wildcard",
     UnsettledKind::kNotKnown,
     "Whether `*` grants everything: the published list has it, but nobody has tried it.",
     {SourceId::kOpenApi}},
    {"socket-basics-read",
     UnsettledKind::kDisagreement,
     "Socket's documentation describes `socket-basics:read` as reading results; the endpoint, the "
     "README and the program use it for the settings, and so does this page.",
     {SourceId::kReadme, SourceId::kOpenApi, SourceId::kSource, SourceId::kDocsKeys}},
    {"organization-skips-dashboard",
     UnsettledKind::kDisagreement,
     "A first draft of the README section said that `SOCKET_ORG` skips the dashboard's settings; "
     "the merged text and the program say that it does not.",
     {SourceId::kPullRequest68, SourceId::kReadme, SourceId::kSource}},
    {"loaded-from",
     UnsettledKind::kDisagreement,
     "The log line `Configuration loaded from` names the environment in dashboard mode, too; the "
     "program shows that it may be wrong, and no answer here rests on it.",
     {SourceId::kSource}},
    {"tokens-page",
     UnsettledKind::kDisagreement,
     "Socket's own pages show six different links to the page of the API tokens; the path through "
     "the dashboard's settings is the same in all.",
     {SourceId::kDocsKeys, SourceId::kDocsTokens}},
    {"limits",
     UnsettledKind::kLeftOut,
     "Quotas, rate limits, and which plan may use which scanner.",
     {}},
});

static_assert(checks::NoDuplicateIds(kUnsettled));

}  // namespace scope_explainer
