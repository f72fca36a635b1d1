#pragma once
/// A run as a reader pictures it: settings, scan, organization, upload; and where it broke.

#include <cstdint>

#include "facts/word.h"
#include "model/run.h"

namespace scope_explainer {

enum class StageId : std::uint8_t { kSettings, kScan, kOrganization, kUpload };

enum class StageState : std::uint8_t { kOk, kWarning, kFailed, kUnknown, kIdle };

inline constexpr Words<StageId> kStageWords{
    {{StageId::kSettings, "settings", "Settings"},
     {StageId::kScan, "scan", "Scan"},
     {StageId::kOrganization, "organization", "Organization"},
     {StageId::kUpload, "upload", "Upload"}}};
/// Idle: nothing had to be done.
inline constexpr Words<StageState> kStageStateWords{{{StageState::kOk, "ok", "As intended"},
                                                     {StageState::kWarning, "warning", "Look here"},
                                                     {StageState::kFailed, "failed", "Fails"},
                                                     {StageState::kUnknown, "unknown", "Unknown"},
                                                     {StageState::kIdle, "idle", "Not needed"}}};

struct Stage {
  StageId id;
  StageState state;
  std::string_view summary;  ///< a few words: what happens there
  RuleId rule;
};

[[nodiscard]] constexpr const Word<StageId>& WordFor(StageId value) { return kStageWords[value]; }
[[nodiscard]] constexpr const Word<StageState>& WordFor(StageState value) {
  return kStageStateWords[value];
}

/// The four stages of a run in the order in which they happen.
[[nodiscard]] EnumArray<StageId, Stage> StagesOf(const Run& run);

}  // namespace scope_explainer
