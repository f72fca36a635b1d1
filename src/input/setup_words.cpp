#include <algorithm>
#include <utility>

#include "input/setup_text.h"
#include "text/ascii.h"

namespace scope_explainer {
namespace {

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// What ends a value that has no quotation marks.
constexpr std::string_view kEndsOfValues = ",]})\"'`;|&";

}  // namespace

bool IsNamePart(char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '-' || c == '.'; }

std::string_view Core(std::string_view value) {
  constexpr std::string_view kMarks = " \t\"'${}()%";
  value.remove_prefix(std::min(value.find_first_not_of(kMarks), value.size()));
  value = value.substr(0, value.find_last_not_of(kMarks) + 1);
  if (value.starts_with("env.") || value.starts_with("env:")) value.remove_prefix(4);
  return value.substr(0, value.find(":?"));
}

std::string_view PinIn(std::string_view word) {
  const std::size_t at = word.rfind(names::kProgram);
  if (at == std::string_view::npos || (at > 0 && word[at - 1] != '/')) return {};
  // A program in a folder, a whole command.
  if (std::string_view("/.~").find(word[0]) != std::string_view::npos) return {};
  if (Contains(word, " ") && !Contains(word, "{")) return {};
  word.remove_prefix(at + names::kProgram.size());
  if (word.empty()) return " ";
  return word[0] == ':' || word[0] == '@' ? word : std::string_view();
}

// Called so often that inlining it would add many bytes.
[[gnu::noinline]] char SetupText::Peek(std::size_t ahead) const {
  return at_ + ahead < end_ ? text_[at_ + ahead] : '\n';
}

bool SetupText::IsBlankAt(std::size_t at) const {
  return at < begin_ || at >= end_ || text_[at] == ' ' || text_[at] == '\t';
}

void SetupText::SkipBlanks() {
  while (at_ < end_ && IsBlankAt(at_)) ++at_;
}

bool SetupText::LineHas(std::string_view part) const {
  return Contains(text_.substr(begin_, end_ - begin_), part);
}

/// Steps over a character, or over `${NAME}`, `${{ … }}` or `$(NAME)`.
void SetupText::Step() {
  const char open = Peek() == '$' ? Peek(1) : ' ';
  ++at_;
  if (open == '{') {
    while (at_ < end_ && Peek() != '}') ++at_;
    while (Peek() == '}') ++at_;
  } else if (open == '(') {
    constexpr std::size_t kLongest = 60;
    std::size_t end = at_ + 1;
    while (end < at_ + kLongest && !IsBlankAt(end) && text_[end] != ')' && text_[end] != '(') ++end;
    if (end < end_ && text_[end] == ')') at_ = end + 1;
  }
}

void SetupText::Word() {
  const std::size_t begin = at_;
  while (at_ < end_ && kEndsOfWords.find(Peek()) == std::string_view::npos) Step();
  word_ = text_.substr(begin, at_ - begin);
  word_at_ = begin;
  if (word_ == "\\" || word_ == "^") return;
  if (word_ == "$" && !Busy() && IsOneOf("env export eval", called_)) return Names();
  traits_ = TraitsOf(word_);
  // Any line may write our names, unless it plainly writes others.
  if (IsReference() && Contains(word_, "GITHUB_ENV") && scan_.loader != number_ &&
      (!LineHas("echo") || LineHas("SOCKET") || LineHas("INPUT_"))) {
    scan_.loader = number_;
  }
  if (redirects_) {
    redirects_ = false;
    target_ = word_;
    return;
  }
  const bool quoted = begin < quoted_to_ && at_ == quoted_to_;
  if (Key(quoted)) return;
  const bool leads = leads_ && !item_;
  leads_ = false;
  if (leads) {
    const Frame& top = frames_[depth_];
    // A line without a key continues the text of the key before it.
    const bool goes_on = top.indent >= 0 && top.indent < 2 * column_ && (top.traits & kLines) == 0;
    if (!goes_on) CloseTo(2 * column_);
    if (!goes_on || Has(kProgram | kContainerTool)) Separate(true);
  }
  if (Assign(quoted)) return;
  entry_ = false;
  Plain();
}

/// Skips a command that prints names for the one around it: `export $(…)`.
void SetupText::Names() {
  scan_.loader = number_;
  int open = 0;
  while (at_ < end_) {
    const char c = text_[at_++];
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (open == 0) return;
  }
}

void SetupText::Plain() {
  if (lead_.empty()) lead_ = word_;
  if (called_.empty()) {
    called_ = word_;
    if ((Here() & kNamesAlone) != 0) {
      const NameId name = FindName(word_, Dress::kVariable);
      state_ = ValueState::kReference;
      value_ = {};
      if (name != NameId::kNone) Give(name, word_);
    }
  }
  if (called_ == "unset") {
    const NameId name = FindName(word_, Dress::kVariable);
    state_ = ValueState::kEmpty;
    value_ = {};
    if (name != NameId::kNone) Give(name, word_);
  }
  if (word_ == "pull_request" && (Here() & kTrigger) != 0) scan_.fork_line = number_;
  if (word_ == "inherit" && (Here() & kHolder) != 0) Add(EntryKind::kElsewhere);
  if (called_ == "Run" && Contains(word_, "/socket-basics@")) {
    at_ = word_at_;
    ReadValue();
    return Uses();
  }
  const bool loads = Contains(word_, "dotenv") || Contains(word_, "direnv") ||
                     (word_ == "--env-file" && tool_ != Tool::kOptions);
  if (loads) scan_.loader = number_;
  const bool busy = Busy();
  Command();
  if (!busy && !Busy()) Image(word_, {});
}

/// Reads the word or the quotation that begins here as a value: into `value_`, without the marks
/// around it, and `state_`.
void SetupText::ReadValue() {
  if (Peek() == '&') {
    // A YAML anchor names the value, and is not part of it.
    while (!IsBlankAt(at_)) ++at_;
    SkipBlanks();
  }
  const char mark = Peek();
  const bool quoted = (mark == '"' || mark == '\'') && at_ != quoted_to_;
  if (quoted) ++at_;
  const std::size_t begin = at_;
  if (quoted) {
    while (at_ < end_ && Peek() != mark) ++at_;
  } else {
    while (!IsBlankAt(at_) && kEndsOfValues.find(Peek()) == std::string_view::npos) Step();
    if (at_ == begin + 1 && text_[begin] == '#') at_ = begin;
  }
  const std::string_view text = text_.substr(begin, at_ - begin);
  if (quoted && at_ < end_) ++at_;
  value_ = Core(text);
  state_ = ValueState::kLiteral;
  if (text.find_first_of(quoted ? "$%{" : "$%{(*!.") != std::string_view::npos) {
    state_ = ValueState::kReference;
  }
  if (text.empty() || (!quoted && IsOneOf("null ~ none nil", text))) state_ = ValueState::kEmpty;
}

}  // namespace scope_explainer
