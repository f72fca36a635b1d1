#include "input/read.h"

#include <algorithm>

#include "answers/log_words.h"
#include "answers/read_log.h"
#include "answers/read_probe.h"
#include "facts/names.h"
#include "input/log_head.h"
#include "input/read_scopes.h"
#include "input/setup.h"
#include "text/margin.h"
#include "text/normalize.h"

namespace scope_explainer {
namespace {

/// What to say about a text in which nothing was recognized, though it may mention Socket Basics.
Reading NothingRecognized(std::string_view plain) {
  Reading reading;
  reading.headline = "Nothing in this text is about Socket Basics.";
  const bool named = std::any_of(
      names::kProgramNames.begin(), names::kProgramNames.end(),
      [&](std::string_view name) { return plain.find(name) != std::string_view::npos; });
  if (named) {
    reading.headline =
        "This text names Socket Basics, but nothing in it is known to run it or set it up.";
  }
  reading.advice =
      "Paste the output of the step that runs Socket Basics, from its first line to its last.";
  return reading;
}

/// Removes from `reading` what `other` contradicts.
void TakeOutContradictions(const Reading& other, Reading& reading) {
  const ScopeSet both = (reading.has & other.lacks) | (reading.lacks & other.has);
  bool contradict = !both.Empty();
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    if ((reading.values[i] & other.values[i]) != 0) continue;
    reading.values[i] = kEveryValue;
    contradict = true;
  }
  if (!contradict) return;
  reading.has = reading.has - both;
  reading.lacks = reading.lacks - both;
  reading.confidence = Confidence::kOpen;
  reading.best_says_it = false;
  reading.headline = "Unclear: the log and the probe contradict each other.";
  reading.advice = "One may be older, or of another token.";
  reading.questions.clear();
  Ask(reading);
}

/// The reading of a log, including the head above it if both belong to one run.
std::optional<Reading> ReadLogWithHead(std::string_view plain) {
  const std::optional<Reading> head = ReadLogHead(plain);
  std::optional<Reading> log = ReadLog(plain, head ? head->values : kAnyValues);
  if (!log || !head || log->runs != 1) return log;
  for (const Observation& seen : head->observations) InsertByLine(seen, log->observations);
  log->warnings = head->warnings;
  return log;
}

}  // namespace

Reading Read(std::string_view text) {
  const std::string plain = Normalized(text);
  std::optional<Reading> log = ReadLogWithHead(plain);
  const bool tells_outcome = log && log->confidence == Confidence::kCertain;
  if (std::optional<Reading> probe = ReadProbe(plain)) {
    Reading& told = tells_outcome ? *log : *probe;
    if (log && log->runs > 0) TakeOutContradictions(tells_outcome ? *probe : *log, told);
    return std::move(told);
  }
  if (log && log->runs > 0) return *std::move(log);
  // A setup may mention a log; a log does not mention a setup.
  const std::string undressed = WithoutMargin(plain);
  if (auto setup = ReadSetup(undressed.empty() ? plain : undressed)) return *std::move(setup);
  if (log) return *std::move(log);
  return ReadScopesIn(plain).value_or(NothingRecognized(plain));
}

}  // namespace scope_explainer
