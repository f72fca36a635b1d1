#pragma once
/// The catalog as JSON: everything that a form needs to be drawn, and every word with its meaning.

#include <string>

namespace scope_explainer {

[[nodiscard]] std::string CatalogJson();

}  // namespace scope_explainer
