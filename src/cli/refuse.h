#pragma once
/// How a command ends, and how it says that it could not read its input.

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

/// Reports every problem: as the error object on standard output if `format` is `json`, otherwise
/// in words on standard error. Returns the exit code.
[[nodiscard]] int Refuse(const std::vector<Problem>& problems, std::string_view format);

/// Flushes the answer. Returns `exit_code`, or, if standard output cannot be written to, reports
/// that on standard error and returns the code for bad input.
[[nodiscard]] int Finish(int exit_code);

/// ": No such file or directory", for an `errno`; empty for 0.
[[nodiscard]] std::string Reason(int error);

/// Reports on standard error what was read but deserves a remark.
void PrintNotices(const std::vector<Notice>& notices);

}  // namespace scope_explainer
