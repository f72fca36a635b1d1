#pragma once
/// The state of the page in the fragment of its address: `#scopes=full-scans,repo&mode=env`.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/fields.h"

namespace scope_explainer {

/// What a link says of: the fields of a scenario, in their order, and the organization's slug.
inline constexpr auto kLinkNames = [] {
  std::array<std::string_view, kFieldCount + 2> names;
  names.front() = "scopes";
  std::size_t next = 1;
  for (const Field& field : kFields) names[next++] = field.name;
  names.back() = "slug";
  return names;
}();

struct Link {
  /// What is said of each of `kLinkNames`, decoded and as text; what is said last of one counts.
  std::array<std::optional<std::string>, kLinkNames.size()> values;
  /// The parts that are about something else, as they are: links keep what they do not know.
  std::vector<std::string> others;
  /// Whether a later version of the page wrote it, so that it may mean something else.
  bool newer = false;
  /// The fragment as it is where all of it is names, slugs and parts that are empty; otherwise
  /// those parts of it that are published, with the published scopes.
  std::string harmless;
};

/// Reads any text, with or without its `#`, in linear time. What is not well-formed percent-encoded
/// UTF-8 stands for itself, as browsers have it. Nothing is judged: that is the engine's to do.
[[nodiscard]] Link ReadLink(std::string_view fragment);

/// What may be kept of `text`, which is a value or a list of scopes: all of it where it is a name,
/// a slug or a list of names, and otherwise the published scopes in it, one a line.
[[nodiscard]] std::string KeptOf(std::string_view text);

}  // namespace scope_explainer
