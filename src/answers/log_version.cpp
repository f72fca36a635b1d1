#include "answers/log_version.h"

#include "facts/versions.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

/// The version that an action pinned by `pin`, a tag or a commit, runs.
std::optional<Version> ImageOfAction(std::string_view pin) {
  std::optional<Version> version = ParseVersion(pin);
  if (!version) version = VersionAt(pin.substr(0, pin.find_first_not_of("0123456789abcdef")));
  const Release* const release = version ? FindRelease(*version) : nullptr;
  return release != nullptr ? release->image : version;
}

}  // namespace

std::optional<Version> VersionNamedIn(std::string_view plain) {
  // GitHub writes the organization's name with capitals, the registry without.
  constexpr std::string_view kName = "ev/socket-basics";
  std::optional<Version> named;
  for (std::size_t at = plain.find(kName); at != std::string_view::npos;
       at = plain.find(kName, at + kName.size())) {
    const std::string_view rest = plain.substr(at + kName.size());
    std::optional<Version> version;
    if (rest.starts_with(':')) version = ParseVersion(rest.substr(1));
    if (rest.starts_with('@')) version = ImageOfAction(rest.substr(1));
    if (version && named && *version != *named) return std::nullopt;
    if (version) named = version;
  }
  return named;
}

void Name(Version version, ReadVersion& read) {
  read.read = Concat(std::to_string(version.major), ".", std::to_string(version.minor), ".",
                     std::to_string(version.patch));
  const Release* const release = FindRelease(version);
  read.known = release != nullptr;
  read.checked = read.known && !release->commit.empty();
}

}  // namespace scope_explainer
