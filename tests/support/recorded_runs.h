#pragma once
/// Runs of the real program (`tests/data/recorded-runs.jsonl`).

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "input/scenario_json.h"
#include "support/data.h"

namespace scope_explainer {

inline constexpr std::size_t kRecordedRuns = 575;

struct RecordedRun {
  Scenario scenario;
  std::vector<std::pair<std::string, int>> calls;
  std::optional<std::string> upload_org;
  int exit_code;
  std::vector<std::string> log;
  std::string row;  ///< its beginning, for messages
};

inline RecordedRun ReadRecordedRun(const std::string& row) {
  const nlohmann::json json = nlohmann::json::parse(row);
  const ScenarioInput input = ReadScenarioJson(json["scenario"].dump());
  EXPECT_TRUE(input.problems.empty() && input.notices.empty()) << row;
  RecordedRun run{input.scenario, {}, {}, json["exitCode"], json["log"], row.substr(0, 300)};
  for (const nlohmann::json& call : json["calls"]) {
    run.calls.emplace_back(call["call"], call["status"]);
  }
  if (!json["uploadOrg"].is_null()) run.upload_org = json["uploadOrg"];
  return run;
}

inline const std::vector<RecordedRun>& RecordedRuns() {
  static const std::vector<RecordedRun> runs = [] {
    std::vector<RecordedRun> read;
    for (const std::string& row : ReadLines("recorded-runs.jsonl")) {
      read.push_back(ReadRecordedRun(row));
    }
    return read;
  }();
  return runs;
}

}  // namespace scope_explainer
