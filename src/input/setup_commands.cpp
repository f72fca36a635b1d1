#include <algorithm>
#include <utility>

#include "input/setup_text.h"
#include "text/ascii.h"

namespace scope_explainer {
namespace {

constexpr std::size_t kShortestName = 5;
constexpr std::size_t kLongestName = 64;

/// What the setting called `name` is, ignoring case. `variable`: as a variable after `INPUT_`.
NameId FindSetting(std::string_view name, bool variable) {
  for (const Setting& setting : kSettings) {
    if (setting.name.size() != name.size() || !BeginsWith(name, setting.name)) continue;
    return variable && !setting.variable ? NameId::kNone : setting.id;
  }
  const std::size_t language = name.size() - std::min(name.size(), kLanguageSetting.size());
  const bool known = IsOneOf(kLanguageSetting, name.substr(language)) &&
                     IsOneOf(kLanguages, name.substr(0, language));
  return known ? NameId::kScanner : NameId::kNone;
}

}  // namespace

NameId FindName(std::string_view name, Dress dress) {
  bool variable = dress == Dress::kVariable;
  if (name.size() < kShortestName || name.size() > kLongestName ||
      (variable && std::any_of(name.begin(), name.end(), IsSmall))) {
    return NameId::kNone;
  }
  const bool input = variable && name.starts_with(kInputPrefix);
  if (input) name.remove_prefix(kInputPrefix.size());
  const std::string upper = Upper(name);
  for (const ReadName& read : kReadNames) {
    if (read.name != upper) continue;
    if (dress == Dress::kJson) return read.json;
    return variable && !input ? read.variable : read.input;
  }
  const bool plain = variable && !input;
  const NameId setting = plain ? NameId::kNone : FindSetting(name, variable);
  if (setting != NameId::kNone) return setting;
  // A name that looks as if it held the key, but does not.
  const bool key = upper.ends_with("KEY") || upper.ends_with("TOKEN");
  const bool ours = upper.find("SOCKET") != std::string::npos ||
                    (!plain && IsOneOf("api_key api_token token", name));
  return key && ours ? NameId::kUnreadKey : NameId::kNone;
}

/// A command begins. `wanted`: a command is expected here, so a bare word may be one.
[[gnu::noinline]] void SetupText::Separate(bool wanted) {
  tool_ = Tool::kFresh;
  wanted_ = wanted;
  option_ = called_ = {};
  ++command_;
}

/// Reads the next word of the command.
void SetupText::Command() {
  switch (tool_) {
    case Tool::kFresh:
      return First();
    case Tool::kTool:
    case Tool::kCompose:
      if (!std::exchange(option_, {}).empty()) return;
      if (Has(kWithValue)) {
        option_ = word_;
      } else if (Has(kRunsImage) || word_ == "exec") {
        const bool elsewhere = tool_ == Tool::kCompose || word_ == "exec";
        if (elsewhere) Add(EntryKind::kElsewhere).command = command_;
        tool_ = Tool::kOptions;
      } else if (word_ == "compose") {
        tool_ = Tool::kCompose;
      } else if (tool_ == Tool::kTool && word_[0] != '-' && word_ != "container") {
        tool_ = Tool::kOther;
      }
      return;
    case Tool::kOptions:
      return Option();
    case Tool::kProgram:
    case Tool::kArguments:
      return Argument();
    case Tool::kOther:
      if (word_ != "--") return;
      // `op run -- socket-basics --secrets`: the names come from the program in front.
      wanted_ = false;
      tool_ = Tool::kFresh;
      Add(EntryKind::kElsewhere).command = command_;
  }
}

/// What the command `socket` is told to do: the word at `at`.
std::string_view SetupText::TaskAt(std::size_t at) const {
  const std::string_view rest = text_.substr(at, end_ - at);
  return rest.substr(0, rest.find(' '));
}

void SetupText::First() {
  constexpr std::string_view kOtherPackage = "@socketsecurity/";
  // A make recipe line that is not echoed; a program with its folder.
  const bool package = word_.starts_with(kOtherPackage);
  if (!package) {
    word_.remove_prefix(std::max(word_.rfind('/') + 1, std::size_t{word_[0] == '@'}));
    traits_ |= TraitsOf(word_);
    if (word_.empty()) word_ = " ";
  }
  if (Has(kEnds) && ifs_ > 0) --ifs_;
  if (Has(kBegins)) ++ifs_;
  const std::size_t at = at_;
  while (std::string_view(" \t\"',").find(Peek()) != std::string_view::npos) ++at_;
  const char next = Peek();
  const std::size_t after = std::exchange(at_, at);
  // `env -u NAME` has a value, `python -u` has none.
  const std::string_view option = std::exchange(option_, {});
  if (!option.empty() && (option != "-u" || !Has(kProgram))) return;
  if (word_[0] == '-') {
    if ((Here() & kArguments) == 0) {
      if (IsOneOf("-u --unset --user --from --with", word_)) option_ = word_;
      return;
    }
    tool_ = Tool::kArguments;
    return Argument();
  }
  if (IsReference() && (Here() & kArguments) != 0) Add(EntryKind::kMoreArguments);
  // `. .env` sets names; `. .venv/bin/activate` sets none that matter here.
  const bool sources = word_ == "." || word_ == "source";
  const std::string_view file = text_.substr(after, std::min(kLongestName, end_ - after));
  const bool activates = file.substr(0, file.find_first_of(" ;&")).ends_with("activate");
  if (sources && wanted_ && next != '\n' && !activates) scan_.loader = number_;
  if (Has(kProgram)) {
    // A flag follows, or, if a command is expected, nothing that would continue a sentence.
    const bool flag = std::string_view("-\\^").find(next) != std::string_view::npos;
    const bool bare = std::string_view("\n|&;>)]}").find(next) != std::string_view::npos;
    tool_ = Tool::kOther;
    if (flag || (wanted_ && (bare || next == '$' || next == '%'))) {
      Run(EntryKind::kCommand, {});
      if (!scan_.too_much) scan_.entries.back().flag = bare;
    }
  } else if (Has(kContainerTool)) {
    tool_ = word_.ends_with("-compose") ? Tool::kCompose : Tool::kTool;
  } else if (!Has(kBefore) && !IsDigit(word_[0])) {
    const std::string_view task = word_ == "socket" ? TaskAt(after) : "";
    const bool other = package || Has(kOtherTool) || (TraitsOf(task) & kOtherTask) != 0;
    if (other && wanted_ && scan_.other_tool == 0) scan_.other_tool = number_;
    tool_ = Tool::kOther;
  }
}

void SetupText::Run(EntryKind kind, std::string_view pin) {
  tool_ = Tool::kProgram;
  first_argument_ = kind == EntryKind::kContainer;
  option_ = {};
  run_ = scan_.entries.size();
  Entry& entry = Add(kind);
  entry.text = pin;
  entry.command = command_;
}

/// The command runs another program of the image.
void SetupText::RunsOther() {
  if (run_ < scan_.entries.size()) scan_.entries[run_].kind = EntryKind::kImage;
  tool_ = Tool::kOther;
}

/// Reads a word of the options of a container.
void SetupText::Option() {
  if (word_[0] == '-' && option_.empty()) {
    // `-eNAME` is `-e NAME`.
    const bool joined = word_.size() > 2 && word_[1] == 'e' && IsCapital(word_[2]);
    if (Has(kWithValue)) option_ = word_;
    if (!joined) return;
    option_ = word_.substr(0, 2);
    word_.remove_prefix(2);
  }
  const std::string_view option = std::exchange(option_, {});
  if (option.empty()) {
    const std::string_view pin = ImageIn();
    if (!pin.empty()) return Run(EntryKind::kContainer, pin);
    if (IsReference()) Add(EntryKind::kElsewhere).command = command_;
    return;
  }
  const bool passes = (TraitsOf(option) & kPasses) != 0;
  NameId name = passes ? FindName(word_, Dress::kVariable) : NameId::kNone;
  if (option == "-w" || option == "--workdir") name = NameId::kRepository;
  const bool file = option == "--env-file";
  if (name == NameId::kNone && !file) return;
  state_ = passes ? ValueState::kHandedOn : ValueState::kLiteral;
  value_ = word_;
  Give(name, word_);
  if (scan_.too_much) return;
  scan_.entries.back().command = command_;
  if (file) scan_.entries.back().kind = EntryKind::kFile;
}

/// The pin of the image that the word is or refers to.
std::string_view SetupText::ImageIn() {
  constexpr std::size_t kMostVariables = 16;
  std::string_view pin = PinIn(word_);
  const std::string_view name = Core(word_);
  std::size_t looked_at = 0;
  for (auto entry = scan_.entries.rbegin(); entry != scan_.entries.rend(); ++entry) {
    if (!pin.empty() || ++looked_at > kMostVariables) break;
    if (entry->kind == EntryKind::kImage && entry->label == name) pin = entry->text;
  }
  return pin;
}

/// Reads an argument of Socket Basics.
void SetupText::Argument() {
  const std::uint32_t command = tool_ == Tool::kProgram ? command_ : 0;
  const std::string_view option = std::exchange(option_, {});
  if (first_argument_ && word_[0] != '-') {
    if (Has(kBefore)) return;
    first_argument_ = false;
    if (Has(kProgram)) return;
    if (!IsReference()) return RunsOther();
  }
  if (word_[0] == '-') {
    first_argument_ = false;
    option_ = word_;
    if (Has(kNoRun) && command > 0) return RunsOther();
    return Flag(command);
  }
  const bool file = option == names::kConfigFlag;
  if (!file && (!option.empty() || !IsReference())) return;
  Entry& entry = Add(file ? EntryKind::kFile : EntryKind::kMoreArguments);
  if (file) entry.name = NameId::kConfigFlag;
  entry.text = word_;
  entry.command = command;
}

/// Reads a flag of Socket Basics. A flag spelled like a setting exists in no version.
void SetupText::Flag(std::uint32_t command) {
  if (word_.find('$') != std::string_view::npos) {
    Add(EntryKind::kMoreArguments).command = command;
  }
  NameId name = NameId::kNone;
  for (const Setting& setting : kSettings) {
    if (setting.flag == word_) name = NameId::kScannerFlag;
  }
  if (word_ == names::kConfigFlag) name = NameId::kConfigFlag;
  if (word_ == "--socket-org") name = NameId::kFlagOrganization;
  if (word_ == "--repo") name = NameId::kRepository;
  std::string setting(word_.substr(std::min<std::size_t>(2, word_.size()), kLongestName));
  if (IsOneOf(kLanguages, setting)) name = NameId::kScannerFlag;
  std::replace(setting.begin(), setting.end(), '-', '_');
  const bool misspelt = name == NameId::kNone && FindSetting(setting, false) != NameId::kNone;
  if (misspelt) name = NameId::kScannerFlag;
  if (name != NameId::kNone) {
    Entry& entry = Add(EntryKind::kName, name);
    entry.command = command;
    entry.label = word_;
  }
  const bool unknown = misspelt || IsOneOf(
                                       "api_key api_token socket_api_key socket_api_token "
                                       "socket_security_api_key socket_security_api_token",
                                       setting);
  if (unknown) Add(EntryKind::kOption).command = command;
  for (const auto& option : kVersionedOptions) {
    if (option.name != word_) continue;
    Entry& entry = Add(EntryKind::kOption);
    entry.command = command;
    entry.since = option.since;
  }
}

}  // namespace scope_explainer
