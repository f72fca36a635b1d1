#pragma once
/// The tables that a document such as a README can hold: their options, and how they are written.

#include "cli/command_options.h"
#include "input/problem.h"

namespace scope_explainer {

/// `matrix`: tokens by calls.
struct MatrixOptions : CommandOptions {
  std::string theme;  ///< empty: the first of `kThemeNames`

  /// Adds the options to `command`. The object must outlive the parsing of `command`.
  void AddTo(CLI::App& command);

  /// What the options say; every problem is reported.
  [[nodiscard]] ScenarioInput Read() const;
};

/// `requirements`: what a token needs in each mode.
struct RequirementsOptions {
  std::string format = "text";

  /// Adds the options to `command`. The object must outlive the parsing of `command`.
  void AddTo(CLI::App& command);
};

/// The tables in the chosen format, ending in a line end; text is folded to `width`.
[[nodiscard]] std::string MatrixAs(const MatrixOptions& options, const Scenario& scenario,
                                   std::size_t width);
[[nodiscard]] std::string RequirementsAs(const RequirementsOptions& options, std::size_t width);

}  // namespace scope_explainer
