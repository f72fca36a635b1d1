/// The part of the Wasm door that only the whole engine has: reading takes half of its bytes, and
/// a page answers before anybody has pasted anything.

#include <emscripten/bind.h>

#include "engine/engine.h"

namespace scope_explainer {
namespace {

std::string Read(const std::string& text) { return ReadJson(text); }

}  // namespace
}  // namespace scope_explainer

EMSCRIPTEN_BINDINGS(scope_explainer_reading) {
  emscripten::function("read", &scope_explainer::Read);
}
