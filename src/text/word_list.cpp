#include "text/word_list.h"

#include <algorithm>

#include "text/ascii.h"

namespace scope_explainer {

bool BeginsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == Lower(b); });
}

bool IsOneOf(std::string_view words, std::string_view text) {
  if (text.empty() || text.find(' ') != std::string_view::npos) return false;
  const char first = Lower(text[0]);
  for (std::size_t at = words.find(first); at < words.size(); at = words.find(first, at + 1)) {
    const std::string_view rest = words.substr(at);
    const bool begins = at == 0 || words[at - 1] == ' ';
    const bool ends = rest.size() == text.size() || rest.substr(0, text.size() + 1).ends_with(' ');
    if (begins && ends && BeginsWith(text, rest.substr(0, text.size()))) return true;
  }
  return false;
}

}  // namespace scope_explainer
