#pragma once
/// The handover: copyable texts for one way to make the run work.

#include <string>
#include <string_view>
#include <vector>

#include "answers/explanation.h"

namespace scope_explainer {

struct Handout {
  std::string_view id;
  std::string_view label;
  std::string_view language;  ///< `text`, `yaml`, `sh` or `json`
  std::string text;
};

/// The texts for a scenario and one of its fixes; a null `fix` means the scenario as it is. They
/// have the settings of the fix's `after` and the least scopes that it needs, with `slug` as the
/// organization, or a placeholder if `slug` is empty. A token is never written out, only the name
/// of the secret that holds it. The note to an administrator is included only if one is needed, the
/// list of scopes only if some token is enough, the JSON file only in JSON mode. The probe is for
/// those who cannot see the token's scopes; `read` understands its output.
[[nodiscard]] std::vector<Handout> Handouts(const Explanation& explanation, const Fix* fix,
                                            std::string_view slug);

/// The same, one after the other, each under its label. Words are folded to `width`, code is not.
[[nodiscard]] std::string HandoutsText(const std::vector<Handout>& handouts, std::size_t width);

}  // namespace scope_explainer
