#pragma once
/// What a run means to the person who started it. The model says what happens; the verdict says
/// whether that is what they wanted.

#include <array>
#include <cstdint>
#include <string_view>

#include "facts/word.h"
#include "model/run.h"
#include "model/scenario.h"

namespace scope_explainer {

enum class Outcome : std::uint8_t { kWorks, kWorksWithWarning, kFailsSilently };

/// Indexed by `Outcome`.
inline constexpr std::array<Word, 3> kOutcomeWords{{{"works", "Works"},
                                                    {"works-with-warning", "Works, with a warning"},
                                                    {"fails-silently", "Fails silently"}}};

[[nodiscard]] constexpr const Word& WordFor(Outcome value) {
  return kOutcomeWords[static_cast<std::size_t>(value)];
}

/// Rules that will bite or that stand in the log although the run works; the gravest first.
class WarningList {
 public:
  constexpr void Add(RuleId rule) { rules_[size_++] = rule; }
  [[nodiscard]] constexpr bool Empty() const { return size_ == 0; }
  [[nodiscard]] constexpr RuleId First() const { return rules_[0]; }
  [[nodiscard]] constexpr const RuleId* begin() const { return rules_.data(); }
  [[nodiscard]] constexpr const RuleId* end() const { return rules_.data() + size_; }

 private:
  std::array<RuleId, 4> rules_{};
  std::size_t size_ = 0;
};

struct Verdict {
  Outcome outcome;
  RuleId decided_by;  ///< the rule whose effect the reader meets first
  std::string_view headline;
  std::string_view detail;  ///< one sentence: the cause
  WarningList warnings;     ///< empty where the run fails
};

/// Judges `run`, which must be the run of `scenario`. Never throws.
///
/// *Fails silently*: nothing is scanned, or what was found does not reach Socket, or nobody knows
/// whether it does. *Works with a warning*: none of these, but a call was denied or refused, the
/// dashboard overrides the environment, the key has a name that only the upload reads, or the scan
/// found nothing and the next finding would be lost. *Works*: all else.
[[nodiscard]] Verdict Judge(const Scenario& scenario, const Run& run);

/// Only the outcome, for searches over many scenarios.
[[nodiscard]] Outcome OutcomeOf(const Scenario& scenario, const Run& run);

}  // namespace scope_explainer
