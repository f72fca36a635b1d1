#pragma once
/// The matrix as a picture for pages without scripts, such as a README.

#include "model/scenario.h"
#include "report/svg_theme.h"

namespace scope_explainer {

/// One self-contained `<svg>`, 500 pixels wide: no script, no reference, no id. It has the rows of
/// `MatrixTable`; its description says the same in words.
[[nodiscard]] std::string MatrixSvg(const Scenario& scenario, Theme theme);

}  // namespace scope_explainer
