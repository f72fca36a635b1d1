#include "text/word_list.h"

#include <algorithm>

#include "text/ascii.h"

namespace scope_explainer {

bool BeginsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == Lower(b); });
}

bool IsOneOf(std::string_view words, std::string_view text) {
  for (char before = ' '; !text.empty() && words.size() >= text.size(); words.remove_prefix(1)) {
    const bool whole = words.size() == text.size() || words[text.size()] == ' ';
    if (before == ' ' && whole && BeginsWith(text, words.substr(0, text.size()))) return true;
    before = words[0];
  }
  return false;
}

}  // namespace scope_explainer
