/// Any text, as somebody may bring it.

#include <cstddef>
#include <cstdint>

#include "engine/engine.h"
#include "fuzz/property.h"
#include "input/read.h"
#include "report/reading.h"

namespace scope_explainer::fuzz {
namespace {

/// What is certain is so in the best fit, and what the best fit has is not excluded.
void CheckBestFit(const nlohmann::json& reading) {
  const nlohmann::json& scenario = reading["scenario"];
  for (const auto& [field, value] : reading["certain"].items()) {
    if (field == "has" || field == "lacks") continue;
    Require(scenario[field] == value, "the best fit has what is certain", reading.dump());
  }
  for (const auto& [field, values] : reading["undecided"].items()) {
    if (field == "scopes") continue;
    Require(std::count(values.begin(), values.end(), scenario[field]) == 1,
            "the best fit has what is possible", reading.dump());
  }
  const nlohmann::json report = Json(ExplainJson(scenario.dump()));
  Require(report["scenario"] == scenario, "the best fit is a scenario", scenario.dump());
}

void Check(std::string_view text) {
  const nlohmann::json reading = Json(AskTwice([&] { return ReadJson(text); }));
  for (const nlohmann::json& seen : reading["observations"]) {
    Require(seen["line"] > 0, "lines are counted from 1", seen.dump());
  }
  for (const nlohmann::json& warning : reading["warnings"]) {
    Require(warning["line"] > 0, "lines are counted from 1", warning.dump());
  }
  RequireMasked(reading);
  CheckBestFit(reading);
  const Reading read = Read(text);
  RequireVisible(ReadingText(read));
  RequireVisible(ReadingMarkdown(read));
}

}  // namespace
}  // namespace scope_explainer::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scope_explainer::fuzz::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
