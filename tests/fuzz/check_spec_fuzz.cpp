/// Any text as an API specification.

#include <cstddef>
#include <cstdint>
#include <set>

#include "facts/scopes.h"
#include "fuzz/property.h"
#include "input/scenario_json.h"
#include "input/specification.h"
#include "report/drift.h"
#include "report/problems.h"

namespace scope_explainer::fuzz {
namespace {

void CheckDrift(const Specification& specification) {
  const std::vector<Drift> drift = FindDrift(specification);
  RequireVisible(DriftText(drift));
  const nlohmann::json report = Json(DriftJson(drift));
  Require(report["drift"].size() == drift.size(), "JSON reports every difference", report.dump());
  const auto scopes_gone = std::count_if(drift.begin(), drift.end(), [](const Drift& difference) {
    return difference.subject == DriftSubject::kScope && difference.change == DriftChange::kRemoved;
  });
  const std::set<std::string> listed(specification.scopes.begin(), specification.scopes.end());
  const auto scopes_kept = std::count_if(kScopes.begin(), kScopes.end(), [&](auto scope) {
    return listed.count(std::string(scope)) == 1;
  });
  Require(scopes_gone + scopes_kept == std::ssize(kScopes), "a scope is there or gone",
          report.dump());
}

void Check(std::string_view text) {
  const SpecificationInput input = ReadSpecificationJson(text);
  const std::string error =
      AskTwice([&] { return ErrorJson(ReadSpecificationJson(text).problems); });
  Require(Json(error)["error"]["problems"].size() == input.problems.size(),
          "every problem is reported", error);
  if (input.problems.empty()) CheckDrift(input.specification);
}

}  // namespace
}  // namespace scope_explainer::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scope_explainer::fuzz::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
