/// Stand-ins for functions of the C library and of Embind that the engine links and has no use for.
/// The linker puts them in place of the libraries' own, see `--wrap` in `CMakeLists.txt`, which
/// would bring the reading and printing of numbers of every kind along, and in the glue the
/// conversions for types that no function of ours takes or returns: 11 kB of the download.

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

/// Embind registers every type it knows. The engine takes and returns `std::string` and `int`.
void __wrap__embind_register_bool(const void*, const char*, std::size_t, bool, bool) {}
void __wrap__embind_register_bigint(const void*, const char*, std::size_t, long long,
                                    unsigned long long) {}
void __wrap__embind_register_float(const void*, const char*, std::size_t) {}
void __wrap__embind_register_std_wstring(const void*, std::size_t, const char*) {}
void __wrap__embind_register_memory_view(const void*, unsigned, const char*) {}
}
