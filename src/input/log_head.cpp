#include "input/log_head.h"

#include <algorithm>
#include <string>

#include "input/setup.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

/// Takes the first line off `text`.
std::string_view TakeLine(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

bool IsOfHead(std::string_view line) {
  return line.starts_with("with:") || line.starts_with("env:") || line.starts_with("  ");
}

}  // namespace

std::optional<Reading> ReadLogHead(std::string_view plain) {
  constexpr std::string_view kRun = "Run ";
  constexpr std::string_view kGroup = "##[group]";
  const std::size_t name = plain.find("/socket-basics@");
  if (name == std::string_view::npos) return std::nullopt;
  const std::size_t begin = plain.rfind('\n', name) + 1;
  const std::size_t run = plain.find(kRun, begin);
  if (run > name) return std::nullopt;
  std::string_view rest = plain.substr(run + kRun.size());
  // As a step is written. Every line of the head has the same time before it.
  std::string step = Concat("- uses: ", TakeLine(rest), "\n");
  const std::string_view before = plain.substr(begin, run - begin);
  const std::size_t column = before.size() - (before.ends_with(kGroup) ? kGroup.size() : 0);
  for (std::string_view line = TakeLine(rest); line.size() > column; line = TakeLine(rest)) {
    line.remove_prefix(column);
    if (!IsOfHead(line)) break;
    Append(step, "  ", line, "\n");
  }
  std::optional<Reading> reading = ReadSetup(step);
  if (!reading) return reading;
  const auto above = static_cast<std::size_t>(
      std::count(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
  for (Observation& seen : reading->observations) seen.line += above;
  for (SetupWarning& warning : reading->warnings) warning.line += above;
  return reading;
}

}  // namespace scope_explainer
