#include "cli/tables.h"

#include <algorithm>

#include "report/html_page.h"
#include "report/matrix.h"
#include "report/matrix_svg.h"
#include "report/requirements.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kHtml = "html";
constexpr std::string_view kSvg = "svg";

/// The value called `name` of an enumeration with these names; the first where none is called so.
template <typename Value, std::size_t kCount>
Value Named(const std::array<std::string_view, kCount>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return static_cast<Value>(found == names.end() ? 0 : found - names.begin());
}

template <std::size_t kCount>
CLI::IsMember OneOf(const std::array<std::string_view, kCount>& names) {
  return CLI::IsMember(std::vector<std::string>(names.begin(), names.end()));
}

void AddStandalone(CLI::App& command, bool& standalone) {
  command.add_flag("--standalone", standalone, "With --format html: a whole page")
      ->disable_flag_override();
}

/// The problem of an option that only one format takes.
Problem MeantFor(std::string_view option, std::string_view wanted, std::string_view format) {
  return {std::string(option),
          "is for the format " + Quoted(wanted) + ", not for " + Quoted(format)};
}

std::string TableAs(std::string_view format, const Table& table, std::size_t width) {
  if (format == "markdown") return MarkdownTable(table);
  if (format == kHtml) return HtmlTable(table);
  return TextTable(table, width);
}

}  // namespace

void MatrixOptions::AddTo(CLI::App& command) {
  CommandOptions::AddTo(command,
                        {"text", "markdown", std::string(kHtml), std::string(kSvg), "json"});
  AddStandalone(command, standalone);
  command.add_option("--theme", theme, "The colours of --format svg; auto: as the reader prefers")
      ->check(OneOf(kThemeNames));
}

ScenarioInput MatrixOptions::Read() const {
  ScenarioInput input = scenario.Read();
  const bool svg = format == kSvg;
  if (!theme.empty() && !svg) input.problems.push_back(MeantFor("theme", kSvg, format));
  if (standalone && format != kHtml) {
    input.problems.push_back(MeantFor("standalone", kHtml, format));
  }
  return input;
}

void RequirementsOptions::AddTo(CLI::App& command) {
  AddFormat(command, format, {"text", "markdown", std::string(kHtml)});
  AddStandalone(command, standalone);
}

std::vector<Problem> RequirementsOptions::Problems() const {
  if (!standalone || format == kHtml) return {};
  return {MeantFor("standalone", kHtml, format)};
}

std::string MatrixAs(const MatrixOptions& options, const Scenario& scenario, std::size_t width) {
  if (options.format == "json") return MatrixJson(scenario) + "\n";
  if (options.format == kSvg) {
    return MatrixSvg(scenario, Named<Theme>(kThemeNames, options.theme));
  }
  const std::string text = TableAs(options.format, MatrixTable(scenario), width);
  return options.standalone ? HtmlPage(kMatrixTitle, text) : text;
}

std::string RequirementsAs(const RequirementsOptions& options, std::size_t width) {
  std::string text;
  for (const Table& table : RequirementsTables()) {
    text += (text.empty() ? "" : "\n") + TableAs(options.format, table, width);
  }
  return options.standalone ? HtmlPage(kRequirementsTitle, text) : text;
}

}  // namespace scope_explainer
