#pragma once
/// Included before all code of the engine: if our own code calls a function that `stand_ins.cpp`
/// replaces, GCC warns, and the build fails if warnings are errors. Calls from libraries are not
/// affected.

// Not <cstdio> and <cstdlib>: in Clang, the names in `std` keep their earlier declarations.
#include <stdio.h>
#include <stdlib.h>

#define HAS_A_STAND_IN [[deprecated("it has a stand-in in the engine that answers nothing")]]

extern "C" {
HAS_A_STAND_IN decltype(strtod) strtod;
HAS_A_STAND_IN decltype(strtoll) strtoll;
HAS_A_STAND_IN decltype(strtoull) strtoull;
HAS_A_STAND_IN decltype(snprintf) snprintf;
HAS_A_STAND_IN decltype(sprintf) sprintf;
}

#undef HAS_A_STAND_IN
