#pragma once
/// The releases of Socket Basics that the rules were checked against, and what a pin really runs:
/// an action names an image of its own, which may have another version.
/// Source: the tags of Socket Basics up to 3.0.0, `action.yml` at each, and the changelog up to
/// 3.4.0, whose commits from 3.1.0 on are not known here.

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "facts/sources.h"
#include "facts/version.h"

namespace scope_explainer {

struct Release {
  Version version;
  std::string_view commit;  ///< of the tag; empty if not known
  Version image;            ///< what the action of this release runs
};

/// Sorted by version.
inline constexpr std::array kReleases{
    Release{{2, 0, 2}, "933940968bf73a35a63d5594e78a27d0b2a8c2d3", {2, 0, 2}},
    Release{{2, 0, 3}, "aa80fcef76614b40e24e8194490bb5fc89b8edc2", {2, 0, 3}},
    Release{{2, 1, 0}, "cd08db96a88d93dd7dc6e2fec661dc40c31c41ca", {2, 0, 3}},
    Release{{2, 2, 0}, "0d3f141365f719f22c6e027e7ff45b5f976017ef", {2, 2, 0}},
    Release{{2, 2, 1}, "83d3801eeccf2b0cc7148d810185c88e8dfa205a", {2, 2, 1}},
    Release{{3, 0, 0}, "6b71cdf3f792e1ba15b0c42133d8a6f29fb1fc4f", {3, 0, 0}},
    Release{{3, 1, 0}, "", {3, 1, 0}},
    Release{{3, 2, 0}, "", {3, 2, 0}},
    Release{{3, 3, 0}, "", {3, 3, 0}},
    Release{{3, 4, 0}, "", {3, 4, 0}},
};

/// The tag object of v2.0.3, which people pin as if it were the commit.
inline constexpr std::string_view kTagObject = "fe6259f624e25d30fddf87fd7c255545295cab94";
inline constexpr Version kTagObjectVersion{2, 0, 3};

static_assert(std::is_sorted(kReleases.begin(), kReleases.end(),
                             [](const auto& a, const auto& b) { return a.version < b.version; }),
              "releases are not in order");

static_assert(kReleases.front().version == ParseVersion(kOldestVersion) &&
                  std::find_if(kReleases.rbegin(), kReleases.rend(),
                               [](const Release& release) { return !release.commit.empty(); })
                          ->version == ParseVersion(kKnownVersion),
              "the words name other versions than those that were checked");

[[nodiscard]] constexpr const Release* FindRelease(Version version) {
  for (const Release& release : kReleases) {
    if (release.version == version) return &release;
  }
  return nullptr;
}

/// The version of the release that `commit` names, in full or by at least its first seven digits.
[[nodiscard]] constexpr std::optional<Version> VersionAt(std::string_view commit) {
  constexpr std::size_t kShortest = 7;
  if (commit.size() < kShortest) return std::nullopt;
  for (const Release& release : kReleases) {
    if (release.commit.starts_with(commit)) return release.version;
  }
  if (kTagObject.starts_with(commit)) return kTagObjectVersion;
  return std::nullopt;
}

}  // namespace scope_explainer
