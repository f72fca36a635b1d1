#pragma once
/// Finds the model's log lines in real-world text.

#include <string_view>
#include <vector>

#include "facts/log_lines.h"
#include "facts/other_causes.h"

namespace scope_explainer {

struct Observation {
  LogLineId id;
  std::size_t line;       ///< counted from 1
  std::string_view text;  ///< the whole line, a part of the input
};

struct OtherObservation {
  OtherCauseId cause;
  std::size_t line;
  std::string_view text;
};

/// What one run left in a text, each kind of line once, where it stands first.
struct ObservedRun {
  std::vector<Observation> observations;
  LogLineSet lines;
};

struct ObservedText {
  std::size_t runs = 0;                  ///< how many the text holds
  ObservedRun last;                      ///< of those that say more than that they began, if any do
  std::vector<OtherObservation> others;  ///< each cause once
};

/// Reads `text`, which may be anything: cut anywhere, with time stamps or group markers before the
/// lines, colour codes, any line ends, indented or wrapped at spaces, several runs in one paste,
/// not text at all. Never throws; time is linear in the length. The answer points into `text`.
[[nodiscard]] ObservedText Observe(std::string_view text);

}  // namespace scope_explainer
