/// The time for every question is linear in the length of its input.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <limits>

#include "engine/engine.h"

namespace scope_explainer {
namespace {

/// What made a reader slow, or might: beginnings without ends, ends without beginnings, and short
/// text that represents longer text.
constexpr std::array<std::string_view, 45> kAtoms{
    "a",
    " ",
    "\n",
    "\r",
    "\t",
    "\"",
    "'",
    "\\",
    "\\\"",
    "{",
    "[",
    "[1,",
    "{\"a\":",
    "%",
    "%41",
    "&",
    "=",
    "token=$",
    "token=*",
    "token=http",
    "token=x\xE2\x80\xA6",
    "token=\"",
    "Bearer ",
    "://a:b",
    "a@",
    "\x1B[C",
    "\x1B[1A\x1B[2K",
    "\x1B]0;",
    "\xC2\x9B",
    "\xFF",
    "Connector ",
    "Found organization ",
    "Error loading Socket Basics config: ",
    "Upstream server error ",
    "Path: ",
    "> ",
    "$(",
    "* ",
    "if ",
    "<<EOF\n",
    "SOCKET_ORG=a\n",
    "docker run -e SOCKET_ORG ",
    "socket-basics --secrets\n",
    "full-scan\n",
    "\"scopes\":[\"a\",",
};

std::string Repeated(std::string_view atom, std::size_t size) {
  std::string text;
  while (text.size() < size) text += atom;
  return text;
}

/// CPU time, so that other programs on the machine make little difference.
double Seconds(const std::function<void()>& ask) {
  std::clock_t best = std::numeric_limits<std::clock_t>::max();
  for (int i = 0; i < 3; ++i) {
    const std::clock_t start = std::clock();
    ask();
    best = std::min(best, std::clock() - start);
  }
  return static_cast<double>(best) / CLOCKS_PER_SEC;
}

struct Door {
  std::string name;
  std::function<std::string(const std::string&)> ask;
};
void PrintTo(const Door& door, std::ostream* out) { *out << door.name; }

class Doubling : public testing::TestWithParam<Door> {};

/// Eight times the text may take twenty times as long. A busy machine does not reach that, and
/// quadratic code, which takes 64 times as long, cannot stay below it. Less than `kMoment` counts
/// as `kMoment`.
TEST_P(Doubling, EightTimesTheTextTakesLessThanTwentyTimesTheTime) {
  constexpr std::size_t kSize = std::size_t{1} << 14U;
  constexpr double kMoment = 0.005;
  for (const std::string_view atom : kAtoms) {
    const std::string small = Repeated(atom, kSize);
    const std::string large = Repeated(atom, 8 * kSize);
    const double once = std::max(kMoment, Seconds([&] { (void)GetParam().ask(small); }));
    EXPECT_LT(Seconds([&] { (void)GetParam().ask(large); }), 20 * once) << atom;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Doors, Doubling,
    testing::Values(Door{"Explain", [](const std::string& text) { return ExplainJson(text); }},
                    Door{"Read", [](const std::string& text) { return ReadJson(text); }},
                    Door{"Link", [](const std::string& text) { return LinkJson(text); }},
                    Door{"LinkScopes",
                         [](const std::string& text) { return LinkJson("#scopes=" + text); }},
                    Door{"Kept", [](const std::string& text) { return Kept(text); }}),
    [](const testing::TestParamInfo<Door>& door) { return door.param.name; });

}  // namespace
}  // namespace scope_explainer
