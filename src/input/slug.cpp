#include "input/slug.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/redact.h"

namespace scope_explainer {
bool IsSlug(std::string_view slug) {
  constexpr std::size_t kLongest = 100;
  const auto fits = [](char c) {
    return IsLetter(c) || IsDigit(c) || c == '-' || c == '_' || c == '.';
  };
  return !slug.empty() && slug.size() <= kLongest && slug.front() != '.' && slug.front() != '-' &&
         std::all_of(slug.begin(), slug.end(), fits) && !HoldsToken(slug);
}

}  // namespace scope_explainer
