#include "input/read.h"

#include "answers/read_log.h"
#include "answers/read_probe.h"
#include "facts/names.h"
#include "input/read_scopes.h"
#include "input/setup.h"
#include "text/normalize.h"

namespace scope_explainer {
namespace {

/// What is said of a text in which nothing was recognized, though it may speak of Socket Basics.
Reading NothingRecognized(std::string_view plain) {
  Reading reading;
  reading.headline = "Nothing in this text is about Socket Basics.";
  for (const std::string_view name :
       {names::kProgram, std::string_view("socket_basics"), std::string_view("Socket Basics")}) {
    if (plain.find(name) == std::string_view::npos) continue;
    reading.headline = "This text names Socket Basics, but nothing in it runs it or sets it up.";
  }
  reading.advice =
      "Paste the output of the step that runs Socket Basics, from its first line to its last.";
  return reading;
}

}  // namespace

Reading Read(std::string_view text) {
  const std::string plain = Normalized(text);
  std::optional<Reading> log = ReadLog(plain);
  const bool tells_outcome = log && log->confidence == Confidence::kCertain;
  if (std::optional<Reading> probe = ReadProbe(plain); probe && !tells_outcome) {
    return *std::move(probe);
  }
  if (log && log->runs > 0) return *std::move(log);
  // A set-up may speak of a log; a log does not speak of a set-up.
  if (std::optional<Reading> setup = ReadSetup(plain)) return *std::move(setup);
  if (log) return *std::move(log);
  return ReadScopesIn(plain).value_or(NothingRecognized(plain));
}

}  // namespace scope_explainer
