/// A log is read the same way however it arrives: the recorded runs, as CI systems, containers, log
/// collectors, editors and chats pass them on.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "answers/read_log.h"
#include "support/print.h"
#include "support/recorded_runs.h"
#include "text/normalize.h"

namespace scope_explainer {
namespace {

using Lines = std::vector<std::string>;

/// Applies a change to each line.
using Change = std::function<std::string(const std::string&)>;

struct Dress {
  std::string name;
  std::function<std::string(const Lines&)> put_on;
};

void PrintTo(const Dress& dress, std::ostream* out) { *out << dress.name; }

/// The lines as the program writes them, each with its time.
Lines Written(const RecordedRun& recorded) {
  Lines lines;
  for (const std::string& line : recorded.log) {
    const bool has_level = line.starts_with("INFO - ") || line.starts_with("WARNING - ") ||
                           line.starts_with("ERROR - ") || line.starts_with("DEBUG - ");
    lines.push_back((has_level ? "2026-10-03 07:41:09,294 - " : "") + line);
  }
  return lines;
}

std::string Joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// The lines joined into one. Words without a level keep a line of their own: inside another line,
/// they could be a quotation.
std::string Together(const Lines& lines, const std::string& between) {
  std::string text;
  for (const std::string& line : lines) {
    text += (line.starts_with("2026") ? between : "\n") + line;
  }
  return text;
}

Dress Each(std::string name, Change change) {
  return {std::move(name), [change = std::move(change)](const Lines& lines) {
            Lines changed;
            for (const std::string& line : lines) changed.push_back(change(line));
            return Joined(changed);
          }};
}

Dress Before(std::string name, const std::string& prefix) {
  return Each(std::move(name), [prefix](const std::string& line) { return prefix + line; });
}

Dress Replaced(std::string name, const std::string& from, const std::string& to) {
  return Each(std::move(name), [from, to](std::string line) {
    for (std::size_t at = line.find(from); at != std::string::npos;
         at = line.find(from, at + to.size())) {
      line.replace(at, from.size(), to);
    }
    return line;
  });
}

/// Lines no longer than `width`, broken at blanks if `at_blanks`, otherwise anywhere.
std::string Wrapped(const std::string& line, std::size_t width, bool at_blanks,
                    const std::string& mark) {
  std::string text;
  std::string rest = line;
  while (rest.size() > width) {
    std::size_t end = at_blanks ? rest.rfind(' ', width) : width;
    if (end == std::string::npos || end == 0) end = width;
    text += mark + rest.substr(0, end) + "\n";
    rest = rest.substr(at_blanks && end < rest.size() && rest[end] == ' ' ? end + 1 : end);
  }
  return text + mark + rest;
}

std::string Json(const std::string& key, const std::string& line) {
  return nlohmann::json{
      {"time", "2026-10-03T07:41:09.294432123Z"}, {key, line}, {"stream", "stderr"}}
      .dump();
}

std::vector<Dress> Dresses() {
  return {
      Before("github actions", "2026-10-03T07:41:09.2944321Z "),
      Before("gh run view", "scan\tRun Socket Basics\t2026-10-03T07:41:09.2944321Z "),
      Before("gh run view with blanks", "scan  Run Socket Basics  2026-10-03T07:41:09.2944321Z "),
      Before("gitlab", "2026-11-06T07:45:00.294000Z 01O "),
      Before("gitlab continued", "2026-11-06T07:45:00.294000Z 00E+"),
      Before("jenkins", "[2026-10-03T07:41:09.294Z] "),
      Before("jenkins timestamper", "07:41:09  "),
      Before("jenkins branch", "[socket scan] "),
      Before("buildkite", "\x1b_bk;t=1696319169294\x07"),
      Before("azure", "2026-10-03T07:41:09.2944321Z ##[debug]"),
      Each("circleci", [](const std::string& line) { return line + "\r"; }),
      Each("coloured", [](const std::string& line) { return "\x1b[1;32m" + line + "\x1b[0m"; }),
      Replaced("coloured level", " - INFO - ", " - \x1b[32mINFO\x1b[0m - "),
      Before("docker logs -t", "2026-10-03T07:41:09.294432123Z "),
      Before("docker compose", "scanner-1  | "),
      Before("kubernetes", "2026-10-03T07:41:09.294432123Z stderr F "),
      Before("journald", "Oct 03 07:41:09 build-7 socket-basics[1234]: "),
      Before("syslog", "Oct  3 07:41:09 runner docker/socket[812]: "),
      Before("syslog of the kernel", "<6>1 2026-10-03T07:41:09Z runner socket 812 - - "),
      Before("syslog 5424", "<30>1 2026-10-03T07:41:09Z runner socket 812 - - "),
      Before("kubectl --prefix", "[pod/scan-x7/socket-basics] "),
      Before("cloudwatch", "1696319169294 "),
      Before("drone", "[scan:12] "),
      Before("make", "scan 12:01:07 > "),
      Each("docker json-file", [](const std::string& line) { return Json("log", line + "\n"); }),
      Each("json message", [](const std::string& line) { return Json("message", line); }),
      Each("json msg", [](const std::string& line) { return Json("msg", line); }),
      Each("json textPayload", [](const std::string& line) { return Json("textPayload", line); }),
      Before("quoted", "> "),
      Before("quoted twice", "> > "),
      Before("indented", "    "),
      // A bullet before words without a level looks like a list of phrases, as in documents.
      Each("bulleted",
           [](const std::string& line) { return line.starts_with("2026") ? "- " + line : line; }),
      Each("starred",
           [](const std::string& line) { return line.starts_with("2026") ? "* " + line : line; }),
      Before("bulleted by a chat", "• "),
      Before("numbered", "12: "),
      Before("numbered by an editor", "  12 | "),
      Before("grep -n", "job.log:12:"),
      Each("double spaced", [](const std::string& line) { return line + "\n"; }),
      Each("fenced", [](const std::string& line) { return line + "  "; }),
      Replaced("no-break spaces", " ", "\xC2\xA0"),
      Replaced("en dashes", " - ", " – "),
      Replaced("curly quotation marks", "'", "’"),
      Replaced("HTML", "'", "&#39;"),
      Replaced("without times", "2026-10-03 07:41:09,294 - ", ""),
      Replaced("brackets", "2026-10-03 07:41:09,294 - INFO - ", "[INFO] "),
      {"one line", [](const Lines& lines) { return Together(lines, " "); }},
      {"carriage returns", [](const Lines& lines) { return Together(lines, "\r"); }},
      {"escaped line ends", [](const Lines& lines) { return Together(lines, "\\n"); }},
      Each("mail", [](const std::string& line) { return Wrapped(line, 76, true, "> "); }),
      Each("folded", [](const std::string& line) { return Wrapped(line, 80, true, ""); }),
      Each("cut at 80", [](const std::string& line) { return Wrapped(line, 80, false, ""); }),
      Each("cut at 120", [](const std::string& line) { return Wrapped(line, 120, false, ""); }),
      {"issue",
       [](const Lines& lines) {
         return "Hi, our job is green but nothing arrives. What is wrong?\n\n```text\n" +
                Joined(lines) + "```\n\nThe token was made last week.\n";
       }},
      {"powershell",
       [](const Lines& lines) {
         return "docker : " + Joined(lines) +
                "At C:\\ci\\scan.ps1:4 char:1\n+ docker run --rm\n    + CategoryInfo          : "
                "NotSpecified: (:String) [], RemoteException\n";
       }},
  };
}

/// What a reading says, without the line numbers.
std::string Told(const Reading& reading) {
  std::string told = testing::PrintToString(reading.confidence) + " " + reading.headline;
  for (const PossibleValues values : reading.values) told += " " + std::to_string(values);
  told += " has " + testing::PrintToString(reading.has) + " lacks " +
          testing::PrintToString(reading.lacks);
  std::set<std::string> causes;
  for (const Cause& cause : reading.causes) {
    causes.insert(std::string(Info(cause.id).name) +
                  (cause.call ? std::string(Info(*cause.call).name) : ""));
  }
  for (const std::string& cause : causes) told += "\n  " + cause;
  return told + "\n runs " + std::to_string(reading.runs) + " " +
         std::string(reading.version.range);
}

std::string Read(const std::string& text) {
  return Told(ReadLog(Normalized(text)).value_or(Reading{}));
}

class DressedLog : public testing::TestWithParam<Dress> {};

TEST_P(DressedLog, IsReadAsItself) {
  constexpr std::size_t kEvery = 7;
  std::size_t number = 0;
  std::size_t differ = 0;
  std::string first;
  for (const RecordedRun* recorded : EveryRecordedRun()) {
    if (number++ % kEvery != 0) continue;
    const Lines lines = Written(*recorded);
    const std::string dressed = GetParam().put_on(lines);
    const std::string expected = Read(Joined(lines));
    const std::string told = Read(dressed);
    if (told == expected) continue;
    if (differ++ == 0) first = dressed + "\nis read as " + told + "\nand not as " + expected;
  }
  EXPECT_EQ(differ, 0U) << first;
}

/// What somebody quotes line by line in a list may be only a part: it is mentioned, and settles
/// nothing.
TEST(QuotedLog, InBulletsWithBackticksDecidesNothing) {
  constexpr std::size_t kEvery = 7;
  const Dress quoted = Each("", [](const std::string& line) { return "- `" + line + "`"; });
  std::size_t number = 0;
  for (const RecordedRun* recorded : EveryRecordedRun()) {
    if (number++ % kEvery != 0) continue;
    const std::string text = quoted.put_on(Written(*recorded));
    const Reading reading = ReadLog(Normalized(text)).value_or(Reading{});
    ASSERT_EQ(reading.kind, TextKind::kLog) << text;
    ASSERT_NE(reading.confidence, Confidence::kCertain) << text;
    ASSERT_TRUE((reading.has | reading.lacks).Empty()) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(All, DressedLog, testing::ValuesIn(Dresses()), [](const auto& dressed) {
  std::string name = dressed.param.name;
  std::erase_if(name, [](unsigned char c) { return !std::isalnum(c); });
  return name;
});

}  // namespace
}  // namespace scope_explainer
