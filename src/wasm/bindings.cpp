/// The Wasm door: text in, text out. Names follow JavaScript; the answers are those of
/// `engine/engine.h`.

#include <emscripten/bind.h>

#include "engine/engine.h"

namespace scope_explainer {
namespace {

std::string Explain(const std::string& scenario, const std::string& slug) {
  return ExplainJson(scenario, slug);
}
std::string Markdown(const std::string& scenario, const std::string& slug) {
  return ExplainMarkdown(scenario, slug);
}
std::string Handover(const std::string& scenario, int fix, const std::string& slug) {
  return HandoverJson(scenario, fix, slug);
}
std::string Keep(const std::string& text) { return Kept(text); }
std::string Link(const std::string& fragment) { return LinkJson(fragment); }
std::string Matrix(const std::string& scenario) { return MatrixJsonFor(scenario); }

}  // namespace
}  // namespace scope_explainer

EMSCRIPTEN_BINDINGS(scope_explainer) {
  emscripten::function("explain", &scope_explainer::Explain);
  emscripten::function("markdown", &scope_explainer::Markdown);
  emscripten::function("handover", &scope_explainer::Handover);
  emscripten::function("matrix", &scope_explainer::Matrix);
  emscripten::function("redact", &scope_explainer::Keep);
  emscripten::function("link", &scope_explainer::Link);
  emscripten::function("catalog", &scope_explainer::Catalog);
}
