#pragma once
/// Finds what Socket Basics, Socket's API and other programs write in real-world text.

#include <string_view>
#include <vector>

#include "facts/log_phrases.h"

namespace scope_explainer {

/// All phrases are those of our tables.
struct LineSeen {
  LogLineId id;
  std::size_t line;  ///< counted from 1
  std::string_view phrase;
};

struct AnswerSeen {
  ApiAnswerSet answers;  ///< one of these; empty: any that is a failure
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
  std::string_view tool;  ///< whose line it is, where it is that of another program of Socket
};

/// What one run left in a text, each kind of line and of answer once, at its first place.
struct ObservedRun {
  std::vector<LineSeen> seen;  ///< in the order of the text
  LogLineSet lines;
  std::vector<AnswerSeen> answers;
  std::vector<CauseSeen> causes;

  [[nodiscard]] bool Empty() const { return seen.empty() && answers.empty(); }
  /// Whether `other` left the same in the same order, wherever it is in the text.
  [[nodiscard]] bool IsLike(const ObservedRun& other) const;
};

struct ObservedText {
  std::vector<ObservedRun> runs;  ///< in the order of the text; those that say more than they began
  /// What is inside of sentences, commands and code, where people quote it: it tells what they
  /// speak of, and nothing about one run.
  ObservedRun quoted;
  std::vector<CauseSeen> tools;  ///< lines of other programs of Socket
  std::vector<CauseSeen> bare;   ///< phrases that could come from anywhere
};

/// Reads `plain`, as `Normalized` makes it, which may be anything: cut anywhere, wrapped, with time
/// stamps, group markers or the names of services before each line. Linear in the length.
[[nodiscard]] ObservedText Observe(std::string_view plain);

}  // namespace scope_explainer
