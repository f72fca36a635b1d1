/// What bounds the reading of a setup, and what it foresees. What is read from one is asked of the
/// texts of tests/cases.

#include "input/setup.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

bool IsCertain(const Reading& reading, FieldId field) {
  const PossibleValues values = reading.values[static_cast<std::size_t>(field)];
  return values != 0 && (values & (values - 1U)) == 0;
}

/// A workflow of `jobs` that all run Socket Basics in the same way.
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

TEST(Setup, SixteenRunsAreReadAndMoreAreABook) {
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

TEST(Setup, ATokenInTheTextIsPointedOutOnItsLine) {
  const auto warnings = [](std::string_view key) {
    std::vector<std::size_t> lines;
    const std::string text = "docker run \\\n  -e SOCKET_SECURITY_API_KEY=" + std::string(key) +
                             " \\\n  ghcr.io/socketdev/socket-basics:3.0.0\n";
    const Reading reading = ReadSetup(text).value();
    for (const SetupWarning& warning : reading.warnings) {
      if (warning.code == "token-in-text") lines.push_back(warning.line);
    }
    return lines;
  };
  EXPECT_THAT(warnings("sktsec_fghij"), testing::ElementsAre(2));
  EXPECT_THAT(warnings("sktsec_fghi"), testing::IsEmpty());
  EXPECT_THAT(warnings("sktsec_..."), testing::IsEmpty());
  EXPECT_THAT(warnings("sktsec_a....."), testing::IsEmpty());
  EXPECT_THAT(warnings("$KEY"), testing::IsEmpty());
}

TEST(Setup, WithoutAKeyTheEndIsForeseen) {
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
