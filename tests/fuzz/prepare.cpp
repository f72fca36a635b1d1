/// Writes what the fuzzers start from: `phrases.dict`, and seeds in `seeds/`. They are not stored,
/// since they follow from the tables and the recorded runs.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>

#include "facts/log_lines.h"
#include "facts/names.h"
#include "facts/operations.h"
#include "facts/scopes.h"
#include "facts/settings.h"
#include "support/recorded_runs.h"
#include "support/specification.h"

namespace scope_explainer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSeedsOfEachKind = 60;

/// An entry of a libFuzzer dictionary.
std::string Entry(std::string_view phrase) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string entry = "\"";
  for (const char c : phrase) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      entry += std::string("\\") + c;
    } else if (byte >= 0x20 && byte < 0x7F) {
      entry += c;
    } else {
      entry += std::string("\\x") + kHex[byte >> 4U] + kHex[byte & 0xFU];
    }
  }
  return entry + "\"\n";
}

/// The words of every door: scopes, fields, log phrases, keys of a specification, options.
std::set<std::string> Phrases() {
  std::set<std::string> phrases{"explain",
                                "recommend",
                                "handover",
                                "read",
                                "matrix",
                                "questions",
                                "catalog",
                                "check-spec",
                                "--json",
                                "--batch",
                                "--format",
                                "markdown",
                                "--scopes",
                                "--slug",
                                "--fix",
                                "--help",
                                "--version",
                                "\"scopes\":[",
                                "\":",
                                "&scopes=",
                                "&slug=",
                                "&v=2",
                                "%2C",
                                "%C3%A9",
                                "sktsec_",
                                "ghp_",
                                "Bearer ",
                                "\x1B[31m",
                                "\xE2\x80\xAE",
                                "openapi",
                                "3.0.0",
                                "servers",
                                "paths",
                                "security",
                                "bearerAuth",
                                "<!-- scope-explainer:",
                                "<!-- /scope-explainer:",
                                " -->",
                                "requestBody",
                                "content",
                                "schema",
                                "properties",
                                "items",
                                "enum"};
  for (const std::string_view scope : kScopes) phrases.emplace(scope);
  for (const Field& field : kFields) {
    phrases.emplace("\"" + std::string(field.name) + "\":");
    phrases.emplace("--" + std::string(field.option));
    phrases.emplace("&" + std::string(field.name) + "=");
    for (const FieldValue& value : field.values) phrases.emplace(value.name);
  }
  for (const LogLine& line : kLogLines) phrases.emplace(line.phrase);
  for (const ReadName& read : kReadNames) phrases.emplace(std::string(read.name) + "=");
  for (const Setting& setting : kSettings) {
    phrases.emplace(std::string(setting.name) + ": ");
    if (!setting.flag.empty()) phrases.emplace(" " + std::string(setting.flag));
  }
  for (const std::string_view word :
       {names::kAction, names::kImage, names::kProgram, names::kConfigFlag, kInputPrefix}) {
    phrases.emplace(word);
  }
  for (const std::string_view dress :
       {"docker run ", " -e ", "env:\n  ", "with:\n  ", "- uses: ", "- name: ", "  value: ",
        "<<EOF\n", "${{ secrets.", "$env:", "export ", "\"scopes\":[\"", "* ", "- [ ] "}) {
    phrases.emplace(dress);
  }
  return phrases;
}

void Write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

/// A scenario as the fragment of an address.
std::string Fragment(const nlohmann::json& scenario) {
  std::string fragment = "#scopes=";
  for (const std::string scope : scenario["scopes"]) fragment += scope + ",";
  for (const auto& [name, value] : scenario.items()) {
    if (name == "scopes") continue;
    fragment += "&" + name + "=" + (value.is_string() ? value.get<std::string>() : value.dump());
  }
  return fragment;
}

/// Recorded runs as scenarios, addresses, logs and arguments, evenly spread.
void WriteRecordedSeeds(const fs::path& seeds) {
  const std::vector<std::string> rows = ReadLines("recorded-runs.jsonl");
  for (std::size_t i = 0; i < rows.size(); i += rows.size() / kSeedsOfEachKind) {
    const nlohmann::json row = nlohmann::json::parse(rows[i]);
    const std::string name = "run-" + std::to_string(i);
    const std::string scenario = row["scenario"].dump();
    std::string log;
    for (const std::string line : row["log"]) log += line + "\n";
    Write(seeds / "explain" / name, scenario);
    Write(seeds / "read" / name, log);
    Write(seeds / "link" / name, Fragment(row["scenario"]));
    Write(seeds / "terminal" / name, "explain\n--json\n" + scenario + "\n");
    Write(seeds / "terminal" / (name + "-log"), "read\n--format\njson\n\n" + log);
  }
}

int Main(const fs::path& folder) {
  std::string dictionary;
  for (const std::string& phrase : Phrases()) dictionary += Entry(phrase);
  Write(folder / "phrases.dict", dictionary);
  WriteRecordedSeeds(folder / "seeds");
  Write(folder / "seeds/check_spec/published", PublishedSpecification().dump());
  return 0;
}

}  // namespace
}  // namespace scope_explainer

int main(int argc, char** argv) {
  if (argc == 2) return scope_explainer::Main(argv[1]);
  std::cerr << "usage: fuzz_prepare FOLDER\n";
  return 2;
}
