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

/// Rules that will cause trouble later or show up in the log although a run works; worst first.
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
  RuleId decided_by;  ///< the rule whose effect the reader notices first
  std::string_view headline;
  std::string_view detail;  ///< one sentence: the cause
  WarningList warnings;     ///< empty if the run fails
  Evidence evidence;        ///< for the rule that decided
};

/// Judges a run. Never throws.
///
/// *Fails silently*: nothing is scanned, or the results don't reach Socket, or nobody knows whether
/// they do. *Works with a warning*: none of these, but a call was denied, was rejected or failed,
/// the dashboard overrides the environment, only the upload reads the key's name, or the scan found
/// nothing and the next finding would not reach Socket. *Works*: everything else.
[[nodiscard]] Verdict Judge(const Run& run);

/// Only the outcome, for searches over many scenarios.
[[nodiscard]] Outcome OutcomeOf(const Run& run);
[[nodiscard]] Outcome OutcomeOf(const Scenario& scenario);

}  // namespace scope_explainer
