/// The setup above the log of a step in GitHub Actions.

#include "input/log_head.h"

#include <gmock/gmock.h>

#include "input/read.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kTime = "2026-10-24T17:50:41.1374321Z ";

/// As people copy it: with a time, with the names that `gh run view --log` adds, or with neither.
std::string Log(std::string_view before, std::string_view group, const std::string& key) {
  std::string text;
  const std::vector<std::string> lines{
      std::string(group) + "Run SocketDev/socket-basics@v3.0.0",
      "with:",
      "  socket_security_api_key: " + key,
      "  socket_org: brightwater",
      "  python_sast_enabled: true",
      "env:",
      "  SKIP_SOCKET_SUBMISSION: true",
  };
  for (const std::string& line : lines) text += std::string(before) + line + "\n";
  if (!group.empty()) text += std::string(before) + "##[endgroup]\n";
  for (const std::string_view line : {
           "INFO - Initialized output file at .socket.facts.json",
           "INFO - Socket API key not detected - running in free plan mode (limited features)",
           "INFO - Components analyzed: 18",
       }) {
    text += std::string(before) + std::string(line) + "\n";
  }
  return text;
}

PossibleValues ValuesOf(const Reading& reading, FieldId field) {
  return reading.values[static_cast<std::size_t>(field)];
}

constexpr PossibleValues Only(auto value) {
  return static_cast<PossibleValues>(1U << static_cast<unsigned>(value));
}

TEST(LogHead, SaysHowTheRunBelowItIsSetUp) {
  for (const std::string_view before :
       {kTime, std::string_view("scan\tSocket\t2026-10-24T17:50Z "), std::string_view()}) {
    for (const std::string_view group : {"##[group]", ""}) {
      const Reading reading = Read(Log(before, group, ""));
      EXPECT_EQ(reading.kind, TextKind::kLog);
      EXPECT_EQ(ValuesOf(reading, FieldId::kMode), Only(Mode::kEnvironment)) << before;
      EXPECT_EQ(ValuesOf(reading, FieldId::kKey), Only(Key::kMissing)) << before;
      ASSERT_THAT(reading.warnings, testing::SizeIs(1)) << before;
      EXPECT_EQ(reading.warnings.front().line, 7U) << before;
    }
  }
}

TEST(LogHead, IsFoundBelowTheLinesThatPrepareTheJob) {
  const std::string download = std::string(kTime) +
                               "Download action repository 'SocketDev/socket-basics@v3.0.0' "
                               "(SHA:6b71cdf3f792e1ba15b0c42133d8a6f29fb1fc4f)\n";
  const Reading reading = Read(download + Log(kTime, "##[group]", ""));
  EXPECT_EQ(ValuesOf(reading, FieldId::kMode), Only(Mode::kEnvironment));
  ASSERT_THAT(reading.warnings, testing::SizeIs(1));
  EXPECT_EQ(reading.warnings.front().line, 8U);
}

TEST(LogHead, GivesWayToWhatTheLogShows) {
  const Reading reading = Read(Log(kTime, "##[group]", "***"));
  EXPECT_EQ(reading.kind, TextKind::kLog);
  EXPECT_EQ(ValuesOf(reading, FieldId::kMode), Only(Mode::kEnvironment));
  EXPECT_EQ(ValuesOf(reading, FieldId::kKey) & Only(Key::kOk), 0);
}

TEST(LogHead, IsOfTheStepThatRunsTheAction) {
  EXPECT_FALSE(ReadLogHead("##[group]Run actions/checkout@v4\nwith:\n  fetch-depth: 0\n"));
  EXPECT_FALSE(ReadLogHead("Run it\nuses: SocketDev/socket-basics@v3.0.0\n"));
  EXPECT_FALSE(ReadLogHead("/socket-basics@"));
  EXPECT_TRUE(ReadLogHead("Run SocketDev/socket-basics@v3.0.0"));
}

}  // namespace
}  // namespace scope_explainer
