#pragma once
/// Finds what Socket Basics, Socket's API and other programs write in real-world text.

#include <string_view>
#include <vector>

#include "facts/log_phrases.h"

namespace scope_explainer {

/// All phrases come from our tables.
struct LineSeen {
  LogLineId id;
  std::size_t line;  ///< counted from 1
  std::string_view phrase;
};

struct AnswerSeen {
  ApiAnswerSet answers;  ///< one of these; empty: any failure
  CallSet calls;         ///< to one of these
  std::size_t line;
  std::string_view phrase;
  std::size_t after;  ///< how many of the run's lines were seen before it
};

struct CauseSeen {
  CauseId cause;
  std::size_t line;
  std::string_view phrase;
  std::size_t after;      ///< how many of the run's lines were seen before it
  std::string_view tool;  ///< whose line it is, if another Socket program wrote it
};

/// What one run left in a text: each kind of line and of answer once, where it first appears.
struct ObservedRun {
  std::vector<LineSeen> seen;  ///< in the order of the text
  LogLineSet lines;
  std::vector<AnswerSeen> answers;
  std::vector<CauseSeen> causes;

  [[nodiscard]] bool Empty() const { return seen.empty() && answers.empty(); }
  /// Whether `other` left the same things in the same order, wherever they are in the text.
  [[nodiscard]] bool IsLike(const ObservedRun& other) const;
};

struct ObservedText {
  std::vector<ObservedRun> runs;  ///< in the order of the text; each shows more than its start
  /// Found in sentences, commands and code, where people quote it: it shows what they are talking
  /// about, but says nothing about a run.
  ObservedRun quoted;
  std::vector<CauseSeen> tools;  ///< lines of other Socket programs
  std::vector<CauseSeen> bare;   ///< phrases that could come from anywhere
};

/// Reads `plain`, which `Normalized` has made from any text: cut anywhere, wrapped, or with time
/// stamps, group markers or service names before each line. Linear in the length.
[[nodiscard]] ObservedText Observe(std::string_view plain);

}  // namespace scope_explainer
