/// Stand-ins for functions of the C library that the engine links and has no use for. The linker
/// puts them in place of the library's own, see `--wrap` in `CMakeLists.txt`, which would bring the
/// reading and printing of numbers of every kind along: 10 kB of the download.

#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <cstring>

extern "C" {

/// nlohmann_json asks for the value of a number, and a scenario has none. Of `text`, whose form the
/// JSON lexer has checked, this says only whether a double can hold it: JSON is refused where it
/// cannot.
double __wrap_strtod(const char* text, char** end) {
  constexpr long kMostDigits = 309;
  const auto digits = static_cast<long>(std::strcspn(text, ".eE"));
  const char* const exponent = std::strpbrk(text, "eE");
  const long power = exponent == nullptr ? 0 : std::strtol(exponent + 1, nullptr, 10);
  *end = const_cast<char*>(text) + std::strlen(text);
  return power > kMostDigits - digits ? HUGE_VAL : 0;
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
}
