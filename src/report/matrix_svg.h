#pragma once
/// The matrix as a picture for pages that run no script, such as a README.

#include "model/scenario.h"
#include "report/svg_theme.h"

namespace scope_explainer {

/// One `<svg>`, 500 pixels wide, that holds everything it needs: no script, no reference, no id.
/// Its rows are those of `MatrixTable`; its description says the same in words.
[[nodiscard]] std::string MatrixSvg(const Scenario& scenario, Theme theme);

}  // namespace scope_explainer
