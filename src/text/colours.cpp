#include "text/colours.h"

namespace scope_explainer {

std::size_t SkipColours(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 40;
  while (at + 1 < text.size() && text[at] == '\x1B' && text[at + 1] == '[') {
    std::size_t end = at + 2;
    while (end < text.size() && end < at + kMost && text[end] >= ' ' && text[end] <= '?') ++end;
    if (end == text.size() || text[end] < '@' || text[end] > '~') return at;
    at = end + 1;
  }
  return at;
}

}  // namespace scope_explainer
