/// Any text as a scenario, through every question that takes one.

#include <cstddef>
#include <cstdint>

#include "engine/engine.h"
#include "fuzz/property.h"

namespace scope_explainer::fuzz {
namespace {

/// The parts of a report that follow from its normalized scenario.
nlohmann::json WithoutNotices(nlohmann::json report) {
  report.erase("notices");
  return report;
}

void CheckReport(const nlohmann::json& report) {
  RequireMasked(report["notices"]);
  const nlohmann::json again = Json(ExplainJson(report["scenario"].dump()));
  Require(again["notices"].empty(), "a normalized scenario is clean", again.dump());
  Require(WithoutNotices(again) == WithoutNotices(report),
          "a normalized scenario has the report that it came from", again.dump());
  for (const nlohmann::json& fix : report["fixes"]) {
    const nlohmann::json after = Json(ExplainJson(fix["after"].dump()));
    Require(after["verdict"]["outcome"] != "fails-silently", "a fix works", fix.dump());
  }
}

void Check(std::string_view scenario) {
  const std::string answer = AskTwice([&] { return ExplainJson(scenario); });
  const nlohmann::json json = Json(answer);
  const std::string markdown = ExplainMarkdown(scenario);
  const nlohmann::json handouts = Json(HandoverJson(scenario, 0));
  const nlohmann::json matrix = Json(MatrixJsonFor(scenario));
  if (!json.contains("error")) return CheckReport(json);
  Require(!json["error"]["problems"].empty(), "an error names a problem", answer);
  RequireMasked(json);
  Require(handouts == json && matrix == json, "every question gives the same error", answer);
  for (const nlohmann::json& problem : json["error"]["problems"]) {
    const auto& message = problem["message"].get_ref<const std::string&>();
    Require(markdown.find(message) != std::string::npos, "the Markdown names each problem",
            markdown);
  }
}

}  // namespace
}  // namespace scope_explainer::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scope_explainer::fuzz::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
