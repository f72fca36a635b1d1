#include "answers/diagnose.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "answers/least_scopes.h"
#include "model/log.h"
#include "model/simulate.h"

namespace scope_explainer {
namespace {

/// Calls `visit(scenario)` for every combination of the fields and of the leaf scopes that calls
/// need, defaults and fewer scopes first.
template <typename Visit>
void ForEachCandidate(Scenario scenario, std::size_t field, const Visit& visit) {
  if (field == kFieldCount) return visit(scenario);
  const auto count = static_cast<std::uint8_t>(kFields.data()[field].values.size());
  for (std::uint8_t step = 0; step < count; ++step) {
    const auto value =
        static_cast<std::uint8_t>((kFields.data()[field].default_value + step) % count);
    Set(scenario, kFields.data()[field].id, value);
    ForEachCandidate(scenario, field + 1, visit);
  }
}

template <typename Visit>
void ForEachCandidate(const Visit& visit) {
  std::vector<ScopeSet> tokens{ScopeSet{}};
  NeededLeaves().ForEach([&](ScopeId leaf) {
    for (std::size_t i = 0, count = tokens.size(); i < count; ++i) {
      tokens.push_back(tokens[i]);
      tokens.back().Add(leaf);
    }
  });
  for (const ScopeSet& token : tokens) {
    Scenario scenario;
    scenario.scopes = token;
    ForEachCandidate(scenario, 0, visit);
  }
}

/// How unusual a scenario is: values stand in the order from the most usual to the least.
int Unusualness(const Scenario& scenario) {
  int steps = 0;
  for (const Field& field : kFields) {
    const int count = static_cast<int>(field.values.size());
    steps += (Get(scenario, field.id) - field.default_value + count) % count;
  }
  return steps;
}

/// A scenario that may explain a log, and what its run writes.
struct Candidate {
  Scenario scenario;
  LogLineSet written;
  LogLineSet possible;
  LogLineSet possible_after_failed_load;
  Outcome outcome;
  int unusualness;
};

/// Every candidate, made once.
const std::vector<Candidate>& Candidates() {
  static const std::vector<Candidate> candidates = [] {
    std::vector<Candidate> made;
    ForEachCandidate([&](const Scenario& scenario) {
      const Run run = Simulate(scenario);
      made.push_back({scenario, WrittenLines(run), PossibleLines(run),
                      PossibleLinesAfterFailedLoad(run), OutcomeOf(run), Unusualness(scenario)});
    });
    return made;
  }();
  return candidates;
}

LogPhase LastPhase(LogLineSet lines) {
  LogPhase last = LogPhase::kStart;
  lines.ForEach([&](LogLineId id) { last = std::max(last, Info(id).phase); });
  return last;
}

/// Lines that the run would have written before the point up to which the log shows it.
int MissingLines(LogLineSet written, LogLineSet seen, LogPhase last) {
  int missing = 0;
  (written - seen).ForEach([&](LogLineId id) {
    if (Info(id).always && Info(id).phase < last) ++missing;
  });
  return missing;
}

/// Weighs the scenarios that explain what was seen.
class Search {
 public:
  explicit Search(LogLineSet seen, Diagnosis& diagnosis)
      : seen_(seen), last_(LastPhase(seen)), diagnosis_(diagnosis) {}

  void Consider(const Candidate& candidate) {
    const bool explains = candidate.possible.Contains(seen_);
    const bool explains_otherwise = !explains && seen_.Has(LogLineId::kConfigError) &&
                                    candidate.possible_after_failed_load.Contains(seen_);
    if (!explains && !explains_otherwise) return;
    Keep(candidate);
    const int cost = MissingLines(candidate.written, seen_, last_) * kWeightOfLine +
                     candidate.unusualness + (explains ? 0 : kWeightOfOtherCause);
    if (diagnosis_.explained && cost >= best_cost_) return;
    diagnosis_.explained = true;
    diagnosis_.best = candidate.scenario;
    best_cost_ = cost;
  }

  void Finish() {
    diagnosis_.has = every_;
    diagnosis_.lacks = NeededLeaves() - some_;
    diagnosis_.outcome_is_certain = std::popcount(outcomes_) == 1;
  }

 private:
  static constexpr int kWeightOfLine = 100;
  static constexpr int kWeightOfOtherCause = 1000;

  void Keep(const Candidate& candidate) {
    const Scenario& scenario = candidate.scenario;
    for (const Field& field : kFields) {
      PossibleValues& values = diagnosis_.values[static_cast<std::size_t>(field.id)];
      values = static_cast<PossibleValues>(values | (1U << Get(scenario, field.id)));
    }
    every_ = every_ - (NeededLeaves() - scenario.scopes);
    some_ = some_ | scenario.scopes;
    outcomes_ |= 1U << static_cast<unsigned>(candidate.outcome);
  }

  LogLineSet seen_;
  LogPhase last_;
  Diagnosis& diagnosis_;
  ScopeSet every_ = NeededLeaves();
  ScopeSet some_;
  unsigned outcomes_ = 0;
  int best_cost_ = 0;
};

void AllowEverything(Diagnosis& diagnosis) {
  for (const Field& field : kFields) {
    diagnosis.values[static_cast<std::size_t>(field.id)] =
        static_cast<PossibleValues>((1U << field.values.size()) - 1);
  }
}

}  // namespace

Diagnosis Diagnose(std::string_view text) {
  ObservedText observed = Observe(text);
  Diagnosis diagnosis;
  diagnosis.runs = observed.runs;
  diagnosis.others = std::move(observed.others);
  if (diagnosis.runs == 0) {
    AllowEverything(diagnosis);
    return diagnosis;
  }
  diagnosis.observations = std::move(observed.last.observations);
  for (const Observation& observation : diagnosis.observations) {
    diagnosis.version = std::max(diagnosis.version, Info(observation.id).since);
  }
  Search search(observed.last.lines, diagnosis);
  for (const Candidate& candidate : Candidates()) search.Consider(candidate);
  if (diagnosis.explained) {
    search.Finish();
  } else {
    AllowEverything(diagnosis);
  }
  return diagnosis;
}

}  // namespace scope_explainer
