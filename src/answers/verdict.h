#pragma once
/// What a run means to the person who started it. The model says what happens; the verdict says
/// whether that is what they wanted.

#include <array>
#include <cstdint>
#include <string_view>

#include "answers/evidence.h"
#include "facts/word.h"

namespace scope_explainer {

enum class Outcome : std::uint8_t { kWorks, kWorksWithWarning, kFailsSilently };

inline constexpr Words<Outcome> kOutcomeWords{
    {{Outcome::kWorks, "works", "Works"},
     {Outcome::kWorksWithWarning, "works-with-warning", "Works, with a warning"},
     {Outcome::kFailsSilently, "fails-silently", "Fails silently"}}};

[[nodiscard]] constexpr const Word<Outcome>& WordFor(Outcome value) { return kOutcomeWords[value]; }

/// The rules that will bite or that the log has although a run works; the gravest first.
inline constexpr std::array kWarningRules{
    RuleId::kUploadNothingFound, RuleId::kScanOverriddenPartly, RuleId::kSettingsOverridden,
    RuleId::kOrgKeyAlias,        RuleId::kConfigDenied,         RuleId::kConfigOrgMismatch,
    RuleId::kConfigKeyRejected,  RuleId::kConfigFailed,         RuleId::kConfigOrgFailed,
};

/// Some of `kWarningRules`, in that order.
class WarningList {
 public:
  constexpr WarningList() = default;
  /// Those for which `warns(rule)` is true.
  template <typename Warns>
  explicit constexpr WarningList(const Warns& warns) {
    for (const RuleId rule : kWarningRules) {
      if (warns(rule)) rules_[size_++] = rule;
    }
  }
  [[nodiscard]] constexpr bool Empty() const { return size_ == 0; }
  [[nodiscard]] constexpr RuleId First() const { return rules_[0]; }
  [[nodiscard]] constexpr const RuleId* begin() const { return rules_.data(); }
  [[nodiscard]] constexpr const RuleId* end() const { return rules_.data() + size_; }

  friend constexpr bool operator==(const WarningList&, const WarningList&) = default;

 private:
  std::array<RuleId, kWarningRules.size()> rules_{};
  std::size_t size_ = 0;
};

struct Verdict {
  Outcome outcome;
  RuleId decided_by;  ///< the rule whose effect the reader meets first
  std::string_view headline;
  std::string_view detail;  ///< one sentence: the cause
  WarningList warnings;     ///< empty where the run fails
  Evidence evidence;        ///< for the rule that decided
};

/// Judges a run. Never throws.
///
/// *Fails silently*: nothing is scanned, or what was found does not reach Socket, or nobody knows
/// whether it does. *Works with a warning*: none of these, but a call was denied or refused, the
/// dashboard overrides the environment, the key has a name that only the upload reads, or the scan
/// found nothing and the next finding would not reach Socket. *Works*: all else.
[[nodiscard]] Verdict Judge(const Run& run);

/// Only the outcome, for searches over many scenarios.
[[nodiscard]] Outcome OutcomeOf(const Run& run);
[[nodiscard]] Outcome OutcomeOf(const Scenario& scenario);

}  // namespace scope_explainer
