#pragma once
/// How each line of `model/log_lines.h` shows itself in a log: by its own phrase, or by what stands
/// here. Source: `source`, and the recorded runs.

#include <algorithm>
#include <array>
#include <cstdint>

#include "facts/log_lines.h"

namespace scope_explainer {

/// What must follow a phrase for it to count.
enum class Tail : std::uint8_t { kAnything, kNoDigit, kPositiveNumber, kNotEnterprise };

/// A way in which a line of the log shows itself.
struct LogPattern {
  LogLineId id;
  std::string_view phrase;
  Tail tail = Tail::kAnything;
  std::string_view then = {};  ///< must follow, too
  int within_lines = 0;        ///< how many line ends may lie between `phrase` and `then`
};

/// Lines whose own phrase does not say enough.
inline constexpr std::array kSpecialPatterns{
    LogPattern{LogLineId::kPlanOther, "with plan: ", Tail::kNotEnterprise},
    LogPattern{LogLineId::kNothingAnalyzed, "Components analyzed: 0", Tail::kNoDigit},
    LogPattern{LogLineId::kSomethingAnalyzed, "Components analyzed: ", Tail::kPositiveNumber},
    LogPattern{LogLineId::kConnectorRan, "Connector ", Tail::kAnything, " completed successfully"},
    LogPattern{LogLineId::kOrgPath, "Path: ", Tail::kAnything, "/v0/organizations"},
    LogPattern{LogLineId::kConfigPath, "Path: ", Tail::kAnything, "/settings/socket-basics"},
    LogPattern{LogLineId::kUploadPath, "Path: ", Tail::kAnything, "/full-scans"},
    LogPattern{LogLineId::kConfigInsufficient, "Required permissions: socket-basics:read"},
    LogPattern{LogLineId::kConfigInsufficient,
               "Error loading Socket Basics config: Insufficient permissions"},
    LogPattern{LogLineId::kConfigInsufficient, "Insufficient permissions for API method",
               Tail::kAnything, "/settings/socket-basics", 3},
    LogPattern{LogLineId::kUploadInsufficient, "Required permissions: full-scans:create"},
    LogPattern{LogLineId::kUploadInsufficient,
               "Failed during SDK fullscans.post call: APIInsufficientPermissions"},
    LogPattern{LogLineId::kUploadInsufficient,
               "Failed during SDK fullscans.post call: APIAccessDenied: Insufficient permissions"},
    LogPattern{LogLineId::kUploadInsufficient,
               "Failed to submit socket facts file: APIInsufficientPermissions"},
    LogPattern{LogLineId::kUploadInsufficient,
               "Failed to submit socket facts file: APIAccessDenied: Insufficient permissions"},
    LogPattern{LogLineId::kUploadInsufficient, "Insufficient permissions for API method",
               Tail::kAnything, "/full-scans", 3},
    LogPattern{LogLineId::kUploadUnauthorized,
               "Failed to submit socket facts file: APIAccessDenied: Unauthorized"},
};

[[nodiscard]] constexpr bool HasSpecialPattern(LogLineId id) {
  return std::any_of(kSpecialPatterns.begin(), kSpecialPatterns.end(),
                     [&](const LogPattern& pattern) { return pattern.id == id; });
}

/// These have special patterns beside their own phrase, the others of `kSpecialPatterns` instead.
[[nodiscard]] constexpr bool KeepsOwnPhrase(LogLineId id) {
  return !HasSpecialPattern(id) || id == LogLineId::kUploadUnauthorized;
}

inline constexpr std::size_t kOwnPatternCount = static_cast<std::size_t>(
    std::count_if(kLogLines.begin(), kLogLines.end(),
                  [](const LogLine& line) { return KeepsOwnPhrase(line.id); }));

/// Every pattern: the table's own phrases, then the special ones.
inline constexpr auto kLogPatterns = [] {
  std::array<LogPattern, kOwnPatternCount + kSpecialPatterns.size()> patterns{};
  std::size_t next = 0;
  for (const LogLine& line : kLogLines) {
    if (KeepsOwnPhrase(line.id)) patterns[next++] = {line.id, line.phrase};
  }
  for (const LogPattern& pattern : kSpecialPatterns) patterns[next++] = pattern;
  return patterns;
}();

}  // namespace scope_explainer
