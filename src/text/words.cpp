#include "text/words.h"

#include <algorithm>

#include "text/concat.h"
#include "text/redact.h"
#include "text/visible.h"

namespace scope_explainer {

std::string Code(std::string_view text) { return Concat("`", text, "`"); }

std::string Quoted(std::string_view text) {
  constexpr std::size_t kMost = 80;
  std::string quoted = Concat("`", Cut(Showable(text), kMost), "`");
  std::replace(quoted.begin() + 1, quoted.end() - 1, '`', '\'');
  return quoted;
}

std::string Counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return Concat(std::to_string(count), " ", count == 1 ? singular : plural);
}

std::string Enumerated(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace scope_explainer
