#pragma once
/// What a link's address says, as JSON.

#include <string>

#include "input/link.h"

namespace scope_explainer {

/// `{"values":{…},"others":[…],"newer":false,"harmless":"…"}`, with the members of `Link`.
[[nodiscard]] std::string AddressJson(const Link& link);

}  // namespace scope_explainer
