/// The part of the Wasm door that only the full engine has: reading makes up half of its bytes, and
/// a page has answers before anybody pastes anything.

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
