#pragma once
/// How a command ends, and how it says that it could not read what it was given.

#include <string>
#include <string_view>
#include <vector>

#include "input/problem.h"
#include "input/scenario_input.h"

namespace scope_explainer {

inline constexpr int kExitWorks = 0;
inline constexpr int kExitFailsSilently = 1;
inline constexpr int kExitNothingRecognized = 3;
inline constexpr int kExitOutOfDate = 1;  ///< of `matrix --check`
inline constexpr int kExitDrift = 1;      ///< of `check-spec`
inline constexpr int kExitBadInput = 2;

/// Names every problem: as the error object on standard output where `format` is `json`, else in
/// words on standard error. Returns the exit code.
[[nodiscard]] int Refuse(const std::vector<Problem>& problems, std::string_view format);

/// Hands the answer over. Returns `exit_code`, or, where standard output cannot be written to, that
/// of bad input after a word on standard error.
[[nodiscard]] int Finish(int exit_code);

/// ": No such file or directory", for an `errno`; empty where that is 0.
[[nodiscard]] std::string Reason(int error);

/// Says on standard error what was read but is worth a word.
void PrintNotices(const std::vector<Notice>& notices);

}  // namespace scope_explainer
