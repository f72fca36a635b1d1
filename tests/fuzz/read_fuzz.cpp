/// Any text that somebody may bring.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>

#include "engine/engine.h"
#include "facts/log_lines.h"
#include "facts/scopes.h"
#include "facts/settings.h"
#include "fuzz/property.h"
#include "input/read.h"
#include "report/reading.h"
#include "support/echo.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace scope_explainer::fuzz {
namespace {

/// What is certain is true in the best fit, and what the best fit has is not excluded.
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

/// Replaces one of the words of `text` with an unknown one, which must not be in the answer.
void CheckEcho(std::string_view text) {
  const std::set<std::string_view> words = WordsOf(text);
  if (words.empty()) return;
  const std::size_t chosen = std::hash<std::string_view>()(text) % words.size();
  const std::string changed =
      Replaced(text, *std::next(words.begin(), static_cast<std::ptrdiff_t>(chosen)), kUnknownWord);
  Require(!Echoes(ReadJson(changed)), "an answer repeats no unknown word", changed);
}

void Check(std::string_view text) {
  CheckEcho(text);
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

/// Lines as found in setups, lists and logs, made from the tables.
class Lines {
 public:
  explicit Lines(unsigned seed) : random_(seed) {}

  std::string Next() {
    const std::string value = OneOf(kValues);
    const std::string blanks(2 * Below(6), ' ');
    return blanks + OneOf(kBefore) + Said(value) + OneOf(kBehind) + "\n";
  }

 private:
  static constexpr std::array kValues{
      "true",     "false", "1", "''", "",   "acme", "sktsec_x_api", "${{ secrets.KEY }}", "$KEY",
      "\"$KEY\"", "none",  "[", "|",  "&a", "*a"};
  static constexpr std::array kBefore{"",      "",   "",     "- ", "export ", "# ", "docker run ",
                                      "sudo ", "\"", "if: ", "* "};
  static constexpr std::array kBehind{"", "", "", " \\", ",", "\"", " &&", " # x", "]"};
  static constexpr std::array kFrames{
      "jobs:",   "steps:", "env:", "with:",      "on: pull_request", "services:",
      "script:", "run: |", "---",  "```",        "```yaml",          "{",
      "}",       "<<EOF",  "EOF",  "variables:", "environment {",    "image:"};

  std::size_t Below(std::size_t end) { return random_() % end; }
  template <typename Table>
  auto OneOf(const Table& table) -> std::string {
    return std::string(table[Below(std::size(table))]);
  }

  std::string Said(const std::string& value) {
    const std::string_view read = kReadNames[Below(kReadNames.size())].name;
    const Setting& setting = kSettings[Below(kSettings.size())];
    const std::string name(Below(2) == 0 ? read : setting.name);
    switch (Below(10)) {
      case 0:
        return name + ": " + value;
      case 1:
        return name + "=" + value;
      case 2:
        return "-e " + name + (Below(2) == 0 ? "" : "=" + value);
      case 3:
        return std::string(setting.flag) + " " + value;
      case 4:
        return "\"" + name + "\": \"" + value + "\"";
      case 5:
        return "uses: " + std::string(names::kAction);
      case 6:
        return std::string(names::kImage) + " " + std::string(names::kProgram) + " " + value;
      case 7:
        return std::string(kScopes[Below(kScopes.size())]);
      case 8:
        return std::string(kLogLines[static_cast<LogLineId>(Below(kLogLines.size()))].phrase) +
               " " + value;
      default:
        return OneOf(kFrames);
    }
  }

  std::minstd_rand random_;
};

/// Inserts a line at the start of a line in the text of `size`, if there is room within `most`.
std::size_t WithLine(char* text, std::size_t size, std::size_t most, unsigned seed) {
  const std::string line = Lines(seed).Next();
  if (size + line.size() > most) return size;
  const std::size_t end = std::string_view(text, size).find('\n', seed % (size + 1));
  const std::size_t at = end == std::string_view::npos ? size : end + 1;
  std::memmove(text + at + line.size(), text + at, size - at);
  std::memcpy(text + at, line.data(), line.size());
  return size + line.size();
}

}  // namespace
}  // namespace scope_explainer::fuzz

/// Half of the changes are whole lines, which changes to single bytes would never produce.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, most);
  return scope_explainer::fuzz::WithLine(reinterpret_cast<char*>(data), size, most, seed / 2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scope_explainer::fuzz::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
