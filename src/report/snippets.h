#pragma once
/// A setup the way people write it: workflows, commands, files.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"

namespace scope_explainer {

using Lines = std::vector<std::string>;

/// What a snippet says about a setup.
struct Setup {
  Mode mode;
  std::string_view key;      ///< the variable that holds the key; empty: none
  std::string organization;  ///< empty: not set
  bool skip;

  [[nodiscard]] bool UsesAction() const {
    return mode == Mode::kDashboard || mode == Mode::kEnvironment;
  }
};

/// `slug` is the organization, or a placeholder if it is empty.
[[nodiscard]] Setup SetupOf(const Scenario& scenario, std::string_view slug);

/// The lines, each with its line end.
[[nodiscard]] std::string Joined(const Lines& lines);

/// What follows the program's name, including the space before it.
[[nodiscard]] std::string Arguments(Mode mode);

/// How a workflow refers to a secret.
[[nodiscard]] std::string Secret(std::string_view name);

/// `key: value`, indented by that many spaces.
[[nodiscard]] std::string Yaml(std::size_t indent, std::string_view key, std::string_view value);

[[nodiscard]] std::string Workflow(const Setup& setup);
[[nodiscard]] std::string Shell(const Setup& setup);
[[nodiscard]] std::string JsonFile(const Setup& setup);

/// The program exits with 0 even if nothing reaches Socket, so this checks its output. Without a
/// key it prints nothing about an upload, but then it also gets no scanner from the dashboard.
[[nodiscard]] std::string StrictShell(const Setup& setup);

}  // namespace scope_explainer
