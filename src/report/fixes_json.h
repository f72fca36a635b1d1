#pragma once
/// Fixes, least privilege and handouts as JSON.

#include "answers/explanation.h"
#include "report/handover.h"
#include "text/json_writer.h"

namespace scope_explainer {

void WriteFixes(JsonWriter& json, const std::vector<Fix>& fixes, std::string_view slug);

void WriteLeastPrivilege(JsonWriter& json, const LeastPrivilege& least);

[[nodiscard]] std::string HandoutsJson(const std::vector<Handout>& handouts);

/// The same if there is nothing to hand over; `message` says why.
[[nodiscard]] std::string NoHandoutsJson(std::string_view message);

}  // namespace scope_explainer
