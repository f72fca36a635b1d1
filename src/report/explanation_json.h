#pragma once
/// The report of the contract as JSON.

#include "answers/explanation.h"
#include "input/scenario_input.h"
#include "text/json_writer.h"

namespace scope_explainer {

/// `slug` is the organization's, used only in links; it may be empty.
[[nodiscard]] std::string ReportJson(const Explanation& explanation,
                                     const std::vector<Notice>& notices, std::string_view slug);

/// The names of sources, in the order of `SourceId`.
void WriteSourceNames(JsonWriter& json, SourceSet sources);

/// The sources the way the contract's `evidence` shows them, by name.
void WriteEvidence(JsonWriter& json, SourceSet sources);

}  // namespace scope_explainer
