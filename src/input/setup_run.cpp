#include "input/setup_run.h"

#include <algorithm>

#include "facts/versions.h"
#include "input/run_names.h"
#include "text/ascii.h"
#include "text/redact.h"

namespace scope_explainer {
namespace {

constexpr PossibleValues Bit(unsigned value) { return static_cast<PossibleValues>(1U << value); }
template <typename Enum>
constexpr PossibleValues Only(Enum value) {
  return Bit(static_cast<unsigned>(value));
}

class RunReader {
 public:
  RunReader(const SetupScan& scan, const Entry& run, Shown shown,
            std::vector<FoundWarning>& warnings)
      : scan_(scan), run_(run), shown_(shown), warnings_(warnings), names_(scan, run) {}

  RunReading Read() {
    if (scan_.too_much) return reading_;
    ReadVersion();
    Set(FieldId::kMode, ReadMode());
    Set(FieldId::kOrg, ReadOrganization());
    Set(FieldId::kKey, ReadKey());
    Set(FieldId::kSkipSubmission, ReadSkip());
    const std::size_t source = names_.elsewhere > 0 ? names_.elsewhere : names_.config;
    if (open_ && source > 0) Warn(WarningId::kDefinedElsewhere, source);
    const bool container =
        IsContainer() || (run_.kind == EntryKind::kImage && shown_ == Shown::kAll);
    if (container && names_.elsewhere == 0 && names_.given[NameId::kRepository] == nullptr) {
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

  void ReadVersion();
  [[nodiscard]] std::optional<Version> VersionOfAction(const Entry& action);
  PossibleValues ReadMode();
  PossibleValues ReadOrganization();
  PossibleValues ReadKey();
  PossibleValues ReadSkip();

  void Show(const GivenName& given, const Entry& written, const Entry& value);
  void WarnOfOthers(const Entry& held, NameId last, WarningId id);

  [[nodiscard]] bool IsContainer() const { return run_.kind == EntryKind::kContainer; }
  [[nodiscard]] bool IsJson() const {
    return shown_ == Shown::kJsonFile || names_.given[NameId::kConfigFlag] != nullptr;
  }
  /// Whether a name that is not shown is certainly not set.
  [[nodiscard]] bool IsWhole() const {
    return shown_ == Shown::kAll && names_.elsewhere == 0 && names_.config == 0;
  }
  PossibleValues Open(PossibleValues values = kEveryValue) {
    open_ = true;
    return values;
  }

  const SetupScan& scan_;
  const Entry& run_;
  Shown shown_;
  std::vector<FoundWarning>& warnings_;
  RunNames names_;
  bool open_ = false;  ///< names that are not shown could settle something
  RunReading reading_;
};

/// Warns if a name after the one of `held`, up to `last`, holds something else.
void RunReader::WarnOfOthers(const Entry& held, NameId last, WarningId id) {
  const std::string_view text = names_.ValueOf(held.name)->text;
  for (auto i = static_cast<std::uint8_t>(held.name); i <= static_cast<std::uint8_t>(last); ++i) {
    const auto name = static_cast<NameId>(i);
    if (names_.Holds(name) && names_.ValueOf(name)->text != text)
      return Warn(id, names_.given[name]);
  }
}

/// The version named by an action's pin. For an unknown commit, the version may come after it.
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
    if (release == nullptr) return Warn(WarningId::kVersionUnknown, pin->line);
    if (action) version = release->image;
  }
  for (const Entry& entry : scan_.entries) {
    if (entry.kind != EntryKind::kOption || !names_.Reaches(entry)) continue;
    const bool unknown = entry.since == Version{} || (version && *version < entry.since);
    if (unknown) Warn(WarningId::kOptionUnknown, entry.line);
  }
}

/// The phrase of our tables that `label` names, or `otherwise` if it names a flag that none has.
std::string_view PhraseOf(std::string_view label, std::string_view otherwise) {
  std::string name = Upper(label);
  for (const ReadName& read : kReadNames) {
    if (name.ends_with(read.name)) return read.name;
  }
  for (char& c : name) c = Lower(c);
  for (const Setting& setting : kSettings) {
    if (name.ends_with(setting.name)) return setting.name;
    if (name == setting.flag) return setting.flag;
  }
  const std::size_t begin = name.starts_with("--") ? 2 : name.starts_with("input_") ? 6 : 0;
  const std::string language = name.substr(begin, name.find_first_of("_-", begin) - begin);
  const std::size_t at = kLanguages.find(language);
  return language.empty() || at == std::string_view::npos ? otherwise
                                                          : kLanguages.substr(at, language.size());
}

/// Reports that `written`, which has the value of `value`, gives a name.
void RunReader::Show(const GivenName& given, const Entry& written, const Entry& value) {
  const bool refers = value.state >= ValueState::kReference && !given.reference.empty();
  reading_.observations.push_back({written.line, given.rule, PhraseOf(written.label, given.name),
                                   refers ? given.reference : given.literal});
}

PossibleValues RunReader::ReadMode() {
  const Entry* const all = names_.given[NameId::kAllLanguages];
  if (all != nullptr && IsOneOf("true", all->text)) Warn(WarningId::kAllLanguagesIgnored, all);
  const Entry* const config = names_.given[NameId::kConfigFlag];
  const Entry* const flag = names_.given[NameId::kScannerFlag];
  if (config != nullptr) Show(kConfigGiven, *config, *config);
  if (IsJson()) return Only(Mode::kJson);
  if (flag != nullptr) {
    Show(kFlagGiven, *flag, *flag);
    return Only(Mode::kCli);
  }
  const Entry* const scanner = names_.scans != nullptr ? names_.scans : names_.may_scan;
  if (scanner != nullptr) Show(kScannerGiven, *scanner, *scanner);
  if (names_.more_arguments || run_.kind == EntryKind::kWorkflow) return Open();
  if (names_.scans != nullptr) return Only(Mode::kEnvironment);
  if (shown_ == Shown::kNames) return Open();
  // The inputs of an action are all in its step; other variables may come from outside.
  const bool shown = run_.kind == EntryKind::kAction ? names_.elsewhere == 0 : IsWhole();
  if (scanner == nullptr && shown) return Only(Mode::kDashboard);
  return Open(Only(Mode::kDashboard) | Only(Mode::kEnvironment));
}

PossibleValues RunReader::ReadOrganization() {
  constexpr NameId kLast = NameId::kInputOrganization;
  // In a JSON file, an empty one replaces the one in the environment.
  const Entry* found = names_.given[NameId::kJsonOrganization];
  if (found == nullptr) found = names_.First(NameId::kFlagOrganization, kLast);
  if (found != nullptr && names_.Holds(found->name)) {
    Show(kOrganizationGiven, *found, *names_.ValueOf(found->name));
    if (found->name >= NameId::kOrganization) {
      WarnOfOthers(*found, kLast, WarningId::kTwoOrganizations);
    }
    return Only(Organization::kSet);
  }
  if (names_.AnyDoubtful(NameId::kFlagOrganization, kLast)) return Open();
  Warn(WarningId::kEmptyOrganization, found);
  return found != nullptr || IsWhole() ? Only(Organization::kUnset) : Open();
}

PossibleValues RunReader::ReadKey() {
  constexpr NameId kLast = NameId::kInputKeyAlias;
  const Entry* const upload = names_.First(NameId::kJsonKey, kLast);
  if (upload == nullptr || !names_.Holds(upload->name)) {
    if (names_.AnyDoubtful(NameId::kJsonKey, kLast)) return Open();
    const Entry* const unread = names_.given[NameId::kUnreadKey];
    Warn(WarningId::kUnreadKeyName, unread);
    if (names_.elsewhere > 0 || names_.config > 0) return Open();
    const bool missing = unread != nullptr || upload != nullptr || IsWhole();
    return missing ? Only(Key::kMissing) : Open();
  }
  WarnOfOthers(*upload, kLast, WarningId::kTwoKeys);
  const Entry& value = *names_.ValueOf(upload->name);
  Show(kKeyGiven, *upload, value);
  if (value.state == ValueState::kLiteral && HoldsToken(value.text)) {
    Warn(WarningId::kTokenInText, upload);
  }
  if (scan_.fork_line > 0 && !names_.guarded && value.text.starts_with("secrets.")) {
    Warn(WarningId::kSecretsMissingInForks, upload);
  }
  const Entry* load = nullptr;
  for (const NameId name : kKeysOfLoad) {
    if (load == nullptr && names_.Holds(name)) load = names_.ValueOf(name);
  }
  const bool alias = upload->name == NameId::kKeyAlias || upload->name == NameId::kInputKeyAlias;
  if (IsJson() || load == nullptr) return Only(alias ? Key::kAlias : Key::kOk);
  return load->text == value.text ? Only(Key::kOk) : kEveryValue;
}

PossibleValues RunReader::ReadSkip() {
  PossibleValues values = Bit(0);
  for (const NameId name : {NameId::kUnreadSkip, NameId::kSkip}) {
    const Entry* const skip = names_.ValueOf(name);
    if (skip == nullptr) continue;
    if (skip->state >= ValueState::kReference) {
      values = kEveryValue;
    } else if (name == NameId::kSkip && skip->text == "1") {
      values = Bit(1);
    } else if (!skip->text.empty() && !IsOneOf("0 false no off", skip->text)) {
      Warn(WarningId::kSkipIgnored, names_.given[name]);
    }
  }
  const bool shown = names_.given[NameId::kSkip] != nullptr;
  const bool hidden = names_.elsewhere > 0 || shown_ == Shown::kJsonFile;
  return names_.doubtful[NameId::kSkip] || (hidden && !shown) ? Open() : values;
}

}  // namespace

RunReading ReadRun(const SetupScan& scan, const Entry& run, Shown shown,
                   std::vector<FoundWarning>& warnings) {
  return RunReader(scan, run, shown, warnings).Read();
}

}  // namespace scope_explainer
