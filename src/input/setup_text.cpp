#include "input/setup_text.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"

namespace scope_explainer {

SetupScan SetupText::Scan() {
  markdown_ = HasFence(text_);
  moved_ = text_.starts_with('\t');
  scan_.shell = text_.starts_with("#!");
  OpenDocument();
  while (begin_ < text_.size()) {
    end_ = std::min(text_.find('\n', begin_), text_.size());
    ++number_;
    Line();
    begin_ = end_ + 1;
  }
  return std::move(scan_);
}

/// Whether the line is not part of a setup: prose around fences, fences, comments.
bool SetupText::IsOutside() {
  if (at_ == end_) return true;
  if (markdown_ && Starts("```")) {
    fenced_ = !fenced_;
    OpenDocument();
    return true;
  }
  if (remark_ || Starts("/*")) {
    remark_ = !LineHas("*/");
    return true;
  }
  constexpr std::string_view kMarks[] = {"#", "//", ";", "::", "REM ", "rem "};
  for (const std::string_view mark : kMarks) {
    if (Starts(mark)) return true;
  }
  return markdown_ && !fenced_;
}

void SetupText::Line() {
  at_ = begin_;
  while (Starts("> ")) at_ += 2;
  if (Starts("##[group]")) at_ += 9;
  while (!terminator_.empty() && tabbed_ && Starts("\t")) ++at_;
  begin_ = at_;
  SkipBlanks();
  if (IsOutside()) return;
  // A here-document ends with its word, or with the text around it.
  if (!terminator_.empty() && (Column() <= outer_ || Rest() == terminator_)) {
    const bool ends = Column() > outer_;
    depth_ = base_ - 1;
    base_ = outer_base_;
    scalar_ = outer_;
    terminator_ = {};
    if (ends) return;
  }
  if (Column() <= scalar_) scalar_ = -1;
  Begin();
  while (at_ < end_) Token();
  End();
}

/// Starts a line that has words.
void SetupText::Begin() {
  column_ = Column();
  leads_ = scalar_ < 0 && (moved_ || text_[begin_] != '\t') && !continued_;
  entry_ = !continued_;
  lead_ = {};
  item_ = inline_ = list_ = named_ = redirects_ = false;
  key_ = 0;
  quoted_to_ = unpaired_ = 0;
  doubtful_ = Starts("[ ") || Starts("[[ ") || Starts("test ") || Starts("if ") || Starts("IF ");
  if (!leads_) {
    if (!continued_ && !folded_) Separate(scalar_ < 0 || (Here() & kCommandText) != 0);
    return;
  }
  folded_ = false;
  if (given_ < scan_.entries.size() && column_ > given_column_) {
    scan_.entries[given_].state = ValueState::kReference;
  }
  given_ = kNone;
  if (std::string_view("}])").find(Peek()) != std::string_view::npos) CloseTo(2 * column_);
  // Within braces, an entry begins like an item of a list.
  while ((Peek() == '-' && IsBlankAt(at_ + 1)) || Peek() == '{') {
    const int indent = 2 * Column() + 1;
    CloseTo(indent);
    Open(indent, frames_[depth_].traits & ~kLines);
    if (Peek() == '{') leads_ = false;
    inline_ = !leads_;
    ++at_;
    SkipBlanks();
    item_ = true;
    Separate((Here() & kCommandText) != 0);
    OpenText();
  }
}

/// Ends the line.
void SetupText::End() {
  scan_.only_names = scan_.only_names && named_;
  at_ = end_;
  while (IsBlankAt(at_ - 1)) --at_;
  const char last = text_[at_ - 1];
  continued_ = last == '\\' || last == '^' || last == '`';
  if (scalar_ < 0 && (last == '{' || last == '[' || last == '(')) {
    const Traits traits = key_ != 0 ? key_ : TraitsOf(lead_);
    scan_.seen |= traits & kJenkinsWord;
    if (frames_[depth_].indent < 2 * column_) Open(2 * column_, traits);
    if (last == '{') frames_[depth_].traits |= kLines;
  }
  if (opens_.empty()) return;
  outer_ = scalar_;
  outer_base_ = base_;
  OpenDocument();
  Add(EntryKind::kHere).text = target_;
  terminator_ = std::exchange(opens_, {});
}

/// Opens a text block of a key, if one begins here: `|`, `>-`.
void SetupText::OpenText() {
  const char c = Peek();
  if ((c != '|' && c != '>') || Rest().size() > 3) return;
  scalar_ = frames_[depth_].indent / 2;
  folded_ = c == '>';
  at_ = end_;
}

void SetupText::Token() {
  const char c = Peek();
  if (IsBlankAt(at_)) {
    ++at_;
  } else if (at_ >= quoted_to_ && IsBlankAt(at_ - 1) && (c == '#' || Starts("// "))) {
    at_ = end_;
  } else if (kEndsOfWords.find(c) == std::string_view::npos) {
    Word();
  } else {
    ++at_;
    Mark(c, at_ <= quoted_to_);
  }
}

/// Reads the mark before `at_`.
void SetupText::Mark(char c, bool quoted) {
  switch (c) {
    case '"':
    case '\'':
      return Quote(c, quoted);
    case '<':
    case '>':
      return Redirect(c);
    case '=':
    case ')':
      return;
    case '[':
      list_ = true;
      entry_ = true;
      return;
    case ',':
      entry_ = true;
      if (list_) return;
      break;
    case '{':
      if (Peek() == '{' && (Busy() || (Here() & kArguments) != 0)) return Placeholder();
      inline_ = entry_ = true;
      list_ = false;
      break;
    case '}':
    case ']':
      lead_ = {};
      list_ = false;
      break;
    case '(':
      entry_ = true;
      // In brackets within a sentence, a name is only mentioned.
      doubtful_ = doubtful_ || (!lead_.empty() && IsBlankAt(at_ - 2));
      // The output of `$(…)` is part of the command around it.
      if (Busy() && at_ > 1 && text_[at_ - 2] == '$')
        while (at_ < end_ && text_[at_] != ')') ++at_;
      break;
    case '`':
      return;
    default:
      break;
  }
  if (!Busy() || (!quoted && c != '(')) {
    const std::string_view called = called_;
    Separate(true);
    if (c == '(' || c == '[') called_ = called;
  }
}

/// Reads a placeholder for arguments: `{{ARGS}}`.
void SetupText::Placeholder() {
  const bool argument =
      tool_ == Tool::kFresh || tool_ == Tool::kProgram || tool_ == Tool::kArguments;
  if (argument && option_.empty()) {
    Add(EntryKind::kMoreArguments).command = tool_ == Tool::kProgram ? command_ : 0;
  }
  at_ = std::min(text_.substr(0, end_).find('}', at_), end_);
  while (Peek() == '}') ++at_;
}

/// Opens or closes a quotation; a mark without a partner on the line is ignored.
void SetupText::Quote(char mark, bool quoted) {
  const unsigned bit = mark == '"' ? 1 : 2;
  const bool apostrophe = mark == '\'' && at_ > begin_ + 1 && IsNamePart(text_[at_ - 2]);
  const bool closes = at_ - 1 == quoted_to_ && quoted_to_ > begin_;
  if (quoted || closes || apostrophe || (unpaired_ & bit) != 0) return;
  std::size_t second = at_;
  while (second < end_ && (text_[second] != mark || text_[second - 1] == '\\')) ++second;
  if (second < end_) {
    quoted_to_ = second;
  } else {
    unpaired_ |= bit;
  }
}

/// Notes that a file comes next, or the word that will end a here-document.
void SetupText::Redirect(char c) {
  redirects_ = c == '>';
  if (redirects_ || Peek() != '<') return;
  // `<<: *names` takes names from another place.
  if (Peek(1) == ':') Add(EntryKind::kElsewhere);
  const bool tabbed = Peek(1) == '-';
  while (std::string_view("<-~'\"\\ ").find(Peek()) != std::string_view::npos) ++at_;
  const std::size_t begin = at_;
  while (IsNamePart(Peek())) ++at_;
  const std::string_view word = text_.substr(begin, at_ - begin);
  if (word.size() < 2 || !IsCapital(word[0])) return;
  opens_ = word;
  tabbed_ = tabbed;
}

/// Opens a key in column `indent` / 2, or an item after it, and closes whatever does not contain
/// it.
void SetupText::Open(int indent, Traits traits) {
  CloseTo(indent);
  if (depth_ + 1 < kDeepest) frames_[++depth_] = {indent, traits, kNoBlock};
}

void SetupText::CloseTo(int indent) {
  while (depth_ > base_ && frames_[depth_].indent >= indent) --depth_;
}

/// Opens a document inside what is open; fences are side by side.
void SetupText::OpenDocument() {
  if (opens_.empty()) depth_ = 0;
  base_ = depth_ = std::min(depth_ + 1, kDeepest - 1);
  frames_[depth_] = {-1, 0, static_cast<BlockId>(scan_.parents.size())};
  scan_.parents.push_back(kNoBlock);
  scalar_ = -1;
  continued_ = folded_ = false;
  terminator_ = {};
  ifs_ = 0;
  Separate(true);
}

BlockId SetupText::BlockOf(std::size_t frame) {
  std::size_t known = frame;
  while (frames_[known].block == kNoBlock) --known;
  while (known < frame) {
    scan_.parents.push_back(frames_[known++].block);
    frames_[known].block = static_cast<BlockId>(scan_.parents.size() - 1);
  }
  return frames_[frame].block;
}

/// Adds an entry for the current position.
Entry& SetupText::Add(EntryKind kind, NameId name) {
  constexpr Traits kPassedOn = kHolder | kCommandText | kConditional;
  constexpr std::size_t kMostEntries = 1000;
  scan_.too_much = scan_.too_much || scan_.entries.size() == kMostEntries;
  if (scan_.too_much) return left_out_;
  std::size_t frame = depth_;
  Traits passed = key_;
  while (frame > base_ && (frames_[frame].traits & kPassedOn) != 0)
    passed |= frames_[frame--].traits;
  Entry& entry = scan_.entries.emplace_back();
  entry.kind = kind;
  entry.name = name;
  entry.line = number_;
  entry.place = BlockOf(depth_);
  entry.scope = BlockOf(frame);
  entry.doubtful = doubtful_ || ifs_ > 0 || (passed & kConditional) != 0;
  entry.indirect = (passed & kInputs) != 0;
  return entry;
}

SetupScan ScanSetup(std::string_view text) { return SetupText(text).Scan(); }

}  // namespace scope_explainer
