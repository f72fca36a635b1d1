#pragma once
/// A run as a reader pictures it: settings, scan, organization, upload; and where it broke.

#include <array>
#include <cstdint>

#include "facts/word.h"
#include "model/run.h"
#include "model/scenario.h"

namespace scope_explainer {

enum class StageId : std::uint8_t { kSettings, kScan, kOrganization, kUpload };

enum class StageState : std::uint8_t { kOk, kWarning, kFailed, kUnknown, kIdle };

/// Indexed by `StageId`.
inline constexpr std::array<Word, 4> kStageWords{{{"settings", "Settings"},
                                                  {"scan", "Scan"},
                                                  {"organization", "Organization"},
                                                  {"upload", "Upload"}}};
/// Indexed by `StageState`. Idle: nothing had to be done.
inline constexpr std::array<Word, 5> kStageStateWords{{{"ok", "As intended"},
                                                       {"warning", "Look here"},
                                                       {"failed", "Lost"},
                                                       {"unknown", "Unknown"},
                                                       {"idle", "Not needed"}}};

struct Stage {
  StageId id;
  StageState state;
  std::string_view summary;  ///< a few words: what happens there
  RuleId rule;
};

[[nodiscard]] constexpr const Word& WordFor(StageId value) {
  return kStageWords[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr const Word& WordFor(StageState value) {
  return kStageStateWords[static_cast<std::size_t>(value)];
}

/// The four stages of a run in the order in which they happen.
[[nodiscard]] std::array<Stage, kStageWords.size()> StagesOf(const Run& run);

}  // namespace scope_explainer
