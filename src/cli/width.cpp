#include "cli/width.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

#include "text/wrap.h"

namespace scope_explainer {
namespace {

/// 0 if `text` is not a number.
std::size_t Number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

/// 0 if standard output is not a terminal, or one that does not know its width.
std::size_t TerminalColumns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

std::size_t TextWidth() {
  constexpr std::size_t kWidest = 120;
  const char* const set = std::getenv("COLUMNS");
  const std::size_t wanted = set == nullptr ? 0 : Number(set);
  const std::size_t columns = wanted != 0 ? wanted : TerminalColumns();
  return columns == 0 ? kUsualWidth : std::min(columns, kWidest);
}

}  // namespace scope_explainer
