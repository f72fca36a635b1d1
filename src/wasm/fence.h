#pragma once
/// Included before everything that the engine is made of: where our own code calls a function that
/// has a stand-in there (`stand_ins.cpp`), GCC warns, and the build fails where warnings are
/// errors. What the libraries call is theirs.

// Not <cstdio> and <cstdlib>: Clang takes what `std` names as it was declared until then.
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
