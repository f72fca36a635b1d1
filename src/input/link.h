#pragma once
/// The state of the page as the fragment of its address: `#scopes=full-scans,repo&mode=env`.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/fields.h"

namespace scope_explainer {

/// What a link can set: the fields of a scenario, in order, and the organization's slug.
inline constexpr auto kLinkNames = [] {
  std::array<std::string_view, kFieldCount + 2> names;
  names.front() = "scopes";
  std::size_t next = 1;
  for (const Field& field : kFields) names[next++] = field.name;
  names.back() = "slug";
  return names;
}();

struct Link {
  /// The decoded text for each of `kLinkNames`; if one is repeated, the last counts.
  std::array<std::optional<std::string>, kLinkNames.size()> values;
  /// Unknown parts, kept as they are so that links preserve them.
  std::vector<std::string> others;
  /// Whether a later version of the page wrote it, so that it may mean something else.
  bool newer = false;
  /// The fragment as it is, if it holds only names, slugs and empty parts; otherwise only its
  /// published parts, with the published scopes.
  std::string harmless;
};

/// Reads any text, with or without `#`, in linear time. As in browsers, anything that is not
/// well-formed percent-encoded UTF-8 is taken literally. Values are not checked here; the engine
/// does that.
[[nodiscard]] Link ReadLink(std::string_view fragment);

/// What may be kept of `text`, a value or a list of scopes: all of it if it is a name, a slug or a
/// list of names; otherwise the published scopes in it, one per line.
[[nodiscard]] std::string KeptOf(std::string_view text);

}  // namespace scope_explainer
