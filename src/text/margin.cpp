#include "text/margin.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

/// Calls `visit(line)` for each line of `text` until it returns false.
template <typename Visit>
bool ForEachLine(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!visit(text.substr(0, end))) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

std::string WithoutNumbers(std::string_view text) {
  std::string plain;
  std::size_t expected = 0;
  const bool numbered = ForEachLine(text, [&](std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    std::size_t number = 0;
    std::size_t end = 0;
    for (; end < std::min<std::size_t>(line.size(), 7) && IsDigit(line[end]); ++end) {
      number = 10 * number + static_cast<std::size_t>(line[end] - '0');
    }
    const bool counts = end > 0 && (expected == 0 || number == expected);
    if (!counts ||
        (end < line.size() && std::string_view("\t :|").find(line[end]) == std::string_view::npos))
      return false;
    expected = number + 1;
    const std::size_t bar = line.find_first_not_of(' ', end);
    if (bar != std::string_view::npos && line[bar] == '|') end = bar;
    Append(plain, line.substr(std::min(end + 1, line.size())), "\n");
    return true;
  });
  return numbered ? plain : std::string();
}

std::string WithoutSigns(std::string_view text) {
  std::string plain;
  bool hunk = text.starts_with('+') && !text.starts_with("+++ ");
  bool signs = true;
  ForEachLine(text, [&](std::string_view line) {
    if (line.starts_with("@@ ")) hunk = true;
    const bool stays = hunk && (line.starts_with('+') || line.starts_with(' '));
    signs = signs && (stays || line.empty() || !hunk || line.starts_with('-') ||
                      line.starts_with('@') || line.starts_with('\\'));
    Append(plain, stays ? line.substr(1) : "", "\n");
    return signs;
  });
  return hunk && signs ? plain : std::string();
}

}  // namespace

std::string WithoutMargin(std::string_view text) {
  const std::string plain = WithoutNumbers(text);
  return plain.empty() ? WithoutSigns(text) : plain;
}

}  // namespace scope_explainer
