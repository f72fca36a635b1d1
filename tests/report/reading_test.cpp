/// A reading in words. The answers to the texts from the field are in tests/cases.

#include "report/reading.h"

#include <gmock/gmock.h>

#include "input/setup.h"

namespace scope_explainer {
namespace {

TEST(ReadingText, TellsAWarningOnceWithTheLinesThatItIsAbout) {
  const std::string run = "- uses: SocketDev/socket-basics@v3.0.0\n  env:\n    ";
  const std::string skip = "SKIP_SOCKET_SUBMISSION: true\n";
  EXPECT_THAT(ReadingText(ReadSetup(run + skip).value()),
              testing::HasSubstr("\n- Line 3: The upload is"));
  EXPECT_THAT(ReadingText(ReadSetup(run + skip + run + skip).value()),
              testing::HasSubstr("\n- Lines 3, 6: The upload is"));
}

}  // namespace
}  // namespace scope_explainer
