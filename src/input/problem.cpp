#include "input/problem.h"

#include "text/concat.h"

namespace scope_explainer {

std::string NotJsonAt(std::size_t byte) {
  return Concat("is not valid JSON at byte ", std::to_string(byte));
}

std::size_t FindNul(std::string_view text) { return text.find('\0') + 1; }

std::string TooLong(std::size_t most) {
  return Concat("is longer than ", std::to_string(most >> 20U), " MiB");
}

}  // namespace scope_explainer
