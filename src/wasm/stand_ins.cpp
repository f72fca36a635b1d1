/// Stand-ins for functions of the C library that the engine links but does not need: reading and
/// printing numbers of every kind. With `no_run_time_types.cpp` they save 11 kB of the download.
/// The linker replaces the library's functions with them; see `--wrap` in `CMakeLists.txt`. Our own
/// code must not call them; `fence.h` makes sure of that.

#include <cerrno>
#include <cmath>
#include <cstddef>
#include <cstdint>

extern "C" {

/// nlohmann_json asks for the value of a number, but a scenario has no numbers. The JSON lexer has
/// checked the form of `text`; this only tells whether a double can hold it, since JSON is refused
/// if not. So it keeps 19 digits and the power of ten to multiply them by.
double __wrap_strtod(const char* text, char** end) {
  constexpr std::uint64_t kNineteenDigits = 1'000'000'000'000'000'000;
  constexpr std::uint64_t kLargest = 1'797'693'134'862'315'807;
  constexpr int kPowerOfLargest = 290;
  constexpr int kMostPower = 1 << 24;
  std::uint64_t digits = 0;
  int power = 0;
  bool fraction = false;
  for (; *text != '\0' && *text != 'e' && *text != 'E'; ++text) {
    if (*text == '.') fraction = true;
    if (*text < '0') continue;
    const bool keeps = digits < kNineteenDigits;
    if (keeps) digits = digits * 10 + static_cast<unsigned>(*text - '0');
    power += (keeps ? 0 : 1) - (fraction ? 1 : 0);
  }
  const bool negative = *text != '\0' && text[1] == '-';
  int exponent = 0;
  for (; *text != '\0'; ++text) {
    if (*text >= '0' && *text <= '9' && exponent < kMostPower)
      exponent = exponent * 10 + *text - '0';
  }
  *end = const_cast<char*>(text);
  power += negative ? -exponent : exponent;
  for (; digits != 0 && digits < kNineteenDigits; digits *= 10) --power;
  const bool too_large = power > kPowerOfLargest || (power == kPowerOfLargest && digits > kLargest);
  return digits != 0 && too_large ? HUGE_VAL : 0;
}

/// nlohmann_json prints a byte in its error text, which no door shows.
int __wrap_snprintf(char* text, std::size_t size, const char*, ...) {
  if (size > 0) *text = '\0';
  return 0;
}

/// What Clang turns `sprintf` into if there are no fractions. Embind prints the name of a type that
/// was not registered, but every type of the engine is.
int __wrap_siprintf(char* text, const char*, ...) {
  *text = '\0';
  return 0;
}

/// Reports that no integer fits, so that nlohmann_json asks for a double next, which holds any
/// number.
unsigned long long __wrap_strtoull(const char*, char**, int) {
  errno = ERANGE;
  return 0;
}
long long __wrap_strtoll(const char*, char**, int) {
  errno = ERANGE;
  return 0;
}
}
