#include "input/scope_text.h"

#include <algorithm>
#include <array>

#include "answers/nearest_scope.h"
#include "text/ascii.h"
#include "text/redact.h"

namespace scope_explainer {
namespace {

constexpr std::size_t kLongestName = 40;
/// After this many words without a single name, the text is not a list.
constexpr std::size_t kMostWords = 2000;

/// What may be between names.
constexpr std::string_view kBetween =
    "and or scope scopes permission permissions token tokens has have granted plus with";
/// Words that say that a token lacks what follows.
constexpr std::string_view kMissing =
    "not no without lacks lacking lack missing need needs needed requires required add remove "
    "removed denied except revoked cannot can isn doesn hasn aren unticked";
/// The same at the end of a line.
constexpr std::string_view kDenied = "no missing false off denied absent unticked";
constexpr std::array<std::string_view, 6> kCrosses{"✗", "✘", "❌", "☐", "✖", "🚫"};

constexpr ScopeId kProgramScope = FindScope("socket-basics").value();

bool IsWordPart(char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '-' || c == ':'; }

/// `:` as URLs encode it.
bool IsEncodedColon(std::string_view text) {
  return text.size() > 2 && text[0] == '%' && text[1] == '3' && Lower(text[2]) == 'a';
}

/// The scope that `word` names, as written or in capitals, with `_` for `-` or `%3A` for `:`.
std::optional<ScopeId> ScopeNamed(std::string_view word) {
  if (word == kWildcard) return kWildcardId;
  std::array<char, kLongestName> name;
  std::size_t size = 0;
  while (!word.empty() && size < name.size()) {
    const bool colon = IsEncodedColon(word);
    name[size++] = colon ? ':' : word[0] == '_' ? '-' : Lower(word[0]);
    word.remove_prefix(colon ? 3 : 1);
  }
  constexpr std::size_t kShortestName = 4;
  if (!word.empty() || size < kShortestName) return std::nullopt;
  return FindScope({name.data(), size});
}

/// Whether `word` looks like the name of a leaf, and not a time, address or password.
bool IsLikeLeaf(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || colon < 2 || word.size() < colon + 4) return false;
  return word.size() <= kLongestName && std::all_of(word.begin(), word.end(), [](char c) {
           return IsLetter(c) || c == '-' || c == '_' || c == ':';
         });
}

bool IsHyphenated(ScopeId scope) {
  return kScopes[scope].find_first_of("-:") != std::string_view::npos;
}

/// Whether a line says after a name that it is missing: in a cell, after a dash, with a cross.
bool IsDenied(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" |.`*\"") + 1;
  const std::string_view last = line.substr(0, end);
  return IsOneOf(kDenied, last.substr(last.find_last_of(" |:") + 1)) ||
         std::any_of(kCrosses.begin(), kCrosses.end(), [&](std::string_view cross) {
           return line.find(cross) != std::string_view::npos;
         });
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

void ScopeText::Read(std::string_view text) {
  bullets_are_stars_ = text.starts_with("* ") || text.find("\n* ") != std::string_view::npos;
  while (!text.empty() && GoesOn()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ReadLine(Trimmed(line));
  }
  EndHeading();
  if (words_ > 0) AddNotice({NoticeCode::kNotScopes, std::to_string(words_), {}}, input_);
}

/// Whether the rest may still say something.
bool ScopeText::GoesOn() const {
  return door_ == ScopeDoor::kAsked ? names_ <= kMostScopes : names_ > 0 || words_ < kMostWords;
}

bool ScopeText::IsAboutScopes() const {
  if (names_ == 0) return false;
  constexpr std::size_t kProse = 10;
  return words_ == 0 || (certain_ && words_ <= kProse * (names_ + 1));
}

/// Removes what begins an item of a list, a quotation or a row; empty if the item is not ticked.
std::string_view ScopeText::WithoutBullet(std::string_view line) {
  constexpr std::string_view kDot = "•";
  bullet_ = line.starts_with('|');
  while (!line.empty()) {
    std::size_t length = 0;
    while (length < line.size() && IsDigit(line[length])) ++length;
    const bool numbered = length > 0 && length < line.size() && line[length] != ':';
    if (numbered || (length == 0 && std::string_view("-*+>#").find(line[0]) != std::string::npos)) {
      ++length;
    } else if (line.starts_with(kDot)) {
      length = kDot.size();
    } else {
      break;
    }
    if (length < line.size() && line[length] != ' ' && line[length] != '\t') break;
    if (length == line.size() && line[0] == '*') break;
    bullet_ = true;
    line = Trimmed(line.substr(length));
  }
  if (line.starts_with("[ ]")) return {};
  return line.starts_with("[x]") || line.starts_with("[X]") ? line.substr(3) : line;
}

void ScopeText::ReadLine(std::string_view line) {
  line = WithoutBullet(line);
  if (line.empty()) return;
  line_ = line.data();
  negated_ = IsDenied(line);
  explaining_ = listed_ = keyed_ = false;
  in_line_ = 0;
  std::string_view rest = line;
  while (!rest.empty() && item_.size() < kMostWords && GoesOn()) {
    const char c = rest.front();
    if (IsWordPart(c) || c == '*' || IsEncodedColon(rest)) {
      const std::string_view word = TakeWord(rest);
      if (!word.empty()) AddWord(word, rest);
      continue;
    }
    rest.remove_prefix(1);
    if (c == ',') listed_ = true;
    if (c == '=') HoldBack(input_);
    if (c == '%') rest.remove_prefix(std::min<std::size_t>(2, rest.size()));
    if (std::string_view(",;|\t+=([{}])<>&").find(c) == std::string_view::npos) continue;
    EndItem();
    // The cells after a name, and brackets, explain it.
    if ((c == '|' || c == '\t' || c == '(') && in_line_ > 0) explaining_ = true;
  }
  EndItem();
  // Only a group alone on its line may be a heading.
  if (in_line_ > 1 || listed_) EndHeading();
}

/// Takes a word from `rest`, without the marks around it or the end of a sentence; a lone `*` is
/// one.
std::string_view ScopeText::TakeWord(std::string_view& rest) {
  constexpr std::string_view kAround = "*:-_";
  std::size_t size = 0;
  while (size < rest.size()) {
    if (IsEncodedColon(rest.substr(size))) {
      size += 3;
    } else if (IsWordPart(rest[size]) || rest[size] == '*') {
      ++size;
    } else {
      break;
    }
  }
  std::string_view word = rest.substr(0, size);
  rest.remove_prefix(size);
  if (word == kWildcard) return word;
  const std::size_t begin = std::min(word.find_first_not_of(kAround), word.size());
  word.remove_prefix(begin);
  const std::size_t end = word.find_last_not_of(kAround) + 1;
  const std::size_t after = rest.size() + word.size() - end;
  rest = {word.data() + end, after};
  while (rest.starts_with('*')) rest.remove_prefix(1);
  return word.substr(0, end);
}

void ScopeText::AddWord(std::string_view text, std::string_view rest) {
  Word word{text, ScopeNamed(text)};
  constexpr std::string_view kMarks = "\"'`*";
  word.marked = text.data() > line_ && kMarks.find(text.data()[-1]) != std::string_view::npos;
  constexpr std::size_t kMostMarks = 8;
  const std::string_view marks = rest.substr(0, kMostMarks);
  rest.remove_prefix(std::min(marks.find_first_not_of("*`"), marks.size()));
  word.headed = rest.starts_with(": ") || rest.starts_with(" - ") || rest.starts_with(" — ") ||
                rest.starts_with(" – ");
  const bool plain = word.scope && !IsHyphenated(*word.scope);
  if (plain && rest.starts_with("\":")) word.scope.reset();  // a JSON key
  if (!word.scope) {
    word.negates = IsOneOf(kMissing, text);
    word.other = !IsOneOf(kBetween, text);
    if (word.other && (!IsName(text) || Announces(text))) HoldBack(input_);
  }
  item_.push_back(word);
  if (!word.scope && word.headed) {
    EndItem();
    keyed_ = word.other;
  }
}

/// Whether the name at `at` in the item is meant as one, given how many others there are.
bool ScopeText::Counts(std::size_t at, std::size_t known, std::size_t others) const {
  const Word& word = item_[at];
  const ScopeId scope = *word.scope;
  if (scope == kWildcardId) return item_.size() == 1 && !explaining_ && !bullets_are_stars_;
  if (word.marked || IsLeaf(scope)) return true;
  const bool program = scope == kProgramScope;
  if (explaining_ || keyed_) return at == 0 && IsHyphenated(scope) && !program;
  if (others == 0) return true;
  if (program && at > 0) return known > others && !item_[at - 1].other;
  if (program) return word.headed || door_ == ScopeDoor::kAsked;
  const bool first = at == 0 && (IsHyphenated(scope) || (word.headed && bullet_));
  return first || known > others || (door_ == ScopeDoor::kAsked && known == others && !word.headed);
}

/// Judges the words since the last separator.
void ScopeText::EndItem() {
  std::size_t known = 0;
  std::size_t others = 0;
  for (const Word& word : item_) {
    known += word.scope ? 1 : 0;
    others += word.other ? 1 : 0;
  }
  const bool alone = item_.size() == 1;
  const bool explained = explaining_;
  for (std::size_t i = 0; i < item_.size() && !negated_; ++i) {
    const Word& word = item_[i];
    // What follows is missing; before the first name in a line, that applies to the whole line.
    negated_ = word.negates && in_line_ == 0;
    if (word.negates) break;
    if (word.scope && Counts(i, known, others)) {
      Accept(word);
      if (word.headed) explaining_ = true;
    } else if (word.other && !explaining_) {
      const bool asked = door_ == ScopeDoor::kAsked;
      const bool like = alone || IsLikeLeaf(word.text);
      // If a text may be anything, only near-names in it are echoed.
      constexpr std::size_t kMostLookedUp = 300;
      if (like && !keyed_ && (asked || (++looked_up_ < kMostLookedUp && NearestScope(word.text)))) {
        NoteUnknown(word.text);
      } else {
        ++words_;
        // Words after a name explain it, unless there are more names than words.
        if (in_line_ > 0 && known <= others) explaining_ = true;
      }
    }
  }
  if (explained) explaining_ = true;
  item_.clear();
}

void ScopeText::Accept(const Word& word) {
  const ScopeId scope = *word.scope;
  ++names_;
  ++in_line_;
  keyed_ = false;
  certain_ = certain_ || (IsHyphenated(scope) && scope != kProgramScope);
  if (word.text != kScopes[scope])
    AddNotice({NoticeCode::kReadAs, std::string(word.text), scope}, input_);
  const bool below = in_line_ == 1 || heads_;
  if (heading_ && below && GroupOf(scope) == *heading_ && IsLeaf(scope)) {
    heads_ = true;
    return Grant(scope);
  }
  EndHeading();
  if (in_line_ == 1 && !IsLeaf(scope) && scope != kWildcardId && !listed_) {
    heading_ = scope;
    heads_ = false;
  } else {
    Grant(scope);
  }
}

void ScopeText::Grant(ScopeId scope) { input_.scenario.scopes.Add(scope); }

/// Grants the group that is open, unless it headed its leaves.
void ScopeText::EndHeading() {
  if (!heading_) return;
  if (heads_) {
    AddNotice({NoticeCode::kHeading, std::string(kScopes[*heading_]), std::nullopt}, input_);
  } else {
    Grant(*heading_);
  }
  heading_.reset();
}

void ScopeText::NoteUnknown(std::string_view word) {
  ++names_;
  AddUnknown(word, input_);
}

}  // namespace scope_explainer
