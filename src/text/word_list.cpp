#include "text/word_list.h"

#include <algorithm>

#include "text/ascii.h"

namespace scope_explainer {

bool BeginsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == Lower(b); });
}

bool IsOneOf(std::string_view words, std::string_view text) {
  const char first = text.empty() ? ' ' : Lower(text[0]);
  bool begins = !text.empty();
  for (std::size_t at = 0; at + text.size() <= words.size(); ++at) {
    const std::size_t end = at + text.size();
    if (begins && words[at] == first && (end == words.size() || words[end] == ' ') &&
        BeginsWith(text, words.substr(at, text.size()))) {
      return true;
    }
    begins = words[at] == ' ';
  }
  return false;
}

}  // namespace scope_explainer
