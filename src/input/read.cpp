#include "input/read.h"

#include "answers/read_log.h"
#include "text/normalize.h"

namespace scope_explainer {
namespace {

/// What is said of a text in which nothing was recognized.
Reading NothingRecognized() {
  Reading reading;
  reading.headline = "Nothing in this text is about Socket Basics.";
  reading.advice =
      "Paste the output of the step that runs Socket Basics, from its first line to its last.";
  return reading;
}

}  // namespace

Reading Read(std::string_view text) {
  return ReadLog(Normalized(text)).value_or(NothingRecognized());
}

}  // namespace scope_explainer
