#pragma once
/// Runs of the real program with the real SDK against a local API: `tests/data/recorded-runs.jsonl`
/// (3.0.0, one scanner), `recorded-runs-2.jsonl` (seven versions, other answers, other setups) and
/// `recorded-runs-later.jsonl` (a reconstruction, for what stops a run of 3.1.0 and 3.2.0).

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "input/scenario_json.h"
#include "model/circumstances.h"
#include "support/data.h"

namespace scope_explainer {

inline constexpr std::size_t kRecordedRuns = 575;
inline constexpr std::size_t kRecordedRunsOfManyVersions = 923;
inline constexpr std::size_t kReconstructedRuns = 96;

struct RecordedRun {
  std::string version;
  std::string name;                 ///< of its case
  std::vector<std::string> beyond;  ///< what a scenario cannot say about it
  Scenario scenario;
  bool knows_scopes;  ///< whether `scenario.scopes` is what the token had
  Circumstances circumstances;
  std::vector<std::pair<std::string, int>> calls;  ///< status 0: no answer
  std::optional<std::string> upload_org;
  int exit_code;
  bool aborted;
  std::vector<std::string> log;
  std::vector<std::string> wanted;     ///< scanners that the settings of its mode turn on
  std::vector<std::string> dashboard;  ///< scanners that are on in the dashboard
  bool dashboard_says_all;             ///< whether it also says which ones are off
  std::string row;                     ///< its beginning, for messages

  [[nodiscard]] bool LogHas(std::string_view phrase) const {
    return std::any_of(log.begin(), log.end(), [&](const std::string& line) {
      return line.find(phrase) != std::string::npos;
    });
  }
  [[nodiscard]] bool Is(std::string_view what) const {
    return std::find(beyond.begin(), beyond.end(), what) != beyond.end();
  }
};

/// The answer that the local API of a recorded run gave, by status and form.
inline ApiAnswer RecordedAnswer(const nlohmann::json& answer) {
  const nlohmann::json& status = answer["status"];
  const std::string form = answer.value("form", "");
  if (!status.is_number()) return ApiAnswer::kUnreachable;
  switch (status.get<int>()) {
    case 200:
    case 201:
      return form == "html" ? ApiAnswer::kUnreadable : ApiAnswer::kOk;
    case 401:
      return ApiAnswer::kUnauthorized;
    case 403:
      if (form == "long" || form == "short") return ApiAnswer::kInsufficientPermissions;
      if (form == "org") return ApiAnswer::kOrganizationNotAllowed;
      return form == "quota" || form == "quota_" ? ApiAnswer::kQuota : ApiAnswer::kAccessDenied;
    case 404:
      return ApiAnswer::kNotFound;
    case 429:
      return ApiAnswer::kRateLimited;
    case 400:
      return ApiAnswer::kBadRequest;
    default:
      return ApiAnswer::kServerError;
  }
}

/// The answers of a recorded run's API to each call.
inline Circumstances RecordedCircumstances(const nlohmann::json& server, const Scenario& scenario) {
  // In the first set, the API accepts any organization and looks only at the scopes.
  Scenario seen = scenario;
  if (seen.org == Organization::kMismatch) seen.org = Organization::kSet;
  Circumstances circumstances = CircumstancesOf(seen);
  for (const ApiCall& call : kApiCalls) {
    const std::string name(call.name);
    if (!server.contains(name)) continue;
    const bool unseen =
        scenario.org == Organization::kMismatch && server[name].contains("unseenOrg");
    circumstances.answers[call.id] =
        RecordedAnswer(unseen ? server[name]["unseenOrg"] : server[name]);
  }
  if (server.value("refused", false)) {
    circumstances.answers.values.fill(ApiAnswer::kUnreachable);
  }
  ApiAnswer& organizations = circumstances.answers[CallId::kListOrganizations];
  if (server.contains("orgs") && organizations == ApiAnswer::kOk) {
    const nlohmann::json& orgs = server["orgs"];
    if (orgs.empty()) organizations = ApiAnswer::kNoOrganizations;
    if (!orgs.empty() && orgs[0]["plan"].is_null()) organizations = ApiAnswer::kPlanUnknown;
  }
  return circumstances;
}

/// What the row's scenario does not say: the plan of the organization that the run uses, and a key
/// in the JSON file.
inline void Complete(RecordedRun& run, const nlohmann::json& server) {
  if (run.Is("key in the JSON file")) run.scenario.key = Key::kOk;
  if (!server.contains("orgs") || run.scenario.org == Organization::kMismatch) return;
  for (const nlohmann::json& org : server["orgs"]) {
    if (run.scenario.org == Organization::kSet && org["slug"] != "acme") continue;
    const std::string plan = org["plan"].is_null() ? "enterprise" : org["plan"].get<std::string>();
    run.scenario.plan = plan.starts_with("enterprise") ? Plan::kEnterprise : Plan::kOther;
    return;
  }
}

/// Whether the local API answered according to the scopes of the row.
inline bool AnswersByScopes(const RecordedRun& run) {
  for (const ApiCall& call : kApiCalls) {
    const bool denied = run.circumstances.Answer(call.id) == ApiAnswer::kInsufficientPermissions;
    if (denied && TokenAllows(run.scenario.scopes, call.id)) return false;
  }
  return true;
}

/// The scanners that a setup really turns on: "all languages" works only as a flag.
inline void ReadScanners(RecordedRun& run, const nlohmann::json& setup) {
  const auto read = [&](const char* source, bool all_languages) {
    std::vector<std::string> scanners = setup["scanners"][source];
    if (!all_languages) std::erase(scanners, "all_languages");
    return scanners;
  };
  const std::string mode(ValueOf(run.scenario, FieldId::kMode).name);
  run.dashboard = read("dashboard", false);
  run.wanted = mode == "dashboard" ? run.dashboard : read(mode.c_str(), mode == "cli");
  const bool by_variable_and_program = mode == "env" && setup["entry"]["kind"] == "cli";
  if (by_variable_and_program) run.wanted = read("cli", true);
  run.dashboard_says_all = setup["dashboardForm"] == "full";
}

inline RecordedRun ReadRecordedRun(const std::string& row) {
  const nlohmann::json json = nlohmann::json::parse(row);
  nlohmann::json scenario = json["scenario"];
  const bool knows_scopes = !scenario["scopes"].is_null();
  for (auto field = scenario.begin(); field != scenario.end();) {
    field = field->is_null() ? scenario.erase(field) : std::next(field);
  }
  const ScenarioInput input = ReadScenarioJson(scenario.dump());
  EXPECT_TRUE(input.problems.empty()) << row;
  RecordedRun run{
      json["version"],
      json.value("case", "one scanner"),
      json.value("beyond", std::vector<std::string>{}),
      input.scenario,
      knows_scopes,
      RecordedCircumstances(json.value("server", nlohmann::json::object()), input.scenario),
      {},
      {},
      json["exitCode"],
      json.value("aborted", false),
      json["log"],
      {},
      {},
      true,
      row.substr(0, 300)};
  if (json.contains("setup")) ReadScanners(run, json["setup"]);
  for (const nlohmann::json& call : json["calls"]) {
    run.calls.emplace_back(call["call"],
                           call["status"].is_number() ? call["status"].get<int>() : 0);
  }
  if (!json["uploadOrg"].is_null()) run.upload_org = json["uploadOrg"];
  Complete(run, json.value("server", nlohmann::json::object()));
  run.knows_scopes = run.knows_scopes && AnswersByScopes(run);
  return run;
}

inline std::vector<RecordedRun> ReadRecordedRuns(const std::string& file) {
  std::vector<RecordedRun> read;
  for (const std::string& row : ReadLines(file)) read.push_back(ReadRecordedRun(row));
  return read;
}

inline const std::vector<RecordedRun>& RecordedRuns() {
  static const std::vector<RecordedRun> runs = ReadRecordedRuns("recorded-runs.jsonl");
  return runs;
}

inline const std::vector<RecordedRun>& RecordedRunsOfManyVersions() {
  static const std::vector<RecordedRun> runs = ReadRecordedRuns("recorded-runs-2.jsonl");
  return runs;
}

inline const std::vector<RecordedRun>& ReconstructedRuns() {
  static const std::vector<RecordedRun> runs = ReadRecordedRuns("recorded-runs-later.jsonl");
  return runs;
}

/// All of them, in that order.
inline std::vector<const RecordedRun*> EveryRecordedRun() {
  std::vector<const RecordedRun*> all;
  for (const auto* runs : {&RecordedRuns(), &RecordedRunsOfManyVersions(), &ReconstructedRuns()}) {
    for (const RecordedRun& run : *runs) all.push_back(&run);
  }
  return all;
}

}  // namespace scope_explainer
