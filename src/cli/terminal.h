#pragma once
/// The terminal door: what can be asked, and with which options.

namespace scope_explainer {

/// Answers `argv`, as `main` receives it, and returns the exit code. Answers go to standard output,
/// complaints to standard error.
[[nodiscard]] int RunTerminal(int argc, const char* const* argv);

}  // namespace scope_explainer
