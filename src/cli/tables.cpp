#include "cli/tables.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "report/matrix.h"
#include "report/matrix_svg.h"
#include "report/requirements.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kSvg = "svg";

/// The enumerator whose name is `name`; the first if there is none.
template <typename Value, std::size_t kCount>
Value Named(const std::array<std::string_view, kCount>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return static_cast<Value>(found == names.end() ? 0 : found - names.begin());
}

template <std::size_t kCount>
CLI::IsMember OneOf(const std::array<std::string_view, kCount>& names) {
  return CLI::IsMember(std::vector<std::string>(names.begin(), names.end()));
}

std::string TableAs(std::string_view format, const Table& table, std::size_t width) {
  if (format == "markdown") return MarkdownTable(table);
  if (format == "html") return HtmlTable(table);
  return TextTable(table, width);
}

std::string ListAs(std::string_view format, const List& list, std::size_t width) {
  if (format == "markdown") return MarkdownList(list);
  if (format == "html") return HtmlList(list);
  return TextList(list, width);
}

}  // namespace

void MatrixOptions::AddTo(CLI::App& command) {
  CommandOptions::AddTo(command, {"text", "markdown", "html", std::string(kSvg), "json"});
  command.add_option("--theme", theme, "The colours of --format svg; auto: as the reader prefers")
      ->check(OneOf(kThemeNames));
}

ScenarioInput MatrixOptions::Read() const {
  ScenarioInput input = scenario.Read();
  if (!theme.empty() && format != kSvg) {
    input.problems.push_back(
        {"theme", "is for the format " + Quoted(kSvg) + ", not for " + Quoted(format)});
  }
  return input;
}

void RequirementsOptions::AddTo(CLI::App& command) {
  AddFormat(command, format, {"text", "markdown", "html"});
}

std::string MatrixAs(const MatrixOptions& options, const Scenario& scenario, std::size_t width) {
  if (options.format == "json") return MatrixJson(scenario) + "\n";
  if (options.format == kSvg) {
    return MatrixSvg(scenario, Named<Theme>(kThemeNames, options.theme));
  }
  return TableAs(options.format, MatrixTable(scenario), width);
}

std::string RequirementsAs(const RequirementsOptions& options, std::size_t width) {
  return TableAs(options.format, RequirementsTable(), width) + "\n" +
         ListAs(options.format, NeedsOfEachCall(), width);
}

}  // namespace scope_explainer
