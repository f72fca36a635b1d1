/// The limits of reading a setup, and what it predicts. tests/cases checks what is read from the
/// texts.

#include "input/setup.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

bool IsCertain(const Reading& reading, FieldId field) {
  const PossibleValues values = reading.values[static_cast<std::size_t>(field)];
  return values != 0 && (values & (values - 1U)) == 0;
}

/// A workflow with `jobs` jobs that all run Socket Basics in the same way.
std::string Workflow(std::size_t jobs, std::string_view organization = "${{ vars.ORG }}") {
  std::string text = "on: push\njobs:\n";
  for (std::size_t i = 0; i < jobs; ++i) {
    text += "  scan" + std::to_string(i) +
            ":\n    steps:\n      - uses: SocketDev/socket-basics@v3.0.0\n        with:\n"
            "          socket_security_api_key: ${{ secrets.KEY }}\n          socket_org: " +
            std::string(organization) + "\n";
  }
  return text;
}

TEST(Setup, ReadsSixteenRunsAndNoMore) {
  const Reading most = ReadSetup(Workflow(16)).value();
  EXPECT_EQ(most.runs, 16U);
  EXPECT_TRUE(IsCertain(most, FieldId::kOrg));
  EXPECT_THAT(most.questions, testing::IsEmpty());
  const Reading book = ReadSetup(Workflow(17)).value();
  for (const Field& field : kFields) EXPECT_FALSE(IsCertain(book, field.id)) << field.name;
}

TEST(Setup, RunsThatDifferAreAskedAbout) {
  const Reading reading = ReadSetup(Workflow(1) + Workflow(1, "''").substr(15)).value();
  EXPECT_EQ(reading.runs, 2U);
  EXPECT_FALSE(IsCertain(reading, FieldId::kOrg));
  ASSERT_THAT(reading.questions, testing::SizeIs(1));
  EXPECT_THAT(reading.questions.front().question, testing::HasSubstr("2 times"));
}

/// The line numbers of the warnings called `code`.
std::vector<std::size_t> WarnedOf(std::string_view code, const std::string& text) {
  std::vector<std::size_t> lines;
  const Reading reading = ReadSetup(text).value();
  for (const SetupWarning& warning : reading.warnings) {
    if (warning.code == code) lines.push_back(warning.line);
  }
  return lines;
}

TEST(Setup, ATokenAnywhereInTheTextIsPointedOutOnItsLine) {
  const auto warned = [](const std::string& word) {
    return WarnedOf("token-in-text", "set -e\necho " + word +
                                         "\ndocker run -e SOCKET_SECURITY_API_KEY "
                                         "ghcr.io/socketdev/socket-basics:3.0.0\n");
  };
  EXPECT_THAT(warned("sktsec_fghijk"), testing::ElementsAre(2));
  EXPECT_THAT(warned("sktsec_fghij"), testing::IsEmpty());
  EXPECT_THAT(warned("sktsec_......"), testing::IsEmpty());
  EXPECT_THAT(warned("sktsec_a....."), testing::IsEmpty());
  EXPECT_THAT(warned("$KEY"), testing::IsEmpty());
}

TEST(Setup, OnlyAOneSkipsTheUpload) {
  const auto step = [](std::string_view value) {
    return "- uses: SocketDev/socket-basics@v3.0.0\n  env:\n    SKIP_SOCKET_SUBMISSION: " +
           std::string(value) + "\n";
  };
  const auto skips = [&](std::string_view value) {
    return ReadSetup(step(value))
        .value()
        .values[static_cast<std::size_t>(FieldId::kSkipSubmission)];
  };
  EXPECT_EQ(skips("1"), 0b10);
  EXPECT_EQ(skips("'1'"), 0b10);
  EXPECT_EQ(skips("${{ vars.SKIP }}") & 0b11, 0b11);
  EXPECT_THAT(WarnedOf("skip-ignored", step("1")), testing::IsEmpty());
  for (const std::string_view off : {"0", "false", "no", "off", "''"}) {
    EXPECT_EQ(skips(off), 0b01) << off;
    EXPECT_THAT(WarnedOf("skip-ignored", step(off)), testing::IsEmpty()) << off;
  }
  for (const std::string_view wrong : {"true", "yes", "on", "2"}) {
    EXPECT_EQ(skips(wrong), 0b01) << wrong;
    EXPECT_THAT(WarnedOf("skip-ignored", step(wrong)), testing::ElementsAre(3)) << wrong;
  }
}

TEST(Setup, AScannerPassedFromTheEnvironmentIsOnWhereItsValueSaysSo) {
  const auto may_be_environment = [](std::string_view before) {
    const Reading reading =
        ReadSetup(std::string(before) +
                  "docker run -e INPUT_PYTHON_SAST_ENABLED -e SOCKET_ORG=acme -w /w "
                  "-v .:/w ghcr.io/socketdev/socket-basics:3.0.0\n")
            .value();
    return reading.values[static_cast<std::size_t>(FieldId::kMode)];
  };
  constexpr PossibleValues kDashboard = 1U << static_cast<unsigned>(Mode::kDashboard);
  constexpr PossibleValues kEnvironment = 1U << static_cast<unsigned>(Mode::kEnvironment);
  EXPECT_EQ(may_be_environment("export INPUT_PYTHON_SAST_ENABLED=true\n"), kEnvironment);
  EXPECT_NE(may_be_environment("export INPUT_GOLANG_SAST_ENABLED=true\n"), kEnvironment);
  EXPECT_NE(may_be_environment("export INPUT_PYTHON_SAST_ENABLED=false\n"), kEnvironment);
  EXPECT_EQ(may_be_environment("") & kDashboard, kDashboard);
}

TEST(Setup, TheImageInAVariableIsTheOneAssignedLast) {
  const std::string run =
      "docker run -e SOCKET_SECURITY_API_KEY -w /w -v .:/w \"$IMAGE\" --socket-org acme\n";
  const auto reads_option = [&](std::string_view before) {
    return WarnedOf("option-unknown-in-version", std::string(before) + run).empty();
  };
  const std::string image = "IMAGE=ghcr.io/socketdev/socket-basics:";
  EXPECT_FALSE(reads_option(image + "3.0.0\n"));
  EXPECT_TRUE(reads_option(image + "3.0.0\n" + image + "3.2.0\n"));
  EXPECT_FALSE(reads_option(image + "3.2.0\n" + image + "3.0.0\n"));
}

TEST(Setup, AnOpenPlaceholderEndsWithItsLine) {
  const auto of = [](std::string_view placeholder) {
    return ReadSetup("socket-basics --console " + std::string(placeholder) +
                     "\nSOCKET_ORG=acme socket-basics\n")
        .value();
  };
  EXPECT_EQ(of("{{ARGS}}").runs, 2U);
  EXPECT_EQ(of("{{ARGS").runs, 2U);
  EXPECT_EQ(of("{{ARGS").values, of("{{ARGS}}").values);
}

TEST(Setup, WithoutAKeyTheRunFailsSilently) {
  const auto of = [](std::string_view inputs) {
    return ReadSetup(
               "- uses: SocketDev/socket-basics@v3.0.0\n  with:\n"
               "    socket_security_api_key: ''\n    socket_org: acme\n" +
               std::string(inputs))
        .value();
  };
  EXPECT_EQ(of("").outcome, Outcome::kFailsSilently);
  EXPECT_EQ(of("").confidence, Confidence::kCertain);
  EXPECT_EQ(of("    python_sast_enabled: true\n").outcome, Outcome::kFailsSilently);
  EXPECT_EQ(of("    python_sast_enabled: true\n").confidence, Confidence::kOpen);
}

}  // namespace
}  // namespace scope_explainer
