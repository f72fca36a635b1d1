#pragma once
/// The run in four rows, as a page shows it: the three calls, and the scan before the upload.

#include "answers/explanation.h"
#include "text/json_writer.h"

namespace scope_explainer {

/// Each row in a few words, with its tone and the reason; if `explanation` is null, because nothing
/// is known about a token yet, what each row needs.
void WriteSteps(JsonWriter& json, const Explanation* explanation);

}  // namespace scope_explainer
