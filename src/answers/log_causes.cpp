#include "answers/log_causes.h"

#include <algorithm>

namespace scope_explainer {
namespace {

template <typename Holds>
bool All(const std::vector<Candidate>& candidates, const Holds& holds) {
  return !candidates.empty() && std::all_of(candidates.begin(), candidates.end(), holds);
}

RuleId UploadRule(const Candidate& candidate) {
  return candidate.run.Call(CallId::kCreateFullScan).rule;
}

/// The line where `id` was seen, or else the last line of the run.
std::size_t LineOf(const ObservedRun& observed, LogLineId id) {
  for (const LineSeen& seen : observed.seen) {
    if (seen.id == id) return seen.line;
  }
  return observed.seen.empty() ? 1 : observed.seen.back().line;
}

/// The cause that `seen` shows, if all the answers it can be have the same one.
std::optional<CauseId> CauseOf(const AnswerSeen& seen, const std::vector<Candidate>& candidates,
                               CallSet calls) {
  ApiAnswerSet possible;
  for (const Candidate& candidate : candidates) {
    const CallSet explaining = CallsThatExplain(seen, calls, candidate.run);
    for (const ApiCall& call : kApiCalls) {
      if (!explaining.Has(call.id)) continue;
      possible.Add(candidate.run.circumstances.Answer(call.id));
    }
  }
  if (candidates.empty()) possible = seen.answers;
  const std::optional<ApiAnswer> only = (possible & seen.answers).Only();
  return only ? Info(*only).cause : std::nullopt;
}

/// The call that `seen` is about, if every candidate agrees.
std::optional<CallId> CallOf(const AnswerSeen& seen, const std::vector<Candidate>& candidates,
                             CallSet calls) {
  CallSet explaining = candidates.empty() ? calls : CallSet{};
  for (const Candidate& candidate : candidates) {
    explaining |= CallsThatExplain(seen, calls, candidate.run);
  }
  return explaining.Only();
}

struct LineCause {
  LogLineId line;
  CauseId cause;
};
constexpr std::array kLineCauses{
    LineCause{LogLineId::kSubmissionSkipped, CauseId::kSkipped},
    LineCause{LogLineId::kScannerFailed, CauseId::kScannerFailed},
    LineCause{LogLineId::kSecretScannerFailed, CauseId::kScannerFailed},
    LineCause{LogLineId::kUnknownOption, CauseId::kUnknownOption},
    LineCause{LogLineId::kConfigFile, CauseId::kConfigFile},
    LineCause{LogLineId::kRepositoryUnknown, CauseId::kRepositoryUnknown},
    LineCause{LogLineId::kBranchUnknown, CauseId::kBranchUnknown},
    LineCause{LogLineId::kChangedFiles, CauseId::kChangedFiles},
};

/// A trace ends the program only if nothing follows it; a failed upload prints one, too.
bool IsCrash(const CauseSeen& seen, const ObservedRun& observed) {
  return seen.after == observed.seen.size() && observed.answers.empty() &&
         !observed.lines.Has(LogLineId::kUploadFailed);
}

void AddSeenCauses(const ObservedRun& observed, std::vector<Cause>& causes) {
  const bool reachability = std::any_of(
      observed.causes.begin(), observed.causes.end(),
      [](const CauseSeen& seen) { return seen.cause == CauseId::kReachabilityNeedsOrganization; });
  for (const LineCause& row : kLineCauses) {
    const bool told = reachability && row.line == LogLineId::kScannerFailed;
    if (observed.lines.Has(row.line) && !told) {
      AddCause({row.cause, std::nullopt, LineOf(observed, row.line)}, causes);
    }
  }
  for (const CauseSeen& seen : observed.causes) {
    if (seen.cause == CauseId::kCrash && !IsCrash(seen, observed)) continue;
    AddCause({seen.cause, std::nullopt, seen.line}, causes);
  }
}

/// The candidates with no line missing, if there are any; otherwise all of them.
std::vector<Candidate> MostComplete(std::vector<Candidate> candidates) {
  const auto is_whole = [](const Candidate& candidate) { return candidate.missing == 0; };
  if (std::any_of(candidates.begin(), candidates.end(), is_whole)) {
    std::erase_if(candidates, [](const Candidate& candidate) { return candidate.missing > 0; });
  }
  return candidates;
}

/// What follows from all candidates together, though no line says it.
void AddConcludedCauses(const ObservedRun& observed, const std::vector<Candidate>& candidates,
                        std::vector<Cause>& causes) {
  const auto add = [&](CauseId cause, LogLineId line) {
    AddCause({cause, std::nullopt, LineOf(observed, line)}, causes);
  };
  if (All(candidates, [](const Candidate& c) { return c.run.scenario.key == Key::kMissing; })) {
    add(CauseId::kNoKey, LogLineId::kKeyNotDetected);
  }
  const auto lacks_organization = [](const Candidate& candidate) {
    const RuleId rule = UploadRule(candidate);
    return rule == RuleId::kUploadOrgDropped || rule == RuleId::kUploadOrgUnknown;
  };
  if (All(candidates, lacks_organization)) {
    add(CauseId::kNoOrganization, LogLineId::kNoOrganization);
  }
  const auto scans_nothing = [](const Candidate& candidate) {
    return !candidate.run.scanned && candidate.run.circumstances.stop == Stop::kNone;
  };
  if (All(candidates, scans_nothing)) add(CauseId::kNothingScanned, LogLineId::kNothingAnalyzed);
}

}  // namespace

void AddCause(Cause cause, std::vector<Cause>& causes) {
  const bool known = std::any_of(causes.begin(), causes.end(), [&](const Cause& other) {
    return other.id == cause.id && (other.call == cause.call || !cause.call);
  });
  if (!known) causes.push_back(cause);
}

void AddAnswerCauses(const ObservedRun& observed, const std::vector<Candidate>& candidates,
                     std::vector<Cause>& causes) {
  for (const AnswerSeen& seen : observed.answers) {
    const CallSet calls = CallsOf(seen, observed);
    if (const auto cause = CauseOf(seen, candidates, calls)) {
      AddCause({*cause, CallOf(seen, candidates, calls), seen.line}, causes);
    }
  }
}

void AddCauses(const ObservedRun& observed, const std::vector<Candidate>& candidates,
               std::vector<Cause>& causes) {
  AddAnswerCauses(observed, candidates, causes);
  AddSeenCauses(observed, causes);
  AddConcludedCauses(observed, MostComplete(candidates), causes);
}

}  // namespace scope_explainer
