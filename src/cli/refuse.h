#pragma once
/// How a command ends, and how it says that it could not read what it was given.

#include <string_view>
#include <vector>

#include "report/scenario_input.h"

namespace scope_explainer {

inline constexpr int kExitWorks = 0;
inline constexpr int kExitFailsSilently = 1;
inline constexpr int kExitOutOfDate = 1;  ///< of `matrix --check`
inline constexpr int kExitDrift = 1;      ///< of `check-spec`
inline constexpr int kExitBadInput = 2;

/// Names every problem: as the error object on standard output where `format` is `json`, else in
/// words on standard error. Returns the exit code.
[[nodiscard]] int Refuse(const std::vector<Problem>& problems, std::string_view format);

/// Says on standard error what was read but is worth a word.
void PrintNotices(const std::vector<Notice>& notices);

}  // namespace scope_explainer
