#pragma once
/// The questions that every door (page, terminal) can ask: text in, text out. Each takes a scenario
/// as JSON and answers with JSON or Markdown. Input that cannot be read, or is too long, gets the
/// contract's error object, or in Markdown a line for each problem. `slug` is the organization's,
/// used only in links and snippets; it may be empty. Nothing here throws, keeps state or does I/O.

#include <string>
#include <string_view>

namespace scope_explainer {

/// The report on a scenario, as JSON.
[[nodiscard]] std::string ExplainJson(std::string_view scenario, std::string_view slug = {});

/// The report on a scenario, as Markdown.
[[nodiscard]] std::string ExplainMarkdown(std::string_view scenario, std::string_view slug = {});

/// The copyable texts for fix number `fix` of the report, counted from 1, or, if `fix` is 0, for
/// the scenario as it is; as JSON.
[[nodiscard]] std::string HandoverJson(std::string_view scenario, int fix,
                                       std::string_view slug = {});

/// The matrix for the setup of a scenario, as JSON.
[[nodiscard]] std::string MatrixJsonFor(std::string_view scenario);

/// What a text of any kind says (a log, a setup, a list of scopes), as JSON.
[[nodiscard]] std::string ReadJson(std::string_view text);

/// What may be shown and kept of `text`, a value or a list of scopes; see `input/link.h`. Empty if
/// it is longer than 1 MiB.
[[nodiscard]] std::string Kept(std::string_view text);

/// What the fragment of an address says, as JSON; see `report/link.h`.
[[nodiscard]] std::string LinkJson(std::string_view fragment);

/// Scopes, fields, calls, rules, questions, sources and starting states, as JSON.
[[nodiscard]] std::string Catalog();

}  // namespace scope_explainer
