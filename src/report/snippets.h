#pragma once
/// A setup as people write it down: workflows, commands, files.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"

namespace scope_explainer {

using Lines = std::vector<std::string>;

/// What a snippet says of a setup.
struct Setup {
  Mode mode;
  std::string_view key;      ///< the variable that holds the key; empty: none
  std::string organization;  ///< empty: not set
  bool skip;

  [[nodiscard]] bool UsesAction() const {
    return mode == Mode::kDashboard || mode == Mode::kEnvironment;
  }
};

/// `slug` is the organization, or a placeholder where it is none.
[[nodiscard]] Setup SetupOf(const Scenario& scenario, std::string_view slug);

/// The lines, each with its end.
[[nodiscard]] std::string Joined(const Lines& lines);

/// What follows the program's name, from the space before it on.
[[nodiscard]] std::string Arguments(Mode mode);

/// How a workflow names a secret.
[[nodiscard]] std::string Secret(std::string_view name);

/// `key: value`, indented by so many spaces.
[[nodiscard]] std::string Yaml(std::size_t indent, std::string_view key, std::string_view value);

[[nodiscard]] std::string Workflow(const Setup& setup);
[[nodiscard]] std::string Shell(const Setup& setup);
[[nodiscard]] std::string JsonFile(const Setup& setup);

/// The program exits with 0 where nothing reaches Socket, so this looks at what it writes. Without
/// a key it writes nothing about an upload, and from the dashboard it gets no scanner then.
[[nodiscard]] std::string StrictShell(const Setup& setup);

}  // namespace scope_explainer
