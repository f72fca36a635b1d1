#include "answers/read_log.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "answers/advise.h"
#include "answers/candidates.h"
#include "answers/least_scopes.h"
#include "answers/log_causes.h"
#include "answers/log_version.h"
#include "answers/log_words.h"

namespace scope_explainer {
namespace {

template <typename Holds>
bool All(const std::vector<Candidate>& candidates, const Holds& holds) {
  return !candidates.empty() && std::all_of(candidates.begin(), candidates.end(), holds);
}

// --- What is certain about the setup ----------------------------------------------------------

/// Fields that a log cannot settle: different dashboards lead to the same log.
void DecideFields(const std::vector<Candidate>& candidates, Reading& reading) {
  reading.values.fill(0);
  for (const Candidate& candidate : candidates) {
    for (const Field& field : kFields) {
      reading.values[static_cast<std::size_t>(field.id)] |=
          static_cast<PossibleValues>(1U << Get(candidate.run.scenario, field.id));
    }
  }
  const auto open = [&](FieldId field) {
    reading.values[static_cast<std::size_t>(field)] = kEveryValue;
  };
  open(FieldId::kDashboardScanners);
  // A failed scanner leaves an empty result, too.
  if (All(candidates, [](const Candidate& c) { return !c.run.scenario.findings; })) {
    open(FieldId::kFindings);
  }
}

/// What Socket's answer says about a call's scopes: present, missing, or nothing.
enum class ScopesShown : std::uint8_t { kHeld, kMissing, kNothing };

ScopesShown ShownBy(const Run& run, CallId call) {
  switch (run.Call(call).outcome) {
    case CallOutcome::kSucceeds:
      return ScopesShown::kHeld;
    case CallOutcome::kDenied:
      return ScopesShown::kMissing;
    default:
      return ScopesShown::kNothing;
  }
}

/// Decides the scopes of a call. If the token does not see an organization, the answer says nothing
/// about scopes; that counts only if the text shows such an organization.
void DecideScopes(CallId call, const std::vector<Candidate>& candidates, Reading& reading) {
  bool held = true;
  bool missing = true;
  std::size_t counted = 0;
  for (const Candidate& candidate : candidates) {
    if (candidate.run.scenario.org == Organization::kMismatch) continue;
    ++counted;
    const ScopesShown shown = ShownBy(candidate.run, call);
    held = held && shown == ScopesShown::kHeld;
    missing = missing && shown == ScopesShown::kMissing;
  }
  if (counted == 0) return;
  if (held) reading.has = reading.has | Info(call).needs;
  if (missing) reading.lacks = reading.lacks | Info(call).needs;
}

void DecideVersion(const std::vector<Candidate>& candidates, Reading& reading) {
  LogEra oldest = LogEra::k32;
  LogEra newest = LogEra::k20;
  for (const Candidate& candidate : candidates) {
    oldest = std::min(oldest, candidate.era);
    newest = std::max(newest, candidate.era);
  }
  if (candidates.empty()) return;
  const LogEraInfo& era = kLogEras[oldest];
  reading.version.range = oldest == newest ? era.only : era.range;
  reading.version.checked = oldest < LogEra::k31;
}

/// How the run ended; nothing if it was stopped.
std::optional<Outcome> OutcomeOf(const Candidate& candidate) {
  if (candidate.run.circumstances.stop != Stop::kNone) return std::nullopt;
  return OutcomeOf(candidate.run);
}

// --- The best fit ------------------------------------------------------------------------------

/// How unusual a candidate is, and how much of it was not seen.
int CostOf(const Candidate& candidate, const ObservedRun& observed) {
  constexpr int kMissingLine = 100;
  int cost = 0;
  candidate.log.always.ForEach([&](LogLineId id) {
    if (!observed.lines.Has(id) && Info(id).telling) cost += kMissingLine;
  });
  cost += candidate.missing;
  const Run& run = candidate.run;
  for (const ApiAnswer answer : run.circumstances.answers) {
    cost += answer == ApiAnswer::kOk ? 0 : kMissingLine / 2;
  }
  for (const Field& field : kFields) {
    cost += std::abs(Get(run.scenario, field.id) - field.default_value);
  }
  if (!run.circumstances.switches_scanner_on) cost += 4;
  if (run.circumstances.stop != Stop::kNone) cost += kMissingLine;
  // A rejected key is best reported as one, whatever the first call was answered.
  const bool refused = std::any_of(run.calls.begin(), run.calls.end(), [](const CallResult& call) {
    return call.outcome == CallOutcome::kRejected;
  });
  if (refused && run.scenario.key == Key::kRejected) cost -= kMissingLine / 4;
  return cost;
}

const Candidate& BestOf(const std::vector<Candidate>& candidates, const ObservedRun& observed) {
  return *std::min_element(candidates.begin(), candidates.end(),
                           [&](const Candidate& a, const Candidate& b) {
                             return CostOf(a, observed) < CostOf(b, observed);
                           });
}

/// The best-fitting scenario for the form: a needed leaf that no line shows counts as present.
Scenario FormFor(const Run& run, const ScopeSet& lacks) {
  Scenario scenario = run.scenario;
  scenario.scopes = NeededLeaves() - lacks;
  if (run.settings == Settings::kDashboard && !run.scanned) {
    scenario.dashboard_scanners = DashboardScanners::kOff;
  }
  return scenario;
}

/// Whether `form` leads to the same outcome as `run`, and to the same result for each call.
bool SaysIt(const Scenario& form, const Candidate& best) {
  const Run run = Simulate(form);
  const bool same_calls = std::all_of(kApiCalls.begin(), kApiCalls.end(), [&](const ApiCall& call) {
    return run.Call(call.id).outcome == best.run.Call(call.id).outcome;
  });
  return same_calls && OutcomeOf(run) == OutcomeOf(best);
}

/// Whether a fix for the form changes a scope although no cause is about one.
bool BlamesScopes(const Reading& reading) {
  const auto about_scopes = [](const Cause& cause) { return IsAboutScopes(cause.id); };
  if (reading.causes.empty()) return false;
  if (std::any_of(reading.causes.begin(), reading.causes.end(), about_scopes)) return false;
  const std::vector<Fix> fixes = FindFixes(reading.best, Outcome::kWorksWithWarning);
  return std::any_of(fixes.begin(), fixes.end(),
                     [&](const Fix& fix) { return fix.after.scopes != reading.best.scopes; });
}

// --- The whole ---------------------------------------------------------------------------------

void DecideOutcome(const std::vector<Candidate>& candidates, const Candidate& best,
                   Reading& reading) {
  reading.outcome = OutcomeOf(best);
  const bool agree = All(candidates, [&](const Candidate& candidate) {
    return OutcomeOf(candidate) == reading.outcome;
  });
  reading.confidence = agree ? Confidence::kCertain : Confidence::kOpen;
}

/// True if no explanation makes the run fail or stop, though some give a warning.
bool Works(const std::vector<Candidate>& candidates) {
  return All(candidates, [](const Candidate& candidate) {
    return OutcomeOf(candidate).value_or(Outcome::kFailsSilently) != Outcome::kFailsSilently;
  });
}

/// The reading of one run of `setup`.
Reading ReadRun(const ObservedRun& observed, const FieldValues& setup) {
  Reading reading;
  reading.kind = TextKind::kLog;
  reading.runs = 1;
  reading.observations = ObservationsOf(observed);
  std::vector<Candidate> candidates;
  if (!observed.Empty()) candidates = CandidatesFor(observed);
  KeepThoseOf(setup, candidates);
  AddCauses(observed, candidates, reading.causes);
  if (candidates.empty()) {
    reading.headline = reading.causes.empty() ? kMixedLines : HeadlineFor(reading);
    reading.confidence = reading.causes.empty() ? Confidence::kNone : Confidence::kOpen;
    reading.best_says_it = false;
    return reading;
  }
  DecideFields(candidates, reading);
  for (const ApiCall& call : kApiCalls) DecideScopes(call.id, candidates, reading);
  DecideVersion(candidates, reading);
  const Candidate& best = BestOf(candidates, observed);
  DecideOutcome(candidates, best, reading);
  reading.best = FormFor(best.run, reading.lacks);
  reading.best_says_it = SaysIt(reading.best, best) && !BlamesScopes(reading);
  const bool only_works = Works(candidates) && reading.confidence != Confidence::kCertain;
  reading.headline = only_works ? std::string(kWorked) : HeadlineFor(reading, best.run);
  return reading;
}

/// Only what both readings say; the form is the later one's.
void MergeInto(Reading& all, const Reading& next) {
  for (const Cause& cause : next.causes) AddCause(cause, all.causes);
  for (std::size_t i = 0; i < all.values.size(); ++i) all.values[i] |= next.values[i];
  all.has = all.has & next.has;
  all.lacks = all.lacks & next.lacks;
  if (all.outcome != next.outcome || next.confidence != Confidence::kCertain) {
    all.confidence = Confidence::kOpen;
  }
  all.outcome = next.outcome;
  all.best = next.best;
  all.best_says_it = next.best_says_it;
  if (all.version.range != next.version.range) all.version = {};
}

Reading ReadRuns(const std::vector<ObservedRun>& runs, const FieldValues& setup) {
  if (runs.size() == 1) return ReadRun(runs.front(), setup);
  Reading all = ReadRun(runs.front(), kAnyValues);
  for (std::size_t i = 1; i < runs.size(); ++i) {
    ++all.runs;
    for (const Observation& seen : ObservationsOf(runs[i])) all.observations.push_back(seen);
    // Searching a run takes time, and another one like the last adds nothing.
    if (!runs[i].IsLike(runs[i - 1])) MergeInto(all, ReadRun(runs[i], kAnyValues));
  }
  all.headline = SeveralRuns(all);
  return all;
}

/// What people quote in sentences, commands and documents: what they talk about, and no more.
Reading ReadQuoted(const ObservedRun& quoted) {
  Reading reading;
  reading.kind = TextKind::kLog;
  reading.confidence = Confidence::kOpen;
  reading.best_says_it = false;
  reading.observations = ObservationsOf(quoted);
  AddAnswerCauses(quoted, {}, reading.causes);
  reading.headline = kRetold;
  reading.advice = kPasteTheLog;
  return reading;
}

Reading ReadCauses(const std::vector<CauseSeen>& seen, TextKind kind) {
  Reading reading;
  reading.kind = kind;
  reading.confidence = Confidence::kOpen;
  reading.best_says_it = false;
  for (const CauseSeen& cause : seen) {
    AddCause({cause.cause, std::nullopt, cause.line}, reading.causes);
    reading.observations.push_back(
        {cause.line, Info(cause.cause).name, cause.phrase, Info(cause.cause).message});
  }
  reading.headline = kBarePhrase;
  return reading;
}

}  // namespace

std::optional<Reading> ReadLog(std::string_view plain, const FieldValues& setup) {
  const ObservedText text = Observe(plain);
  std::optional<Reading> reading;
  // Other Socket programs use the same API and print its answers.
  const bool own = std::any_of(text.runs.begin(), text.runs.end(), [](const ObservedRun& run) {
    return !run.seen.empty() || !run.causes.empty();
  });
  if (own || (!text.runs.empty() && text.tools.empty())) {
    reading = ReadRuns(text.runs, setup);
  } else if (!text.tools.empty() && text.quoted.seen.empty()) {
    reading = ReadCauses(text.tools, TextKind::kOther);
    reading->headline = OtherTool(text.tools.front(), plain);
  } else if (!text.quoted.Empty()) {
    reading = ReadQuoted(text.quoted);
  } else if (!text.bare.empty()) {
    reading = ReadCauses(text.bare, TextKind::kLog);
  }
  if (!reading) return reading;
  if (const auto version = VersionNamedIn(plain)) Name(*version, reading->version);
  Ask(*reading);
  return reading;
}

}  // namespace scope_explainer
