#include <gtest/gtest.h>

#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" {
double __wrap_strtod(const char* text, char** end);
long long __wrap_strtoll(const char* text, char** end, int base);
unsigned long long __wrap_strtoull(const char* text, char** end, int base);
}

namespace {

/// Whether a double can hold the number according to the stand-in; compared with the library.
void ExpectAsTheLibrary(const std::string& number) {
  char* end = nullptr;
  const double answer = __wrap_strtod(number.c_str(), &end);
  EXPECT_EQ(end, number.c_str() + number.size()) << number;
  EXPECT_EQ(std::isinf(answer), std::isinf(std::strtod(number.c_str(), nullptr))) << number;
}

TEST(StandIns, SayOfANumberWhetherADoubleHoldsIt) {
  const std::string zeros(400, '0');
  for (const std::string& number : {std::string("0"),
                                    std::string("-0.0"),
                                    std::string("7"),
                                    std::string("1e308"),
                                    std::string("1e309"),
                                    std::string("-1E+309"),
                                    std::string("1.7976931348623157e308"),
                                    std::string("1.7976931348623158e308"),
                                    std::string("1.7976931348623159e308"),
                                    std::string("17976931348623157e292"),
                                    std::string("17976931348623159e292"),
                                    std::string("0e99999999999999999999"),
                                    std::string("1e-99999999999999999999"),
                                    std::string("1e99999999999999999999"),
                                    "0." + zeros + "1e500",
                                    "0." + zeros + "1e709",
                                    "0." + zeros + "1e710",
                                    "1" + zeros,
                                    "1" + zeros + "e-92",
                                    "1" + zeros + "e-91"}) {
    ExpectAsTheLibrary(number);
  }
}

TEST(StandIns, SayTheSameOfNumbersAroundTheLargest) {
  std::mt19937 random(14);
  for (int i = 0; i < 20'000; ++i) {
    const std::string digits = std::to_string(1 + random() % 2'000'000'000U);
    const std::size_t point = 1 + random() % digits.size();
    const int power = 310 - static_cast<int>(point) - static_cast<int>(random() % 4);
    ExpectAsTheLibrary(digits.substr(0, point) + "." + digits.substr(point) + "0e" +
                       std::to_string(power));
  }
}

TEST(StandIns, HoldNoIntegerSoThatADoubleIsAskedFor) {
  char* end = nullptr;
  errno = 0;
  EXPECT_EQ(__wrap_strtoll("-1", &end, 10), 0);
  EXPECT_EQ(errno, ERANGE);
  errno = 0;
  EXPECT_EQ(__wrap_strtoull("1", &end, 10), 0U);
  EXPECT_EQ(errno, ERANGE);
}

TEST(StandIns, AreInForceHereWherePrintingIsConcerned) {
  std::vector<char> text(8, 'x');
  EXPECT_EQ(std::snprintf(text.data(), text.size(), "%d", 7), 0);
  EXPECT_STREQ(text.data(), "");
}

}  // namespace
