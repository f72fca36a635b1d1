#pragma once
/// Reads what a person says about their token, at any door, into a scenario. Every problem is
/// collected and reported; nothing is guessed, and nothing is dropped silently.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/notice.h"
#include "input/problem.h"
#include "model/fields.h"

namespace scope_explainer {

/// Ten times as many as exist. A longer list is a mistake, and is refused.
inline constexpr std::size_t kMostScopes = 1000;

struct ScenarioInput {
  Scenario scenario;
  std::size_t scope_count = 0;  ///< scopes read so far, known or not
  std::vector<Notice> notices;
  /// Whether something among the scopes is not a name. It may have announced that the name beside
  /// it is a secret (`password: x`), so unknown names are then not shown.
  bool has_no_name = false;
  std::vector<Problem> problems;  ///< if there are any, `scenario` must not be used
};

/// Adds `notice` to `input`, unless it is already there.
void AddNotice(Notice notice, ScenarioInput& input);

/// Hides the unknown names of `input`; see `has_no_name`.
void HoldBack(ScenarioInput& input);

/// Adds a notice for `name`, which is not published. It is shown as it is if all such words are
/// names.
void AddUnknown(std::string_view name, ScenarioInput& input);

/// Adds the scopes that `text`, an entry of a list, names, or a notice if it names no published
/// one. Ignores duplicates; the first entry beyond `kMostScopes` adds a problem.
void ReadScope(std::string_view text, ScenarioInput& input);

/// Adds every scope in a text that was given as a list of scopes; see `scope_text.h`.
void ReadScopeList(std::string_view list, ScenarioInput& input);

/// Sets `field` to the value called `value`, or adds a problem that lists the possible values.
void ReadValue(const Field& field, std::string_view value, ScenarioInput& input);

/// Adds a problem unless `slug` is empty or can be an organization's slug.
void ReadSlug(std::string_view slug, ScenarioInput& input);

/// "must be one of `a`, `b`", for the values of `field`; for flags: "must be true or false".
[[nodiscard]] std::string ExpectedValue(const Field& field);

[[nodiscard]] std::string_view NameOf(NoticeCode code);

/// The sentence that a reader sees for a notice.
[[nodiscard]] std::string MessageFor(const Notice& notice);

}  // namespace scope_explainer
