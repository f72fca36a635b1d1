#include "input/setup.h"

#include <algorithm>
#include <bit>

#include "answers/least_scopes.h"
#include "answers/log_version.h"
#include "answers/verdict.h"
#include "input/setup_run.h"
#include "text/ascii.h"
#include "text/concat.h"
#include "text/redact.h"

namespace scope_explainer {
namespace {

/// Text with more runs than this is not a setup but a book about them.
constexpr std::size_t kMostRuns = 16;

bool IsCommand(const Entry& entry) {
  return entry.kind == EntryKind::kCommand || entry.kind == EntryKind::kContainer;
}

TextKind KindOf(const SetupScan& scan, bool json, bool runs) {
  if ((scan.seen & kGithubWord) != 0) return TextKind::kGithubWorkflow;
  if (json) return TextKind::kJsonConfig;
  if ((scan.seen & kOtherWord) != 0) return TextKind::kOther;
  if ((scan.seen & kGitlabWord) != 0) return TextKind::kGitlabCi;
  if ((scan.seen & kJenkinsWord) != 0) return TextKind::kJenkinsfile;
  if ((scan.seen & kContainersWord) != 0) return TextKind::kOther;
  if (runs || scan.shell) return TextKind::kShell;
  return scan.only_names ? TextKind::kDotenv : TextKind::kOther;
}

/// How scanners are configured, if `modes` leaves only one mode; otherwise empty.
std::string_view ModeInWords(PossibleValues modes, bool action) {
  switch (modes) {
    case 1U << static_cast<unsigned>(Mode::kDashboard):
      return ", configured in the Socket dashboard";
    case 1U << static_cast<unsigned>(Mode::kEnvironment):
      return action ? ", configured by action inputs" : ", configured by environment variables";
    case 1U << static_cast<unsigned>(Mode::kCli):
      return ", configured by flags";
    case 1U << static_cast<unsigned>(Mode::kJson):
      return ", configured by a JSON file";
    default:
      return "";
  }
}

struct FieldQuestion {
  FieldId field;
  std::string_view question;
};
constexpr std::array kQuestions{
    FieldQuestion{FieldId::kMode,
                  "Where are scanners turned on: in the Socket dashboard, by environment "
                  "variables, by flags, or in a JSON file?"},
    FieldQuestion{FieldId::kOrg, "Is `SOCKET_ORG` set where this runs?"},
    FieldQuestion{FieldId::kKey, "Under which name does the API key reach the run?"},
    FieldQuestion{FieldId::kSkipSubmission, "Is `SKIP_SOCKET_SUBMISSION` exactly `1`?"},
};

class SetupReader {
 public:
  explicit SetupReader(std::string_view text) : text_(text), scan_(ScanSetup(text)) {}

  std::optional<Reading> Read() {
    FindRuns();
    if (runs_.empty() && scan_.other_tool > 0) return OtherTool();
    if (runs_.empty() && !TakeNamesForRun()) return std::nullopt;
    reading_.kind = KindOf(scan_, shown_ == Shown::kJsonFile, IsCommand(runs_.front()));
    reading_.confidence = Confidence::kOpen;
    reading_.runs = shown_ == Shown::kNames || shown_ == Shown::kJsonFile ? 0 : runs_.size();
    reading_.values.fill(0);
    for (std::size_t i = 0; i < std::min(runs_.size(), kMostRuns); ++i) Merge(runs_[i], i == 0);
    if (runs_.size() > kMostRuns) reading_.values.fill(kEveryValue);
    FindToken();
    Ask();
    Finish();
    return std::move(reading_);
  }

 private:
  void FindRuns();
  [[nodiscard]] bool RunsByItself(const Entry& image) const;
  [[nodiscard]] bool IsRun(const Entry& entry) const;
  bool TakeNamesForRun();
  [[nodiscard]] Shown ShownOf(const Entry& run) const;
  void Merge(const Entry& run, bool first);
  void FindToken();
  void Ask();
  void Finish();
  void Foresee();
  std::optional<Reading> OtherTool();

  std::string_view text_;
  SetupScan scan_;
  std::vector<Entry> runs_;
  Shown shown_ = Shown::kCommand;  ///< what the text shows if it contains no run
  std::optional<Version> version_;
  bool differ_ = false;
  std::vector<FoundWarning> warnings_;
  Reading reading_;
};

/// Whether a container of the image starts the program: in container formats, and if it has
/// arguments, but not if a script in it does.
bool SetupReader::RunsByItself(const Entry& image) const {
  constexpr Traits kPipelines = kGithubWord | kGitlabWord | kJenkinsWord | kOtherWord;
  if ((scan_.seen & kPipelines) != 0) return false;
  bool arguments = false;
  for (const Entry& entry : scan_.entries) {
    if (IsCommand(entry) && scan_.IsWithin(entry.place, image.scope)) return false;
    arguments = arguments || (entry.name == NameId::kScannerFlag && entry.command == 0 &&
                              entry.scope == image.scope);
  }
  return arguments || (scan_.seen & kContainersWord) != 0;
}

bool SetupReader::IsRun(const Entry& entry) const {
  switch (entry.kind) {
    case EntryKind::kAction:
    case EntryKind::kCommand:
    case EntryKind::kContainer:
      return true;
    case EntryKind::kWorkflow:
      return entry.text.find("socket") != std::string_view::npos ||
             std::any_of(scan_.entries.begin(), scan_.entries.end(), [&](const Entry& name) {
               return name.kind == EntryKind::kName && name.scope == entry.scope;
             });
    case EntryKind::kImage:
      return entry.flag && RunsByItself(entry);
    default:
      return false;
  }
}

void SetupReader::FindRuns() {
  bool certain = false;
  for (const Entry& entry : scan_.entries) {
    if (runs_.size() > kMostRuns) break;
    certain = certain || entry.kind == EntryKind::kName || entry.kind == EntryKind::kAction ||
              entry.kind == EntryKind::kMoreArguments;
    if (!IsRun(entry)) continue;
    runs_.push_back(entry);
    certain = certain || !entry.flag || entry.kind != EntryKind::kCommand;
  }
  // The bare name of the program is also a scope, and may be in a list of scopes.
  if (!certain && !scan_.shell) runs_.clear();
}

/// Without a run, names are judged as if a single run read them all.
bool SetupReader::TakeNamesForRun() {
  const auto name =
      std::find_if(scan_.entries.begin(), scan_.entries.end(), [](const Entry& entry) {
        return entry.kind == EntryKind::kName && entry.name != NameId::kRepository &&
               entry.name != NameId::kUnreadKey && entry.name != NameId::kScannerFlag;
      });
  if (name == scan_.entries.end()) return false;
  shown_ = name->flag ? Shown::kJsonFile : Shown::kNames;
  Entry run{};
  run.kind = EntryKind::kName;
  run.place = run.scope = name->scope;
  runs_.push_back(run);
  return true;
}

Shown SetupReader::ShownOf(const Entry& run) const {
  if (run.kind == EntryKind::kName) return shown_;
  const bool workflow = (scan_.seen & kGithubWord) != 0 && scan_.whole;
  const bool service =
      run.kind == EntryKind::kImage && !run.doubtful && (scan_.seen & kContainersWord) != 0;
  return run.kind == EntryKind::kContainer || workflow || service ? Shown::kAll : Shown::kCommand;
}

void SetupReader::Merge(const Entry& run, bool first) {
  const RunReading read = ReadRun(scan_, run, ShownOf(run), warnings_);
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    differ_ = differ_ || (!first && reading_.values[i] != read.values[i]);
    reading_.values[i] |= read.values[i];
  }
  for (const Observation& seen : read.observations) InsertByLine(seen, reading_.observations);
  if (first) version_ = read.version;
  if (version_ != read.version) version_.reset();
}

void SetupReader::FindToken() {
  const std::size_t at = text_.find(kTokenPrefix);
  if (at == std::string_view::npos) return;
  // Not if it is only mentioned, as in `sktsec_…`.
  const auto belongs = [](char c) { return IsLetter(c) || IsDigit(c) || c == '_'; };
  constexpr std::size_t kLong = kTokenPrefix.size() + 6;
  const std::string_view begun = text_.substr(at, kLong);
  if (begun.size() < kLong || !std::all_of(begun.begin(), begun.end(), belongs)) return;
  const auto lines =
      std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  warnings_.push_back({WarningId::kTokenInText, static_cast<std::size_t>(lines) + 1});
}

void SetupReader::Ask() {
  if (differ_) {
    reading_.questions.push_back(
        {"mode", Concat("This runs Socket Basics ", std::to_string(runs_.size()),
                        " times, and not all in the same way. Which of them is it about?")});
    return;
  }
  for (const FieldQuestion& question : kQuestions) {
    const PossibleValues values = reading_.values[static_cast<std::size_t>(question.field)];
    if ((values & (values - 1U)) == 0) continue;
    reading_.questions.push_back({Info(question.field).name, std::string(question.question)});
  }
}

void SetupReader::Finish() {
  for (const FoundWarning& found : warnings_) {
    const WarningInfo& info = kWarnings[found.id];
    const auto same = [&](const SetupWarning& other) {
      return other.code == info.name && other.line == found.line;
    };
    std::vector<SetupWarning>& warnings = reading_.warnings;
    if (std::any_of(warnings.begin(), warnings.end(), same)) continue;
    InsertByLine<SetupWarning>({info.name, found.line, std::string(info.message)}, warnings);
  }
  for (const Field& field : kFields) {
    const PossibleValues values = reading_.values[static_cast<std::size_t>(field.id)];
    if (values == kEveryValue) continue;
    Set(reading_.best, field.id, static_cast<std::uint8_t>(std::countr_zero(values)));
  }
  reading_.best.scopes = NeededLeaves();
  Foresee();
  reading_.headline =
      reading_.kind == TextKind::kOther ? "A setup" : kTextKinds[reading_.kind].label;
  const bool names = reading_.runs == 0;
  reading_.headline += names ? " for Socket Basics" : " that runs Socket Basics";
  if (version_) {
    Name(*version_, reading_.version);
    Append(reading_.headline, " ", reading_.version.read);
  }
  const PossibleValues modes = reading_.values[static_cast<std::size_t>(FieldId::kMode)];
  Append(reading_.headline, ModeInWords(modes, runs_.front().kind == EntryKind::kAction), ".");
}

/// States how the run ends if its key is certainly missing. In the other modes, that depends on
/// what the scanners find.
void SetupReader::Foresee() {
  if (reading_.best.key != Key::kMissing) return;
  reading_.outcome = OutcomeOf(reading_.best);
  const bool certain = reading_.values[static_cast<std::size_t>(FieldId::kMode)] ==
                       1U << static_cast<unsigned>(Mode::kDashboard);
  if (certain) reading_.confidence = Confidence::kCertain;
}

std::optional<Reading> SetupReader::OtherTool() {
  reading_.confidence = Confidence::kOpen;
  reading_.headline = "This runs another tool of Socket, not Socket Basics.";
  reading_.causes.push_back({CauseId::kOtherTool, std::nullopt, scan_.other_tool});
  return std::move(reading_);
}

}  // namespace

std::optional<Reading> ReadSetup(std::string_view plain) { return SetupReader(plain).Read(); }

}  // namespace scope_explainer
