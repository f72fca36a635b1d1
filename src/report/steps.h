#pragma once
/// The run in four rows, as a page shows it: the three calls, and the scan before the upload.

#include "answers/explanation.h"
#include "text/json_writer.h"

namespace scope_explainer {

/// Each row in a few words, with its tone and why it is so; before anything is known of a token,
/// where `explanation` is null, what each row needs.
void WriteSteps(JsonWriter& json, const Explanation* explanation);

}  // namespace scope_explainer
