#pragma once
/// What a token needs, for people who set one up.

#include <string_view>

#include "model/scenario.h"
#include "text/list.h"
#include "text/table.h"

namespace scope_explainer {

/// Whether a recommended scenario includes `SOCKET_ORG`, in words.
[[nodiscard]] std::string_view OrganizationNeed(const Scenario& scenario);

/// The recommended token of each mode, whether `SOCKET_ORG` goes with it, and how such a run ends,
/// in the order of `Mode`.
[[nodiscard]] Table RequirementsTable();

/// Why each of the three calls needs its scopes, in the order of a run.
[[nodiscard]] List NeedsOfEachCall();

}  // namespace scope_explainer
