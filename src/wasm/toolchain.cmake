# Finds Emscripten wherever it is installed (a distribution's package or an emsdk) and hands over
# to its own toolchain file, so that plain `cmake --preset wasm` works without emcmake.

find_program(EM_CONFIG em-config HINTS "$ENV{EMSDK}/upstream/emscripten")
if(NOT EM_CONFIG)
  message(FATAL_ERROR "Emscripten is missing. On Debian or Ubuntu: apt-get install emscripten")
endif()
execute_process(
  COMMAND "${EM_CONFIG}" EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root
  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
