#include "cli/annotations.h"

#include "text/concat.h"
#include "text/redact.h"
#include "text/visible.h"

namespace scope_explainer {
namespace {

/// `text` escaped for a workflow command, or, if `property`, for the value of one of its
/// properties.
std::string Escaped(std::string_view text, bool property) {
  std::string escaped;
  for (const char c : text) {
    if (c == '%') {
      escaped += "%25";
    } else if (c == '\n') {
      escaped += "%0A";
    } else if (c == '\r') {
      escaped += "%0D";
    } else if (property && c == ':') {
      escaped += "%3A";
    } else if (property && c == ',') {
      escaped += "%2C";
    } else {
      escaped += c;
    }
  }
  return Visible(escaped);
}

std::string Annotation(std::string_view level, const std::string& properties,
                       std::string_view message) {
  return Concat("::", level, " ", properties, "::", Escaped(message, false), "\n");
}

}  // namespace

std::string Annotations(const Reading& reading, const std::string& file) {
  const std::string place =
      Concat("file=", Escaped(HoldsToken(file) ? Withheld(file) : file, true));
  std::string lines;
  for (const SetupWarning& warning : reading.warnings) {
    const std::string at = Concat(place, ",line=", std::to_string(warning.line), ",title=");
    lines += Annotation("warning", Concat(at, warning.code), warning.message);
  }
  if (reading.outcome == Outcome::kFailsSilently) {
    lines += Annotation("error", place, reading.headline);
  }
  return lines;
}

}  // namespace scope_explainer
