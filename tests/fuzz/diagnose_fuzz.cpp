/// Any text as a log.

#include <cstddef>
#include <cstdint>

#include "engine/engine.h"
#include "fuzz/property.h"
#include "report/diagnosis.h"

namespace scope_explainer::fuzz {
namespace {

/// What is certain is so in the best fit, and what the best fit has is not excluded.
void CheckBestFit(const nlohmann::json& diagnosis) {
  const nlohmann::json& scenario = diagnosis["scenario"];
  for (const auto& [field, value] : diagnosis["certain"].items()) {
    if (field == "has" || field == "lacks") continue;
    Require(scenario[field] == value, "the best fit has what is certain", diagnosis.dump());
  }
  for (const auto& [field, values] : diagnosis["undecided"].items()) {
    Require(std::count(values.begin(), values.end(), scenario[field]) == 1,
            "the best fit has what is possible", diagnosis.dump());
  }
  const nlohmann::json report = Json(ExplainJson(scenario.dump()));
  Require(report["scenario"] == scenario, "the best fit is a scenario", scenario.dump());
}

void Check(std::string_view log) {
  const std::string answer = AskTwice([&] { return DiagnoseJson(log); });
  const nlohmann::json diagnosis = Json(answer);
  for (const char* list : {"observations", "notAboutScopes"}) {
    for (const nlohmann::json& seen : diagnosis[list]) {
      RequireMasked(seen["text"]);
      Require(seen["line"] > 0, "lines are counted from 1", seen.dump());
    }
  }
  CheckBestFit(diagnosis);
  const Diagnosis answered = Diagnose(log);
  RequireVisible(DiagnosisText(answered, log));
  RequireVisible(DiagnosisMarkdown(answered, log));
  const Redacted redacted = Redact(log);
  Require(CountSecrets(redacted.text) == 0, "masking leaves nothing to mask", redacted.text);
  Require(CountSecrets(log) == redacted.count, "what is masked is counted", redacted.text);
}

}  // namespace
}  // namespace scope_explainer::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scope_explainer::fuzz::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
