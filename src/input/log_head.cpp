#include "input/log_head.h"

#include <algorithm>
#include <string>

#include "input/setup.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

/// Removes the first line from `text` and returns it.
std::string_view TakeLine(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

bool IsOfHead(std::string_view line) {
  return line.starts_with("with:") || line.starts_with("env:") || line.starts_with("  ");
}

/// Where in `line` the name of the Socket Basics action begins, if a step runs it; nothing if the
/// line only mentions it, such as when it is downloaded.
std::optional<std::size_t> ActionIn(std::string_view line) {
  constexpr std::string_view kRun = "Run ";
  const std::size_t run = line.find(kRun);
  if (run == std::string_view::npos) return std::nullopt;
  const std::size_t begin = run + kRun.size();
  const std::string_view action = line.substr(begin, line.find(' ', begin) - begin);
  if (action.find("/socket-basics@") == std::string_view::npos) return std::nullopt;
  return begin;
}

/// The contents of a head, written as a step. `begin` is where the action's name begins in the
/// first line of `text`; the lines below it have a prefix of the same length: a time, or nothing.
std::string StepOf(std::string_view text, std::size_t begin) {
  constexpr std::string_view kRun = "##[group]Run ";
  const std::string_view first = TakeLine(text);
  const bool grouped = first.substr(0, begin).ends_with(kRun);
  const std::size_t column = begin - (grouped ? kRun.size() : std::string_view("Run ").size());
  std::string step = Concat("- uses: ", first.substr(begin), "\n");
  for (std::string_view line = TakeLine(text); line.size() > column; line = TakeLine(text)) {
    line.remove_prefix(column);
    if (!IsOfHead(line)) break;
    Append(step, "  ", line, "\n");
  }
  return step;
}

}  // namespace

std::optional<Reading> ReadLogHead(std::string_view plain) {
  for (std::size_t above = 0; !plain.empty(); ++above) {
    const std::string_view from = plain;
    const std::optional<std::size_t> begin = ActionIn(TakeLine(plain));
    if (!begin) continue;
    std::optional<Reading> reading = ReadSetup(StepOf(from, *begin));
    if (!reading) return reading;
    for (Observation& seen : reading->observations) seen.line += above;
    for (SetupWarning& warning : reading->warnings) warning.line += above;
    return reading;
  }
  return std::nullopt;
}

}  // namespace scope_explainer
