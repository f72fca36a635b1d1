#include "cli/markdown_lines.h"

#include <algorithm>
#include <array>

#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kTabStop = 4;
constexpr std::size_t kCodeIndent = 4;  ///< a line indented this far within its container is code

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool StartsLike(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && std::equal(with.begin(), with.end(), text.begin(),
                                                  [](char a, char b) { return a == Lower(b); });
}

bool HoldsLike(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return Lower(a) == b; }) != text.end();
}

/// Markup that contains everything up to its end, even empty lines: HTML blocks 1 to 5.
struct Element {
  std::string_view opens;
  std::string_view closes;
};
constexpr std::array kElements = {
    Element{"<pre", "</pre>"},     Element{"<script", "</script>"},
    Element{"<style", "</style>"}, Element{"<textarea", "</textarea>"},
    Element{"<!--", "-->"},        Element{"<?", "?>"},
    Element{"<![cdata[", "]]>"},   Element{"<!", ">"},
};

const Element* ElementOf(std::string_view text) {
  const auto* const end = kElements.data() + kElements.size();
  const auto* const found = std::find_if(kElements.data(), end, [&](const Element& element) {
    if (!StartsLike(text, element.opens)) return false;
    const std::string_view rest = text.substr(element.opens.size());
    if (element.opens == "<!") return !rest.empty() && IsLetter(rest.front());
    return !IsLetter(element.opens.back()) || rest.empty() || rest.front() == '>' ||
           kBlanks.find(rest.front()) != std::string_view::npos;
  });
  return found == end ? nullptr : found;
}

bool IsTag(std::string_view text) {
  if (!text.starts_with('<')) return false;
  text.remove_prefix(text.starts_with("</") ? 2 : 1);
  return !text.empty() && IsLetter(text.front());
}

/// The length of the fence that `text` begins with; 0 if there is none.
std::size_t FenceLength(std::string_view text) {
  constexpr std::size_t kShortest = 3;
  if (text.empty() || (text[0] != '`' && text[0] != '~')) return 0;
  const std::size_t length = std::min(text.find_first_not_of(text[0]), text.size());
  const bool is_inline = text[0] == '`' && text.find('`', length) != std::string_view::npos;
  return length < kShortest || is_inline ? 0 : length;
}

/// True for a thematic break: `* * *`.
bool IsRule(std::string_view text) {
  return std::string_view("-*_").find(text.front()) != std::string_view::npos &&
         std::count(text.begin(), text.end(), text.front()) >= 3 &&
         text.find_first_not_of(std::string{text.front(), ' ', '\t'}) == std::string_view::npos;
}

/// The length of the list marker that `text` begins with (`-`, `12.`); 0 if there is none.
std::size_t MarkerLength(std::string_view text) {
  constexpr std::size_t kMostDigits = 9;
  if (text.empty() || IsRule(text)) return 0;
  std::size_t length = 0;
  if (text[0] == '-' || text[0] == '+' || text[0] == '*') {
    length = 1;
  } else {
    while (length < text.size() && IsDigit(text[length])) ++length;
    if (length == 0 || length > kMostDigits || length == text.size()) return 0;
    if (text[length] != '.' && text[length] != ')') return 0;
    ++length;
  }
  const bool ends = length == text.size() || text[length] == ' ' || text[length] == '\t';
  return ends ? length : 0;
}

}  // namespace

MarkdownLines::Place MarkdownLines::PlaceOf(std::string_view line, std::size_t column) {
  std::size_t at = 0;
  for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at) {
    column = line[at] == '\t' ? (column / kTabStop + 1) * kTabStop : column + 1;
  }
  line.remove_prefix(at);
  return {column, line.substr(0, line.find_last_not_of(kBlanks) + 1)};
}

bool MarkdownLines::GoesOnInFence(const Place& place) {
  if (fence_.empty()) return false;
  const std::size_t list = lists_.empty() ? 0 : lists_.back();
  if (!place.text.empty() && place.column < list) {  // the list item has ended, and its code too
    fence_.clear();
    is_lost_ = is_lost_ || is_doubtful_;
    return false;
  }
  const std::size_t length = FenceLength(place.text);
  if (length >= fence_.size() && place.text[0] == fence_[0] && length == place.text.size() &&
      place.column < list + kCodeIndent) {
    fence_.clear();
  }
  return true;
}

bool MarkdownLines::GoesOnInElement(const Place& place) {
  if (closes_.empty()) return false;
  if (HoldsLike(place.text, closes_)) closes_ = {};
  is_lost_ = is_lost_ || (!lists_.empty() && !place.text.empty() && place.column < lists_.back());
  return true;
}

/// The place after the list markers that a line begins with; opens their items.
MarkdownLines::Place MarkdownLines::EnterLists(Place place) {
  for (std::size_t length = 1; length > 0;) {
    const std::size_t list = lists_.empty() ? 0 : lists_.back();
    if (place.column >= list + kCodeIndent) break;
    length = MarkerLength(place.text);
    if (length == 0) break;
    const bool interrupts = place.text[0] == '-' || place.text[0] == '*' || place.text[0] == '+' ||
                            place.text.substr(0, length - 1) == "1";
    const std::size_t behind = place.column + length;
    place = PlaceOf(place.text.substr(length), behind);
    const bool is_code = place.text.empty() || place.column > behind + kCodeIndent;
    is_doubtful_ = is_doubtful_ || (in_text_ && (!interrupts || place.text.empty()));
    lists_.push_back(is_code ? behind + 1 : place.column);
  }
  return place;
}

void MarkdownLines::OpenFence(const Place& place) {
  is_lost_ = is_lost_ || in_markup_;
  fence_ = place.text.substr(0, FenceLength(place.text));
  fence_column_ = place.column;
}

void MarkdownLines::OpenElement(std::string_view text) {
  const Element* const element = ElementOf(text);
  if (element != nullptr && !HoldsLike(text.substr(element->opens.size()), element->closes)) {
    is_lost_ = is_lost_ || in_markup_;
    closes_ = element->closes;
  }
  in_markup_ = in_markup_ || IsTag(text);
}

LineKind MarkdownLines::Next(std::string_view line) {
  Place place = PlaceOf(line, 0);
  if (kind_ == DocumentKind::kMarkup) {
    if (GoesOnInElement(place)) return LineKind::kUnclear;
    OpenElement(place.text);
    return LineKind::kText;
  }
  const std::size_t indent = place.column;
  const auto unless_lost = [&](LineKind kind) { return is_lost_ ? LineKind::kUnclear : kind; };
  if (GoesOnInFence(place)) {
    return unless_lost(indent < fence_column_ ? LineKind::kUnclear : LineKind::kFenced);
  }
  if (GoesOnInElement(place)) return LineKind::kUnclear;
  if (place.text.empty()) {
    in_markup_ = false;
    in_text_ = false;
    return unless_lost(LineKind::kText);
  }
  while (!lists_.empty() && indent < lists_.back()) lists_.pop_back();
  if (indent == 0) is_deep_ = false;
  if (lists_.empty()) is_doubtful_ = false;
  const bool is_clear = indent < kCodeIndent && !is_deep_;
  place = EnterLists(place);
  in_text_ = true;
  const std::size_t list = lists_.empty() ? 0 : lists_.back();
  const bool opens = FenceLength(place.text) > 0 || ElementOf(place.text) != nullptr;
  if (place.column >= list + kCodeIndent) {
    is_deep_ = is_deep_ || opens;
  } else if (FenceLength(place.text) > 0) {
    OpenFence(place);
    return LineKind::kFenced;
  } else {
    OpenElement(place.text);
  }
  return unless_lost(is_clear ? LineKind::kText : LineKind::kUnclear);
}

}  // namespace scope_explainer
