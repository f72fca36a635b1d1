#include "input/setup_run.h"

#include <algorithm>

#include "facts/enum_table.h"
#include "facts/versions.h"
#include "text/ascii.h"
#include "text/redact.h"

namespace scope_explainer {
namespace {

constexpr PossibleValues Bit(unsigned value) { return static_cast<PossibleValues>(1U << value); }
template <typename Enum>
constexpr PossibleValues Only(Enum value) {
  return Bit(static_cast<unsigned>(value));
}

std::string_view LastPart(std::string_view path) { return path.substr(path.rfind('/') + 1); }

using Names = EnumArray<NameId, const Entry*>;

class RunReader {
 public:
  RunReader(const SetupScan& scan, const Entry& run, Shown shown,
            std::vector<FoundWarning>& warnings)
      : scan_(scan), run_(run), shown_(shown), warnings_(warnings) {}

  RunReading Read() {
    if (scan_.too_much) return reading_;
    Collect();
    ReadVersion();
    Set(FieldId::kMode, ReadMode());
    Set(FieldId::kOrg, ReadOrganization());
    Set(FieldId::kKey, ReadKey());
    Set(FieldId::kSkipSubmission, ReadSkip());
    const std::size_t source = elsewhere_ > 0 ? elsewhere_ : config_;
    if (open_ && source > 0) Warn(WarningId::kDefinedElsewhere, source);
    const bool container =
        IsContainer() || (run_.kind == EntryKind::kImage && shown_ == Shown::kAll);
    if (container && elsewhere_ == 0 && given_[NameId::kRepository] == nullptr) {
      Warn(WarningId::kRepositoryUnknown, run_.line);
    }
    return reading_;
  }

 private:
  void Set(FieldId field, PossibleValues values) {
    reading_.values[static_cast<std::size_t>(field)] = values;
  }
  void Warn(WarningId id, std::size_t line) { warnings_.push_back({id, line}); }
  void Warn(WarningId id, const Entry* entry) {
    if (entry != nullptr) Warn(id, entry->line);
  }

  void Collect();
  void Take(const Entry& entry, bool handed_on);
  void TakeScanner(const Entry& entry);
  [[nodiscard]] bool Reaches(const Entry& entry) const;
  void ReadVersion();
  [[nodiscard]] std::optional<Version> VersionOfAction(const Entry& action);
  PossibleValues ReadMode();
  PossibleValues ReadOrganization();
  PossibleValues ReadKey();
  PossibleValues ReadSkip();

  /// The entry that has what `name` holds, once what it stands for is looked up; null where the run
  /// is not given it.
  [[nodiscard]] const Entry* ValueOf(NameId name) const;
  [[nodiscard]] bool Holds(NameId name) const;
  /// Of the names from `first` to `last`, the first that holds something, or, where none does, the
  /// first that holds nothing.
  [[nodiscard]] const Entry* First(NameId first, NameId last) const;
  [[nodiscard]] bool AnyDoubtful(NameId first, NameId last) const;
  void WarnOfOthers(const Entry& held, NameId last, WarningId id);

  [[nodiscard]] bool IsContainer() const { return run_.kind == EntryKind::kContainer; }
  [[nodiscard]] bool IsJson() const {
    return shown_ == Shown::kJsonFile || given_[NameId::kConfigFlag] != nullptr;
  }
  /// Whether a name that is not shown is not there.
  [[nodiscard]] bool IsWhole() const {
    return shown_ == Shown::kAll && elsewhere_ == 0 && config_ == 0;
  }
  PossibleValues Open(PossibleValues values = kEveryValue) {
    open_ = true;
    return values;
  }

  const SetupScan& scan_;
  const Entry& run_;
  Shown shown_;
  std::vector<FoundWarning>& warnings_;
  Names given_{};    ///< what the run is given
  Names outside_{};  ///< of a container: what is there to be handed on
  EnumArray<NameId, bool> doubtful_{};
  BlockId file_ = kNoBlock;    ///< the here-document that names are taken from
  std::size_t elsewhere_ = 0;  ///< the line that points to variables that are not shown
  std::size_t config_ = 0;     ///< the line that points to a JSON file that is not shown
  bool more_arguments_ = false;
  bool guarded_ = false;
  bool scans_ = false;     ///< a variable or an input switches a scanner on
  bool may_scan_ = false;  ///< one may do that
  bool open_ = false;      ///< something could be told by names that are not shown
  RunReading reading_;
};

bool RunReader::Reaches(const Entry& entry) const {
  if (entry.command != 0) return entry.command == run_.command;
  // Arguments that stand beside an image, not behind a program's name.
  const bool argument =
      entry.name >= NameId::kScannerFlag || entry.kind == EntryKind::kMoreArguments;
  if (argument) return run_.kind != EntryKind::kName && entry.scope == run_.scope;
  return scan_.IsWithin(run_.place, entry.scope);
}

void RunReader::Collect() {
  for (const Entry& file : scan_.entries) {
    if (file.kind != EntryKind::kFile || !Reaches(file)) continue;
    (file.name == NameId::kConfigFlag ? config_ : elsewhere_) = file.line;
    for (const Entry& here : scan_.entries) {
      const bool same = here.kind == EntryKind::kHere && LastPart(here.text) == LastPart(file.text);
      if (!same) continue;
      file_ = here.place;
      elsewhere_ = config_ = 0;
    }
  }
  for (const Entry& entry : scan_.entries) {
    const bool of_file = file_ != kNoBlock && scan_.IsWithin(entry.scope, file_);
    if (of_file || Reaches(entry)) Take(entry, of_file || !IsContainer() || entry.command != 0);
  }
  // An action that is given a command does with it what it likes.
  const bool indirect = run_.kind == EntryKind::kCommand && run_.indirect;
  if (run_.kind == EntryKind::kWorkflow || indirect) elsewhere_ = run_.line;
  if (elsewhere_ == 0 && !IsContainer()) elsewhere_ = scan_.loader;
  if (!IsContainer()) outside_ = given_;
}

void RunReader::Take(const Entry& entry, bool handed_on) {
  const bool doubtful = entry.doubtful && entry.command == 0;
  switch (entry.kind) {
    case EntryKind::kElsewhere:
      if (handed_on) elsewhere_ = entry.line;
      return;
    case EntryKind::kMoreArguments:
      more_arguments_ = true;
      return;
    case EntryKind::kGuard:
      guarded_ = true;
      return;
    case EntryKind::kName:
      break;
    default:
      return;
  }
  const NameId name = entry.name;
  if (name >= NameId::kScanner && name <= NameId::kDoubtful) {
    if (handed_on) TakeScanner(entry);
  } else if (doubtful) {
    doubtful_[name] = true;
  } else {
    // Of two values of one name, the one that stands nearer to the run counts, then the later one.
    const Entry*& known = (handed_on ? given_ : outside_)[name];
    if (known == nullptr || scan_.IsWithin(entry.scope, known->scope)) known = &entry;
  }
}

void RunReader::TakeScanner(const Entry& entry) {
  const bool list = entry.name == NameId::kScannerList;
  bool literal = entry.state == ValueState::kLiteral;
  bool on = list ? entry.state != ValueState::kEmpty : literal && IsOneOf("true", entry.text);
  if (entry.state == ValueState::kHandedOn) {
    constexpr std::size_t kMostLookedAt = 300;
    literal = on = false;
    for (std::size_t i = 0; i < std::min(scan_.entries.size(), kMostLookedAt); ++i) {
      const Entry& other = scan_.entries[i];
      on = on || (other.label == entry.label && other.command == 0 && !other.doubtful &&
                  other.state == ValueState::kLiteral && IsOneOf("true", other.text));
    }
  }
  // The inputs of an action, which have defaults, take the place of its environment.
  const bool replaced = run_.kind == EntryKind::kAction && run_.text[0] == '@' &&
                        entry.label.starts_with(kInputPrefix);
  const bool doubtful =
      (entry.doubtful && entry.command == 0) || replaced || entry.name == NameId::kDoubtful;
  if (on && !doubtful) scans_ = true;
  if ((on && doubtful) || (!on && entry.state >= ValueState::kReference)) may_scan_ = true;
}

const Entry* RunReader::ValueOf(NameId name) const {
  const Entry* entry = given_[name];
  if (entry == nullptr) return nullptr;
  if (entry->state == ValueState::kHandedOn && outside_[name] != nullptr) entry = outside_[name];
  if (entry->state != ValueState::kReference) return entry;
  const Entry* const other = outside_[FindName(entry->text, Dress::kVariable)];
  return other != nullptr ? other : entry;
}

bool RunReader::Holds(NameId name) const {
  const Entry* const value = ValueOf(name);
  return value != nullptr && value->state != ValueState::kEmpty;
}

const Entry* RunReader::First(NameId first, NameId last) const {
  const Entry* empty = nullptr;
  for (auto id = static_cast<std::uint8_t>(first); id <= static_cast<std::uint8_t>(last); ++id) {
    const auto name = static_cast<NameId>(id);
    if (Holds(name)) return given_[name];
    if (empty == nullptr) empty = given_[name];
  }
  return empty;
}

bool RunReader::AnyDoubtful(NameId first, NameId last) const {
  bool any = false;
  for (auto id = static_cast<std::uint8_t>(first); id <= static_cast<std::uint8_t>(last); ++id) {
    any = any || doubtful_[static_cast<NameId>(id)];
  }
  return any;
}

/// Warns where a name after that of `held`, up to `last`, holds something else.
void RunReader::WarnOfOthers(const Entry& held, NameId last, WarningId id) {
  const std::string_view text = ValueOf(held.name)->text;
  for (auto i = static_cast<std::uint8_t>(held.name); i <= static_cast<std::uint8_t>(last); ++i) {
    const auto name = static_cast<NameId>(i);
    if (Holds(name) && ValueOf(name)->text != text) return Warn(id, given_[name]);
  }
}

/// The version that an action's pin names. Where it is a commit that is not known, the version may
/// stand behind it.
std::optional<Version> RunReader::VersionOfAction(const Entry& action) {
  const std::string_view pin = action.text.substr(1);
  auto version = ParseVersion(pin);
  if (!version) version = VersionAt(pin);
  if (version) return version;
  constexpr std::size_t kShortestCommit = 7;
  const bool commit = pin.size() >= kShortestCommit &&
                      std::all_of(pin.begin(), pin.end(),
                                  [](char c) { return IsDigit(c) || (c >= 'a' && c <= 'f'); });
  if (!commit && !pin.starts_with('<')) {
    Warn(WarningId::kActionNotPinned, action.line);
    return std::nullopt;
  }
  std::string_view behind = action.label;
  behind.remove_prefix(std::min(behind.find_first_not_of("# "), behind.size()));
  version = ParseVersion(behind);
  if (commit && !version) Warn(WarningId::kVersionUnknown, action.line);
  return version;
}

void RunReader::ReadVersion() {
  const Entry* pin = &run_;
  for (const Entry& entry : scan_.entries) {
    const bool beside = run_.kind == EntryKind::kCommand && entry.kind == EntryKind::kImage;
    if (beside && scan_.IsWithin(run_.place, entry.scope)) pin = &entry;
  }
  std::optional<Version>& version = reading_.version;
  const bool action = pin->kind == EntryKind::kAction && pin->text[0] == '@';
  if (action) {
    version = VersionOfAction(*pin);
  } else if (pin->text.size() > 1) {
    version = ParseVersion(pin->text.substr(1));
  }
  if (version) {
    const Release* const release = FindRelease(*version);
    if (release == nullptr) Warn(WarningId::kVersionUnknown, pin->line);
    if (action && release != nullptr) version = release->image;
  }
  for (const Entry& entry : scan_.entries) {
    if (entry.kind != EntryKind::kOption || !Reaches(entry)) continue;
    const bool unknown = entry.since == Version{} || (version && *version < entry.since);
    if (unknown) Warn(WarningId::kOptionUnknown, entry.line);
  }
}

PossibleValues RunReader::ReadMode() {
  const Entry* const all = given_[NameId::kAllLanguages];
  if (all != nullptr && IsOneOf("true", all->text)) Warn(WarningId::kAllLanguagesIgnored, all);
  if (IsJson()) return Only(Mode::kJson);
  if (given_[NameId::kScannerFlag] != nullptr) return Only(Mode::kCli);
  if (more_arguments_ || run_.kind == EntryKind::kWorkflow) return Open();
  if (scans_) return Only(Mode::kEnvironment);
  if (shown_ == Shown::kNames) return Open();
  if (!may_scan_ && elsewhere_ == 0) return Only(Mode::kDashboard);
  return Open(Only(Mode::kDashboard) | Only(Mode::kEnvironment));
}

PossibleValues RunReader::ReadOrganization() {
  constexpr NameId kLast = NameId::kInputOrganization;
  // In a JSON file an empty one takes the place of that in the environment.
  const Entry* found = given_[NameId::kJsonOrganization];
  if (found == nullptr) found = First(NameId::kFlagOrganization, kLast);
  if (found != nullptr && Holds(found->name)) {
    if (found->name >= NameId::kOrganization) {
      WarnOfOthers(*found, kLast, WarningId::kTwoOrganizations);
    }
    return Only(Organization::kSet);
  }
  if (AnyDoubtful(NameId::kFlagOrganization, kLast)) return Open();
  Warn(WarningId::kEmptyOrganization, found);
  return found != nullptr || IsWhole() ? Only(Organization::kUnset) : Open();
}

PossibleValues RunReader::ReadKey() {
  constexpr NameId kLast = NameId::kInputKeyAlias;
  const Entry* const upload = First(NameId::kJsonKey, kLast);
  if (upload == nullptr || !Holds(upload->name)) {
    if (AnyDoubtful(NameId::kJsonKey, kLast)) return Open();
    const Entry* const unread = given_[NameId::kUnreadKey];
    Warn(WarningId::kUnreadKeyName, unread);
    if (elsewhere_ > 0 || config_ > 0) return Open();
    const bool missing = unread != nullptr || upload != nullptr || IsWhole();
    return missing ? Only(Key::kMissing) : Open();
  }
  WarnOfOthers(*upload, kLast, WarningId::kTwoKeys);
  const Entry& value = *ValueOf(upload->name);
  if (value.state == ValueState::kLiteral && CountSecrets(value.text) > 0) {
    Warn(WarningId::kTokenInText, upload);
  }
  if (scan_.fork_line > 0 && !guarded_ && value.text.starts_with("secrets.")) {
    Warn(WarningId::kSecretsMissingInForks, upload);
  }
  const Entry* load = nullptr;
  for (const NameId name : kKeysOfLoad) {
    if (load == nullptr && Holds(name)) load = ValueOf(name);
  }
  const bool alias = upload->name == NameId::kKeyAlias || upload->name == NameId::kInputKeyAlias;
  if (IsJson() || load == nullptr) return Only(alias ? Key::kAlias : Key::kOk);
  return load->text == value.text ? Only(Key::kOk) : kEveryValue;
}

PossibleValues RunReader::ReadSkip() {
  PossibleValues values = Bit(0);
  for (const NameId name : {NameId::kUnreadSkip, NameId::kSkip}) {
    const Entry* const skip = ValueOf(name);
    if (skip == nullptr) continue;
    if (skip->state >= ValueState::kReference) {
      values = kEveryValue;
    } else if (name == NameId::kSkip && skip->text == "1") {
      values = Bit(1);
    } else if (!skip->text.empty() && !IsOneOf("0 false no off", skip->text)) {
      Warn(WarningId::kSkipIgnored, given_[name]);
    }
  }
  const bool shown = given_[NameId::kSkip] != nullptr;
  const bool hidden = elsewhere_ > 0 || shown_ == Shown::kJsonFile;
  return doubtful_[NameId::kSkip] || (hidden && !shown) ? Open() : values;
}

}  // namespace

RunReading ReadRun(const SetupScan& scan, const Entry& run, Shown shown,
                   std::vector<FoundWarning>& warnings) {
  return RunReader(scan, run, shown, warnings).Read();
}

}  // namespace scope_explainer
