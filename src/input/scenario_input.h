#pragma once
/// Reads what a person says about their token, from any door, into a scenario. Every problem is
/// collected and named; nothing is guessed and nothing is dropped without a word.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/notice.h"
#include "input/problem.h"
#include "model/fields.h"

namespace scope_explainer {

/// Ten times as many as there are. A longer list is a mistake, and is refused.
inline constexpr std::size_t kMostScopes = 1000;

struct ScenarioInput {
  Scenario scenario;
  std::size_t scope_count = 0;  ///< scopes read so far, known or not
  std::vector<Notice> notices;
  /// Whether something among the scopes is no name. It may have announced that a name beside it is
  /// a secret (`password: x`), so that no unknown one is shown then.
  bool has_no_name = false;
  std::vector<Problem> problems;  ///< where there are any, `scenario` must not be used
};

/// Adds `notice` to `input`, unless it is there.
void AddNotice(Notice notice, ScenarioInput& input);

/// Shows no unknown name of `input`, see `has_no_name`.
void HoldBack(ScenarioInput& input);

/// Adds a notice of `name`, which is not published: as it is where all such are names.
void AddUnknown(std::string_view name, ScenarioInput& input);

/// Adds the scopes that `text`, an entry of a list, names, or a notice where it names none that is
/// published. Duplicates fold; the first entry after `kMostScopes` adds a problem.
void ReadScope(std::string_view text, ScenarioInput& input);

/// Adds every scope of a text that somebody gave as a list of scopes, see `scope_text.h`.
void ReadScopeList(std::string_view list, ScenarioInput& input);

/// Sets `field` to the value called `value`, or adds a problem that names the values there are.
void ReadValue(const Field& field, std::string_view value, ScenarioInput& input);

/// Adds a problem unless `slug` is empty or can be an organization's slug.
void ReadSlug(std::string_view slug, ScenarioInput& input);

/// "must be one of `a`, `b`", for the values of `field`; flags: "must be true or false".
[[nodiscard]] std::string ExpectedValue(const Field& field);

[[nodiscard]] std::string_view NameOf(NoticeCode code);

/// The sentence that a reader sees for a notice.
[[nodiscard]] std::string MessageFor(const Notice& notice);

}  // namespace scope_explainer
