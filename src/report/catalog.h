#pragma once
/// The catalog as JSON: everything needed to draw a form, and every word with its meaning.

#include <string>

namespace scope_explainer {

[[nodiscard]] std::string CatalogJson();

}  // namespace scope_explainer
