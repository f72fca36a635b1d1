#include "text/words.h"

#include "text/concat.h"
#include "text/redact.h"

namespace scope_explainer {

std::string Code(std::string_view text) { return Concat("`", text, "`"); }

std::string Quoted(std::string_view text) { return Code(Showable(text)); }

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
