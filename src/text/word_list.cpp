#include "text/word_list.h"

#include <algorithm>

#include "text/ascii.h"

namespace scope_explainer {

bool BeginsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == Lower(b); });
}

bool IsOneOf(std::string_view words, std::string_view text) {
  while (!text.empty() && words.size() >= text.size()) {
    const bool same = BeginsWith(text, words.substr(0, text.size()));
    if (same && (words.size() == text.size() || words[text.size()] == ' ')) return true;
    words.remove_prefix(std::min(words.find(' '), words.size() - 1) + 1);
  }
  return false;
}

}  // namespace scope_explainer
