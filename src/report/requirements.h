#pragma once
/// What a token needs, for people who set one up.

#include <string_view>

#include "model/scenario.h"
#include "text/list.h"
#include "text/table.h"

namespace scope_explainer {

/// Whether `SOCKET_ORG` belongs to a recommended scenario, in words.
[[nodiscard]] std::string_view OrganizationNeed(const Scenario& scenario);

/// The recommended token of each mode with the `SOCKET_ORG` that belongs to it and how such a run
/// ends, in the order of `Mode`.
[[nodiscard]] Table RequirementsTable();

/// What each of the three calls needs its scopes for, in the order of a run.
[[nodiscard]] List NeedsOfEachCall();

}  // namespace scope_explainer
