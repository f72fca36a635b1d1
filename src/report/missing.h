#pragma once
/// What a token and its setup lack, on one line: `missing: socket-basics:read  have: full-scans`.

#include <optional>
#include <string>

#include "answers/advise.h"

namespace scope_explainer {

/// The scopes in `scopes`, separated by commas; "none" if there are none.
[[nodiscard]] std::string ScopeList(const ScopeSet& scopes);

/// What `scenario` lacks until `fix`, one of its fixes, is made, and what its token has in excess:
/// `missing: full-scans:create, SOCKET_ORG  too much: socket-basics  have: socket-basics`.
[[nodiscard]] std::string MissingLine(const Scenario& scenario, const Fix& fix);

/// What the token lacks and has in excess if the rest of `scenario` stays as it is. `least` is the
/// smallest token that is enough for that; nothing if none is.
[[nodiscard]] std::string MissingLine(const Scenario& scenario,
                                      const std::optional<ScopeSet>& least);

}  // namespace scope_explainer
