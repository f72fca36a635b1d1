#pragma once
/// A run as a reader pictures it: settings, scan, organization, upload; and where it broke.

#include <cstdint>

#include "answers/tone.h"
#include "facts/word.h"
#include "model/run.h"

namespace scope_explainer {

enum class StageId : std::uint8_t { kSettings, kScan, kOrganization, kUpload };

inline constexpr Words<StageId> kStageWords{
    {{StageId::kSettings, "settings", "Settings"},
     {StageId::kScan, "scan", "Scan"},
     {StageId::kOrganization, "organization", "Organization"},
     {StageId::kUpload, "upload", "Upload"}}};

struct Stage {
  StageId id;
  Tone state;
  std::string_view summary;  ///< a few words: what happens there
  RuleId rule;
};

[[nodiscard]] constexpr const Word<StageId>& WordFor(StageId value) { return kStageWords[value]; }

/// The four stages of a run in the order in which they happen.
[[nodiscard]] EnumArray<StageId, Stage> StagesOf(const Run& run);

}  // namespace scope_explainer
