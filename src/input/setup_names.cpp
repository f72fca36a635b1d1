#include <algorithm>
#include <utility>

#include "input/setup_text.h"
#include "text/ascii.h"

namespace scope_explainer {
namespace {

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool IsName(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), IsNamePart);
}

bool IsCapitals(std::string_view word) { return std::none_of(word.begin(), word.end(), IsSmall); }

}  // namespace

/// Reads a key, and as much of its value as only the key can explain.
bool SetupText::Key(bool quoted) {
  const bool block = leads_;
  std::size_t next = at_;
  if (quoted) {
    while (IsBlankAt(++next) && next < end_) {
    }
    if (next >= end_ || text_[next] != ':' || Busy() || !IsName(word_)) return false;
    ++next;
  } else {
    const bool may = block ? IsBlankAt(at_) : entry_ && (inline_ || list_) && scalar_ < 0;
    if (!may || word_.size() < 2 || word_.back() != ':') return false;
    word_.remove_suffix(1);
    traits_ = word_[0] == '$' ? Traits{kConditional} : TraitsOf(word_.substr(0, word_.find('#')));
  }
  const std::string_view key = word_;
  const int column = static_cast<int>(word_at_ - begin_ - (quoted ? 1 : 0));
  if (block) CloseTo(2 * column);
  const Traits here = Here();
  if (Has(kNameKey)) traits_ |= here & (kImageKey | kHolder);
  scan_.seen |= traits_ & ~kJenkinsWord;
  scan_.whole = scan_.whole || (block && depth_ == base_ && key == "jobs");
  if (key == "pull_request" && (here & kTrigger) != 0) scan_.fork_line = number_;
  // A variable called `IMAGE` is no container.
  const Traits traits = IsCapitals(key) ? traits_ & ~kImageKey : traits_;
  at_ = next;
  SkipBlanks();
  next = at_;
  ReadValue();
  const bool input = (here & kInputs) != 0;
  const Dress dress = input             ? Dress::kInput
                      : IsCapitals(key) ? Dress::kVariable
                      : quoted          ? Dress::kJson
                                        : Dress::kInput;
  const bool readable = dress != Dress::kJson || (here & kHolder) == 0;
  const NameId name = readable && (input || IsCapitals(key) || (here & kHolder) == 0)
                          ? FindName(key, dress)
                          : NameId::kNone;
  if (name != NameId::kNone) {
    Give(name, key);
    if (!scan_.too_much) scan_.entries.back().flag = dress == Dress::kJson;
    if (block && state_ == ValueState::kEmpty) {
      given_ = scan_.entries.size() - 1;
      given_column_ = column;
    }
  } else if ((traits & (kNameKey | kValueKey)) != 0) {
    if (!Pair(traits)) at_ = next;
  } else if ((traits & kUsesKey) != 0) {
    Uses();
  } else {
    at_ = next;
    if (IsCapitals(key)) Image(value_, key);
    Other(traits, key);
  }
  if (block) {
    Open(2 * column, traits);
  } else if (scalar_ < 0) {
    key_ = traits;
  }
  Separate((traits & kCommandText) != 0);
  leads_ = entry_ = false;
  if (block) OpenText();
  return true;
}

/// What a key says if it is neither a name nor has one as its value.
void SetupText::Other(Traits traits, std::string_view key) {
  for (const auto& option : kVersionedOptions) {
    if (option.name == key && (Here() & kInputs) != 0) Add(EntryKind::kOption).since = option.since;
  }
  // `docker#v5.12.0:`
  if ((traits & kContainerTool) != 0 && Contains(key, "#")) Add(EntryKind::kPlugin);
  if ((traits & kFolder) != 0) Add(EntryKind::kName, NameId::kRepository);
  if ((traits & kGuard) != 0) {
    for (const char* sign : {"head.repo", "event_name", "fork", "SOCKET_", "secrets."}) {
      if (Contains(Rest(), sign)) Add(EntryKind::kGuard);
    }
  }
  // `env: *names`, `env: ${{ … }}`
  const bool refers =
      (Peek() == '*' || Peek() == '$') && (traits & (kHolder | kImageKey | kArguments)) == kHolder;
  if (refers || (traits & kElsewhere) != 0) Add(EntryKind::kElsewhere);
}

/// Adds the value that `ReadValue` has read for `name`, which is written `label`.
void SetupText::Give(NameId name, std::string_view label) {
  Entry& entry = Add(EntryKind::kName, name);
  entry.label = label;
  entry.state = state_;
  entry.text = value_;
}

/// Reads the word as a name that is given a value: `NAME=value`, `NAME := value`, `ENV NAME value`,
/// `["NAME"] = value`.
bool SetupText::Assign(bool quoted) {
  std::string_view name = word_;
  constexpr std::string_view kPrefixes[] = {"$env:", "env.", "-e"};
  for (const std::string_view prefix : kPrefixes) {
    if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  }
  const auto changes = [](char c) { return c == ':' || c == '?' || c == '+'; };
  while (!name.empty() && changes(name.back())) name.remove_suffix(1);
  if (!IsName(name) || name[0] == '-') return false;
  const std::size_t end = at_;
  if (quoted) ++at_;
  if (Peek() == ']') ++at_;
  const bool blank = IsBlankAt(at_);
  SkipBlanks();
  if (blank && changes(Peek())) ++at_;
  const NameId id = FindName(name, Dress::kVariable);
  const bool passes = Busy() && (option_ == "-e" || option_ == "--env" || word_[0] == '-');
  const bool alone = called_.empty() || (TraitsOf(called_) & kDeclares) != 0;
  const bool equals = Peek() == '=' && Peek(1) != '=' && Peek(1) != '~';
  const bool plain = !equals && blank && id != NameId::kNone && alone && at_ < end_ &&
                     !called_.empty() && called_ != "export" && called_ != "env";
  if (!equals && id != NameId::kNone && called_ == "export") {
    at_ = end;
    state_ = ValueState::kHandedOn;
    value_ = name;
    Give(id, name);
    return true;
  }
  if (quoted && !list_ && id != NameId::kNone && Peek() == ',' && GiveArgument(id, name)) {
    return true;
  }
  if ((!equals && !plain) || !(passes || alone || tool_ == Tool::kFresh || inline_ || list_)) {
    at_ = end;
    return false;
  }
  if (equals) at_ += Peek(1) == '>' ? 2 : 1;
  if (passes) option_ = {};
  // `-e NAME= ` gives an empty value; elsewhere, blanks may come before a value.
  if (blank || (alone && !passes)) SkipBlanks();
  const std::size_t begin = at_;
  ReadValue();
  const Traits traits = TraitsOf(name);
  if (id != NameId::kNone) {
    Give(id, name);
    Entry& entry = scan_.entries.back();
    if (passes) entry.command = command_;
    if (blank && inline_) entry.doubtful = true;
  } else if ((traits & (kNameKey | kValueKey)) != 0 && Pair(traits)) {
    // `{ name = "NAME", value = "…" }`
  } else if (value_ == names::kProgram || !Image(value_, name)) {
    key_ = traits;
    if (IsOneOf("environmentfile env_file", name)) Add(EntryKind::kElsewhere);
    const bool alias = called_ == "alias";
    // Commands and names may follow: `x = sh(…)`, `x=$(…)`, `Environment=NAME=value`.
    if (blank || alias || (traits & (kHolder | kCommandText)) != 0 ||
        text_.substr(begin, 2) == "$(" || text_.substr(begin, 3) == "\"$(") {
      at_ = begin;
      Separate(true);
      // The caller may add arguments.
      if (alias) Add(EntryKind::kMoreArguments).command = command_;
    }
  }
  const std::size_t next = at_;
  SkipBlanks();
  named_ = alone && (at_ == end_ || Peek() == '#');
  at_ = next;
  return true;
}

/// Reads the value of `name` if both are the arguments of a call: `env("NAME", "value")`.
bool SetupText::GiveArgument(NameId name, std::string_view label) {
  const std::size_t comma = at_++;
  SkipBlanks();
  const bool literal = Peek() == '"' || Peek() == '\'';
  ReadValue();
  if (Peek() != ')') {
    at_ = comma;
    return false;
  }
  if (!literal) state_ = ValueState::kReference;
  Give(name, label);
  return true;
}

/// Uses what `ReadValue` has read for a name or a value, if both are keys of one mapping.
bool SetupText::Pair(Traits traits) {
  const std::size_t paired = std::exchange(paired_, kNone);
  if ((traits & kValueKey) != 0) {
    if (paired >= scan_.entries.size() || paired_depth_ != depth_) return false;
    scan_.entries[paired].state = state_;
    scan_.entries[paired].text = value_;
    return true;
  }
  const NameId name = FindName(value_, Dress::kVariable);
  if (name == NameId::kNone) return false;
  paired_ = scan_.entries.size();
  paired_depth_ = depth_;
  state_ = ValueState::kReference;
  Give(name, value_);
  return true;
}

/// Uses what `ReadValue` has read for an action or a workflow.
void SetupText::Uses() {
  const std::string_view pin = PinIn(value_);
  if (value_.starts_with("./") || Contains(value_, ".github/workflows/")) {
    Add(EntryKind::kWorkflow).text = value_;
  } else if (!pin.empty()) {
    Entry& entry = Add(EntryKind::kAction);
    // An image digest is not a commit of an action.
    const bool digest = value_.starts_with("docker://") && pin[0] == '@';
    entry.text = digest ? " " : pin;
    entry.label = Rest();
  } else if (BeginsWith(value_, "socketdev/") && scan_.other_tool == 0) {
    scan_.other_tool = number_;
  }
  for (const char* sign : {"secret", "vault", "env"}) {
    if (Contains(value_, sign)) scan_.loader = number_;
  }
}

/// Adds the image in `word`, which `label` holds, if there is one.
bool SetupText::Image(std::string_view word, std::string_view label) {
  const std::string_view pin = PinIn(word);
  if (pin.empty()) return false;
  const Traits called = TraitsOf(called_);
  const Traits named = IsCapitals(label) ? 0 : TraitsOf(label);
  const bool runs = ((Here() | called | named) & kImageKey) != 0 || called_.ends_with(".image");
  if (label.empty() && !runs) return false;
  scan_.seen |= called & kContainersWord;
  Entry& entry = Add(EntryKind::kImage);
  entry.text = pin;
  entry.label = label;
  entry.flag = runs;
  // Whoever runs an image built on it may add arguments and variables.
  entry.doubtful = entry.doubtful || IsOneOf("from", called_);
  return true;
}

}  // namespace scope_explainer
