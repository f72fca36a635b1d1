#include "answers/candidates.h"

#include <algorithm>
#include <array>

#include "model/fields.h"

namespace scope_explainer {
namespace {

constexpr std::array kStops{
    Stop::kNone,          Stop::kUnknownOption, Stop::kConfigFile,         Stop::kRepositoryUnknown,
    Stop::kBranchUnknown, Stop::kChangedFiles,  Stop::kSecretScannerFailed};

constexpr LogStage StageOf(CallId call) {
  switch (call) {
    case CallId::kListOrganizations:
      return LogStage::kListingOrganizations;
    case CallId::kGetConfig:
      return LogStage::kGettingConfig;
    case CallId::kCreateFullScan:
      return LogStage::kUploading;
  }
  return LogStage::kStart;
}

bool IsFailure(ApiAnswer answer) {
  return answer != ApiAnswer::kOk && answer != ApiAnswer::kNoOrganizations &&
         answer != ApiAnswer::kNotKnown;
}

/// What a line about an organization that was not found still allows.
bool MayFindNone(const ObservedRun& observed) {
  return observed.lines.Has(LogLineId::kOrgNotFound);
}

bool IsWhole(const Candidate& candidate) { return candidate.missing == 0; }

/// The lines that are written before scanners are loaded. Later settings do not change which of
/// these a run writes.
constexpr LogLineSet kLoadLines = [] {
  LogLineSet lines;
  for (const LogLine& line : kLogLines) {
    if (line.stage < LogStage::kScan) lines.Add(line.id);
  }
  return lines;
}();

/// False if no version of `era` writes `lines`.
bool IsOf(LogEra era, const LogLineSet& lines) {
  bool is = true;
  lines.ForEach([&](LogLineId id) { is = is && Info(id).since <= era; });
  return is;
}

using Answers = std::vector<ApiAnswer>;

/// The possible answers to a call: success, each failure that was seen and may belong to it, and,
/// for failures that left no trace, a rejected key and one that represents all the others.
Answers AnswersTo(CallId call, const ObservedRun& observed) {
  Answers answers{ApiAnswer::kOk, ApiAnswer::kServerError, ApiAnswer::kUnauthorized};
  if (call == CallId::kListOrganizations && MayFindNone(observed)) {
    answers.push_back(ApiAnswer::kNoOrganizations);
  }
  for (const AnswerSeen& seen : observed.answers) {
    if (!seen.calls.Has(call)) continue;
    for (const ApiAnswerInfo& answer : kApiAnswers) {
      const bool known = std::find(answers.begin(), answers.end(), answer.id) != answers.end();
      if (seen.answers.Has(answer.id) && !known) answers.push_back(answer.id);
    }
  }
  return answers;
}

/// True if the scenario's key fits what Socket answered to the calls. A rejected key is rejected by
/// some call, and the first call rejects no other key. If the first call accepted it, the upload
/// rejects it only if `upload_may_refuse`, that is, if the text shows it.
bool KeyFits(const Run& run, bool upload_may_refuse) {
  const auto refused = [&](CallId call) {
    return run.Call(call).outcome == CallOutcome::kRejected;
  };
  const bool first = refused(CallId::kListOrganizations);
  if (run.scenario.key != Key::kRejected) return !first;
  const bool any_call = std::any_of(kApiCalls.begin(), kApiCalls.end(), [&](const ApiCall& call) {
    return run.Call(call.id).outcome != CallOutcome::kNotCalled;
  });
  if (!any_call || first || refused(CallId::kGetConfig)) return true;
  const bool taken = run.Call(CallId::kListOrganizations).outcome == CallOutcome::kSucceeds;
  return refused(CallId::kCreateFullScan) && (upload_may_refuse || !taken);
}

/// If the token sees no organization, it does not see the one named in `SOCKET_ORG` either. But an
/// upload that works has a key of its own, and then the name is right.
bool OrganizationFits(const Run& run) {
  const bool none =
      run.circumstances.Answer(CallId::kListOrganizations) == ApiAnswer::kNoOrganizations;
  if (!none || run.scenario.org != Organization::kSet) return true;
  return run.upload == Upload::kYes;
}

class Search {
 public:
  explicit Search(const ObservedRun& observed) : observed_(observed) {
    for (const AnswerSeen& seen : observed.answers) calls_.push_back(CallsOf(seen, observed));
    for (const ApiCall& call : kApiCalls) answers_[call.id] = AnswersTo(call.id, observed);
    upload_may_refuse_ =
        std::any_of(observed.answers.begin(), observed.answers.end(), [](const AnswerSeen& seen) {
          return seen.answers.Has(ApiAnswer::kUnauthorized) &&
                 seen.calls.Has(CallId::kCreateFullScan);
        });
  }

  std::vector<Candidate> All();

 private:
  void TryKeys(Scenario scenario, Circumstances circumstances);
  void TryAnswers(const Scenario& scenario, Circumstances circumstances);
  void TryRest(Scenario scenario, Circumstances circumstances);
  void Try(const Scenario& scenario, const Circumstances& circumstances);
  [[nodiscard]] bool MayEndWith(Stop stop) const;
  [[nodiscard]] bool LoadFits(const Run& run) const;
  [[nodiscard]] bool Explains(const Run& run) const;
  [[nodiscard]] int MissingLines(const RunLog& log) const;

  const ObservedRun& observed_;
  std::vector<CallSet> calls_;  ///< by position in `observed_.answers`
  EnumArray<CallId, Answers> answers_{};
  bool upload_may_refuse_ = false;
  std::vector<Candidate> candidates_;
};

/// False if a line was seen that a run ended by `stop` never reaches.
bool Search::MayEndWith(Stop stop) const {
  const auto last = LineOf(stop);
  bool may = true;
  observed_.lines.ForEach(
      [&](LogLineId id) { may = may && (!last || Info(id).stage <= Info(*last).stage); });
  return may;
}

/// Whether `run` can write the lines that were seen before scanners were loaded.
bool Search::LoadFits(const Run& run) const {
  const LogLineSet seen = observed_.lines & kLoadLines;
  return std::any_of(kLogEras.begin(), kLogEras.end(), [&](const LogEraInfo& era) {
    return LogOf(run, era.id).possible.Contains(seen);
  });
}

bool Search::Explains(const Run& run) const {
  for (std::size_t i = 0; i < calls_.size(); ++i) {
    if (CallsThatExplain(observed_.answers[i], calls_[i], run).Empty()) return false;
  }
  return true;
}

int Search::MissingLines(const RunLog& log) const {
  int missing = 0;
  // A scanner that fails does not finish.
  const bool failed = observed_.lines.Has(LogLineId::kScannerFailed);
  log.always.ForEach([&](LogLineId id) {
    const bool excused = failed && id == LogLineId::kConnectorRan;
    missing += observed_.lines.Has(id) || excused ? 0 : 1;
  });
  return missing;
}

void Search::Try(const Scenario& scenario, const Circumstances& circumstances) {
  const Run run = Simulate(scenario, circumstances);
  if (!KeyFits(run, upload_may_refuse_) || !OrganizationFits(run) || !Explains(run)) return;
  for (const LogEraInfo& era : kLogEras) {
    const RunLog log = LogOf(run, era.id);
    if (!log.possible.Contains(observed_.lines) || !IsOf(era.id, log.always)) continue;
    candidates_.push_back({run, era.id, log, MissingLines(log)});
  }
}

/// What matters only once scanners run.
void Search::TryRest(Scenario scenario, Circumstances circumstances) {
  if (circumstances.stop != Stop::kNone) return Try(scenario, circumstances);
  if (!LoadFits(Simulate(scenario, circumstances))) return;
  for (const bool scans : {true, false}) {
    circumstances.switches_scanner_on = scans;
    for (const bool skips : {false, true}) {
      scenario.skip_submission = skips;
      for (const bool finds : {true, false}) {
        scenario.findings = finds;
        for (const ApiAnswer upload : answers_[CallId::kCreateFullScan]) {
          circumstances.answers[CallId::kCreateFullScan] = upload;
          Try(scenario, circumstances);
          const bool is_called = scans && finds && !skips;
          if (!is_called) break;
        }
      }
    }
  }
}

void Search::TryAnswers(const Scenario& scenario, Circumstances circumstances) {
  const bool asks =
      scenario.mode != Mode::kJson && (scenario.key == Key::kOk || scenario.key == Key::kRejected);
  if (!asks) return TryRest(scenario, circumstances);
  for (const ApiAnswer organizations : answers_[CallId::kListOrganizations]) {
    circumstances.answers[CallId::kListOrganizations] = organizations;
    for (const ApiAnswer config : answers_[CallId::kGetConfig]) {
      circumstances.answers[CallId::kGetConfig] = config;
      TryRest(scenario, circumstances);
      if (organizations != ApiAnswer::kOk) break;  // the settings are not requested
    }
  }
}

void Search::TryKeys(Scenario scenario, Circumstances circumstances) {
  for (const Key key : {Key::kOk, Key::kRejected, Key::kAlias, Key::kMissing}) {
    scenario.key = key;
    for (const Organization org :
         {Organization::kUnset, Organization::kSet, Organization::kMismatch}) {
      scenario.org = org;
      for (const Plan plan : {Plan::kEnterprise, Plan::kOther}) {
        scenario.plan = plan;
        TryAnswers(scenario, circumstances);
      }
    }
  }
}

std::vector<Candidate> Search::All() {
  for (const Stop stop : kStops) {
    if (!MayEndWith(stop)) continue;
    Circumstances circumstances;
    circumstances.stop = stop;
    for (const Mode mode : {Mode::kDashboard, Mode::kEnvironment, Mode::kCli, Mode::kJson}) {
      Scenario scenario;
      scenario.mode = mode;
      TryKeys(scenario, circumstances);
    }
  }
  if (std::any_of(candidates_.begin(), candidates_.end(), IsWhole)) {
    constexpr int kEasilyLost = 1;
    std::erase_if(candidates_,
                  [](const Candidate& candidate) { return candidate.missing > kEasilyLost; });
  }
  return std::move(candidates_);
}

}  // namespace

std::vector<Candidate> CandidatesFor(const ObservedRun& observed) { return Search(observed).All(); }

void KeepThoseOf(const FieldValues& values, std::vector<Candidate>& candidates) {
  for (const Field& field : kFields) {
    const PossibleValues shown = values[static_cast<std::size_t>(field.id)];
    const auto differs = [&](const Candidate& candidate) {
      Scenario set = candidate.run.scenario;
      if (set.key == Key::kRejected) set.key = Key::kOk;
      if (set.org == Organization::kMismatch) set.org = Organization::kSet;
      return (shown >> Get(set, field.id) & 1U) == 0;
    };
    if (!std::all_of(candidates.begin(), candidates.end(), differs)) {
      std::erase_if(candidates, differs);
    }
  }
}

CallSet CallsOf(const AnswerSeen& seen, const ObservedRun& observed) {
  if (seen.calls != kAnyCall) return seen.calls;
  CallSet calls;
  for (const ApiCall& call : kApiCalls) {
    bool fits = true;
    for (std::size_t i = 0; i < observed.seen.size(); ++i) {
      const LogStage stage = Info(observed.seen[i].id).stage;
      fits = fits && (i < seen.after ? stage <= StageOf(call.id) : stage >= StageOf(call.id));
    }
    if (fits) calls.Add(call.id);
  }
  return calls.Empty() ? kAnyCall : calls;
}

CallSet CallsThatExplain(const AnswerSeen& seen, CallSet calls, const Run& run) {
  CallSet explaining;
  for (const ApiCall& call : kApiCalls) {
    const bool made = run.Call(call.id).outcome != CallOutcome::kNotCalled;
    if (!calls.Has(call.id) || !made) continue;
    const ApiAnswer answer = run.circumstances.Answer(call.id);
    const bool fits = seen.answers.Empty() ? IsFailure(answer) : seen.answers.Has(answer);
    if (fits) explaining.Add(call.id);
  }
  return explaining;
}

}  // namespace scope_explainer
