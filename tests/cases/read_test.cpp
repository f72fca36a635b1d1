/// Texts as people bring them: what must be read from each of them, and what must not.
///
/// The texts in tests/cases/field have the shapes and traps of public ones; names and values are
/// made up. Those in tests/cases/setups and scopes are in other formats; those in errors are lines
/// of other programs. Each line of a `.jsonl` says what must be read from one text. An absent field
/// is not tested, nor is `kind: null`; `why` is for people.
/// - `truth`: fields of the scenario behind the text; each must be stated, except that one that is
///   `null` must not be.
/// - `has`, `lacks`: leaf scopes that must be certain; `notHas`, `notLacks`: that must not be.
/// - `causes`: must be reported with their call (`null`: the call is open); `notCauses` must not.
/// - `outcome`: that of the best fit; `null`: the text does not show it, so nothing about it may be
///   certain. `outcomeIn`: one of these.
/// - `warnings` must be given, `notWarnings` must not. `version`: the one that runs; `null` if none
///   can be read.
/// - `scopes`: exactly these, in catalog order; `notices`: codes that must be given.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/engine.h"
#include "support/cases.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

using Json = nlohmann::json;

struct Text {
  std::string path;
  Json expected;
};

void PrintTo(const Text& text, std::ostream* out) { *out << text.path; }

std::vector<Text> Texts() {
  std::vector<Text> texts;
  const std::string cases = TEST_CASES_DIR;
  for (const std::string set : {"/field/logs", "/field/setups", "/field/tokens", "/setups",
                                "/scopes", "/errors", "/probes"}) {
    const std::string folder = cases + set.substr(0, set.rfind('/') + 1);
    std::istringstream lines(ReadText(cases + set + ".jsonl"));
    for (std::string line; std::getline(lines, line);) {
      Json expected = Json::parse(line);
      texts.push_back({folder + expected["file"].get<std::string>(), expected});
    }
  }
  return texts;
}

/// What a text shows to people although the reading leaves it open: a run that could not read its
/// JSON file is a JSON run to its author, but one with other settings to the program.
bool IsLeftOpen(const std::string& file, const std::string& field) {
  return file == "logs/15.txt" && field == "mode";
}

bool Has(const Json& list, const Json& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// The `name` of each of `rows`.
Json Each(const Json& rows, const char* name) {
  Json all = Json::array();
  for (const Json& row : rows) all.push_back(row.at(name));
  return all;
}

void ExpectListed(const Json& expected, const char* wanted, const char* unwanted,
                  const Json& list) {
  for (const Json& item : expected.value(wanted, Json::array())) {
    EXPECT_TRUE(Has(list, item)) << wanted << ": " << item << " is not among " << list;
  }
  for (const Json& item : expected.value(unwanted, Json::array())) {
    EXPECT_FALSE(Has(list, item)) << unwanted << ": " << item << " is among " << list;
  }
}

void ExpectTruth(const Json& expected, const Json& certain) {
  const Json truth = expected.value("truth", Json::object());
  for (const auto& [field, value] : truth.items()) {
    const Json read = certain.value(field, Json());
    const bool open = IsLeftOpen(expected["file"], field);
    EXPECT_EQ(read, open ? Json() : value) << field;
  }
}

void ExpectCauses(const Json& expected, const Json& causes) {
  for (const Json& cause : expected.value("causes", Json::array())) {
    EXPECT_TRUE(std::any_of(causes.begin(), causes.end(),
                            [&](const Json& read) {
                              return read["id"] == cause["id"] &&
                                     (cause.value("call", Json()).is_null() ||
                                      read["call"] == cause["call"]);
                            }))
        << cause << " is not among " << causes;
  }
  ExpectListed(expected, "", "notCauses", Each(causes, "id"));
}

void ExpectOutcome(const Json& expected, const Json& reading) {
  if (expected.contains("outcomeIn")) {
    EXPECT_TRUE(Has(expected["outcomeIn"], reading["outcome"])) << reading["outcome"];
  }
  if (!expected.contains("outcome")) return;
  if (expected["outcome"].is_null()) {
    EXPECT_NE(reading["confidence"], "certain");
  } else {
    EXPECT_EQ(reading["outcome"], expected["outcome"]);
  }
}

void ExpectSame(const Json& expected, const char* what, const Json& read) {
  if (!expected.contains(what)) return;
  EXPECT_EQ(read, expected[what]) << what;
}

class TextFromTheField : public testing::TestWithParam<Text> {};

TEST_P(TextFromTheField, IsReadAsAnExpertReadsIt) {
  const std::string& path = GetParam().path;
  const Json& expected = GetParam().expected;
  const std::string text = ReadText(path);
  const Json reading = Json::parse(ReadJson(text));
  SCOPED_TRACE(path + ": " + expected.value("why", ""));
  const Json& certain = reading["certain"];
  ExpectTruth(expected, certain);
  ExpectListed(expected, "has", "notHas", certain["has"]);
  ExpectListed(expected, "lacks", "notLacks", certain["lacks"]);
  ExpectCauses(expected, reading["causes"]);
  ExpectListed(expected, "warnings", "notWarnings", Each(reading["warnings"], "code"));
  ExpectListed(expected, "notices", "", Each(reading["notices"], "code"));
  if (!expected.value("kind", Json()).is_null()) ExpectSame(expected, "kind", reading["kind"]);
  ExpectSame(expected, "version", reading["version"]["read"]);
  ExpectSame(expected, "scopes", reading["scenario"]["scopes"]);
  ExpectOutcome(expected, reading);
}

/// What is read from a text, in a few lines that people can compare: what it is, what is certain,
/// and every line that was recognized.
std::string InShort(const Json& reading) {
  std::string text = reading["headline"].get<std::string>() + "\n";
  const auto add = [&](const char* what, const Json& value) {
    const bool empty = value.is_null() || value.empty();
    if (!empty) text += std::string("  ") + what + " " + value.dump() + "\n";
  };
  for (const char* const name : {"kind", "outcome", "confidence"}) add(name, reading[name]);
  add("version", reading["version"]["read"]);
  add("range", reading["version"]["range"]);
  for (const auto& [name, value] : reading["certain"].items()) add(name.c_str(), value);
  for (const Json& seen : reading["observations"]) {
    Json row{seen["line"], seen["rule"]};
    if (reading["kind"] != "log") row.push_back(seen["text"]);
    add("line", row);
  }
  for (const Json& cause : reading["causes"])
    add("cause", {cause["line"], cause["id"], cause["call"]});
  for (const Json& warning : reading["warnings"])
    add("warning", {warning["line"], warning["code"]});
  add("notices", Each(reading["notices"], "code"));
  add("asks", Each(reading["questions"], "field"));
  return text;
}

/// Like the other cases, all of these are rewritten by `tests/cases/update`.
TEST(TextsFromTheField, AreReadAsListed) {
  const std::string file = std::string(TEST_CASES_DIR) + "/readings.txt";
  std::string readings;
  for (const Text& text : Texts()) {
    readings += text.path.substr(sizeof TEST_CASES_DIR) + ": ";
    readings += InShort(Json::parse(ReadJson(ReadText(text.path))));
  }
  if (std::getenv("UPDATE_CASES") != nullptr) std::ofstream(file, std::ios::binary) << readings;
  const std::string expected = ReadText(file);
  if (readings != expected) ADD_FAILURE() << file << ": " << FirstDifference(expected, readings);
}

/// `text` with `margin` of the line number in front of each line that is not blank.
template <typename Margin>
std::string Moved(const std::string& text, const Margin& margin) {
  std::istringstream lines(text);
  std::string moved;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::string before = margin(++number);
    const bool blank = line.empty() && before.find_first_not_of(" \t") == std::string::npos;
    moved += (blank ? "" : before + line) + "\n";
  }
  return moved;
}

std::string Indented(const std::string& text, const std::string& by) {
  return Moved(text, [&](std::size_t) { return by; });
}

std::string Ended(const std::string& text, const std::string& line_end) {
  std::string ended;
  for (const char c : text) ended += c == '\n' ? line_end : std::string(1, c);
  return ended;
}

struct Dress {
  std::string name;
  std::string (*put_on)(const std::string&);
};

void PrintTo(const Dress& dress, std::ostream* out) { *out << dress.name; }

const Dress kDresses[] = {
    {"ADiff", [](const std::string& text) { return Indented(text, "+"); }},
    {"AListing",
     [](const std::string& text) {
       return Moved(text, [](std::size_t line) { return std::to_string(line) + "\t"; });
     }},
    {"Tabs", [](const std::string& text) { return Indented(text, "\t\t"); }},
    {"AQuotation", [](const std::string& text) { return Indented(text, "> > "); }},
    {"BlanksBehind", [](const std::string& text) { return Ended(text, "  \n"); }},
    {"LinesOfWindows", [](const std::string& text) { return Ended(text, "\r\n"); }},
    {"AMark", [](const std::string& text) { return "\xEF\xBB\xBF" + text; }},
    {"BlankLines", [](const std::string& text) { return "\n\n" + text + "\n\n"; }},
    {"AFence",
     [](const std::string& text) {
       return "My setup:\n\n```\n" + text + "```\n\nWhat is wrong?\n";
     }},
    {"AListItem",
     [](const std::string& text) {
       return "1. My setup:\n\n   ```yaml\n" + Indented(text, "   ") + "   ```\n\n2. The log:\n";
     }},
    {"Details",
     [](const std::string& text) {
       return "<details><summary>ours</summary>\n\n```\n" + text + "```\n\n</details>\n";
     }},
    {"AHereDocument",
     [](const std::string& text) { return "cat > x <<'EOF'\n" + text + "EOF\necho written\n"; }},
    {"LinesBehindAHereDocument",
     [](const std::string& text) { return "cat > todo <<EOF\nrest\nEOF\n" + text; }},
    {"AHereDocumentInAnIf",
     [](const std::string& text) { return "if true; then\n  cat <<END\n" + text + "END\nfi\n"; }},
};

class DressedSetup : public testing::TestWithParam<Dress> {};

TEST_P(DressedSetup, IsReadAsItself) {
  std::size_t read = 0;
  for (const Text& text : Texts()) {
    if (text.path.find("/setups/") == std::string::npos) continue;
    std::string plain = ReadText(text.path);
    if (!plain.ends_with('\n')) plain += '\n';
    // Those that already have one.
    const bool own = plain.find("```") != std::string::npos || plain.starts_with("> ") ||
                     text.path.ends_with("log-header.txt");
    const Json before = Json::parse(ReadJson(plain));
    if (own || before["kind"] == "log" || before["kind"].is_null()) continue;
    const Json after = Json::parse(ReadJson(GetParam().put_on(plain)));
    EXPECT_EQ(after["certain"], before["certain"]) << text.path;
    EXPECT_EQ(after["version"]["read"], before["version"]["read"]) << text.path;
    EXPECT_EQ(Each(after["warnings"], "code"), Each(before["warnings"], "code")) << text.path;
    EXPECT_EQ(Each(after["questions"], "field"), Each(before["questions"], "field")) << text.path;
    ++read;
  }
  EXPECT_GT(read, 100U);
}

INSTANTIATE_TEST_SUITE_P(All, DressedSetup, testing::ValuesIn(kDresses),
                         [](const auto& dress) { return dress.param.name; });

TEST(TextsFromTheField, AreAnsweredWhereverTheyAreCut) {
  constexpr std::size_t kCuts = 12;
  std::size_t number = 0;
  for (const Text& text : Texts()) {
    if (number++ % kSpaceStep != 0) continue;
    const std::string whole = ReadText(text.path);
    for (std::size_t cut = 1; cut < kCuts; ++cut) {
      const std::size_t at = whole.size() * cut / kCuts;
      for (const std::string& part : {whole.substr(0, at), whole.substr(at)}) {
        EXPECT_EQ(Json::parse(ReadJson(part))["schema"], 1) << text.path << ":\n" << part;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, TextFromTheField, testing::ValuesIn(Texts()));

}  // namespace
}  // namespace scope_explainer
