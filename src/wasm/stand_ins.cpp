/// Stand-ins for functions of the C library and of Embind that the engine links and has no use for.
/// The linker puts them in place of the libraries' own, see `--wrap` in `CMakeLists.txt`, which
/// would bring the reading and printing of numbers of every kind along, and in the glue the
/// conversions for types that no function of ours takes or returns: 11 kB of the download.

#include <cmath>
#include <cstddef>
#include <cstdint>

extern "C" {

/// nlohmann_json asks for the value of a number, and a scenario has none. Of `text`, whose form the
/// JSON lexer has checked, this says only whether a double can hold it: JSON is refused where it
/// cannot. So it keeps 19 digits, and the power of ten by which they are to be multiplied.
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

/// nlohmann_json prints a byte of its error text, which no door shows.
int __wrap_snprintf(char* text, std::size_t size, const char*, ...) {
  if (size > 0) *text = '\0';
  return 0;
}

/// What Clang makes of `sprintf` where nothing is a fraction. Embind prints the name of a type that
/// was not registered, and every type of the engine is.
int __wrap_siprintf(char* text, const char*, ...) {
  *text = '\0';
  return 0;
}

/// Embind registers every type it knows. The engine takes and returns `std::string` and `int`.
void __wrap__embind_register_bool(const void*, const char*, std::size_t, bool, bool) {}
void __wrap__embind_register_bigint(const void*, const char*, std::size_t, long long,
                                    unsigned long long) {}
void __wrap__embind_register_float(const void*, const char*, std::size_t) {}
void __wrap__embind_register_std_wstring(const void*, std::size_t, const char*) {}
void __wrap__embind_register_memory_view(const void*, unsigned, const char*) {}
}
