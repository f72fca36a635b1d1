#pragma once
/// How serious a thing is for the person who started the run; a page shows it by shape and colour.

#include <cstdint>

#include "answers/verdict.h"

namespace scope_explainer {

enum class Tone : std::uint8_t { kOk, kWarning, kFailed, kUnknown, kIdle };

/// Idle: nothing had to be done.
inline constexpr Words<Tone> kToneWords{{{Tone::kOk, "ok", "As intended"},
                                         {Tone::kWarning, "warning", "Look here"},
                                         {Tone::kFailed, "failed", "Fails"},
                                         {Tone::kUnknown, "unknown", "Unknown"},
                                         {Tone::kIdle, "idle", "Not needed"}}};

[[nodiscard]] constexpr const Word<Tone>& WordFor(Tone value) { return kToneWords[value]; }

[[nodiscard]] constexpr Tone ToneOf(Outcome outcome) {
  if (outcome == Outcome::kWorks) return Tone::kOk;
  return outcome == Outcome::kWorksWithWarning ? Tone::kWarning : Tone::kFailed;
}

[[nodiscard]] Tone ToneOf(Upload upload);

/// The tone of a verdict, by the damage: what does no harm is no warning, what nobody knows is no
/// failure.
[[nodiscard]] Tone ToneOf(const Run& run, const Verdict& verdict);

/// The tone of a call in a run: one that does not succeed is a failure only if the run fails.
[[nodiscard]] Tone ToneOf(const Run& run, const Verdict& verdict, CallId call);

}  // namespace scope_explainer
