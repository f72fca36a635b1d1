/// How long the model and its answers take natively. `bench.mjs` puts the figures into its report.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "model/simulate.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

std::vector<std::string> ReadLines(const char* path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// The recorded logs, one after the other, up to `size` bytes.
std::string RealLog(std::size_t size) {
  std::string log;
  const std::vector<std::string> rows = ReadLines(RECORDED_RUNS);
  for (std::size_t i = 0; log.size() < size; i = (i + 1) % rows.size()) {
    const nlohmann::json row = nlohmann::json::parse(rows[i]);
    for (const std::string line : row["log"]) log += line + "\n";
  }
  log.resize(size);
  return log;
}

/// Times each call of `ask` separately, and adds the median and the 99th percentile in µs.
template <typename Ask>
void TimeEach(benchmark::State& state, const Ask& ask) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  for ([[maybe_unused]] auto _ : state) {
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(ask());
    const std::chrono::duration<double> time = Clock::now() - begin;
    state.SetIterationTime(time.count());
    times.push_back(time.count() * 1e6);
  }
  std::sort(times.begin(), times.end());
  state.counters["median"] = times[times.size() / 2];
  state.counters["p99"] = times[times.size() * 99 / 100];
}

/// One iteration covers every scenario; `items_per_second` counts scenarios.
void SimulateSpace(benchmark::State& state) {
  std::vector<Scenario> scenarios;
  ForEachScenario([&](const Scenario& scenario) { scenarios.push_back(scenario); });
  for ([[maybe_unused]] auto _ : state) {
    for (const Scenario& scenario : scenarios) benchmark::DoNotOptimize(Simulate(scenario));
  }
  state.SetItemsProcessed(state.iterations() * std::ssize(scenarios));
}
BENCHMARK(SimulateSpace);

void ExplainScenario(benchmark::State& state) {
  const std::vector<std::string> scenarios = ReadLines(BENCH_SCENARIOS);
  std::size_t next = 0;
  TimeEach(state, [&] { return ExplainJson(scenarios[next++ % scenarios.size()], {}); });
}
BENCHMARK(ExplainScenario)->UseManualTime();

void ReadMebibyte(benchmark::State& state) {
  const std::string log = RealLog(std::size_t{1} << 20U);
  TimeEach(state, [&] { return ReadJson(log); });
}
BENCHMARK(ReadMebibyte)->UseManualTime();

}  // namespace
}  // namespace scope_explainer

BENCHMARK_MAIN();
