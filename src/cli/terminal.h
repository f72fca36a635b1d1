#pragma once
/// The terminal program: its commands and their options.

namespace scope_explainer {

/// Answers `argv`, as `main` receives it, and returns the exit code. Answers go to standard output,
/// errors to standard error.
[[nodiscard]] int RunTerminal(int argc, const char* const* argv);

}  // namespace scope_explainer
