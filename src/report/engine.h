#pragma once
/// The questions that any door can ask: text in, text out. Each takes a scenario as JSON and
/// answers with JSON or Markdown; input that cannot be read is answered with the contract's error
/// object. Nothing here throws, keeps state or does I/O.

#include <string>
#include <string_view>

namespace scope_explainer {

/// The report on a scenario, as JSON.
[[nodiscard]] std::string ExplainJson(std::string_view scenario);

/// The report on a scenario, as Markdown.
[[nodiscard]] std::string ExplainMarkdown(std::string_view scenario);

/// The matrix under the set-up of a scenario, as JSON.
[[nodiscard]] std::string MatrixJsonFor(std::string_view scenario);

/// Scopes, fields, calls, rules, sources and starting states, as JSON.
[[nodiscard]] std::string Catalog();

}  // namespace scope_explainer
