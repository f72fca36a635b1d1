#pragma once
/// The matrix as a picture for pages that run no script, such as a README.

#include <cstdint>

#include "model/scenario.h"
#include "report/svg_theme.h"

namespace scope_explainer {

/// Wide: a table, 904 pixels wide. Narrow: the same rows one below the other, 360 pixels wide, for
/// a telephone.
enum class Layout : std::uint8_t { kWide, kNarrow };

/// Indexed by `Layout`.
inline constexpr std::array<std::string_view, 2> kLayoutNames{"wide", "narrow"};

/// One `<svg>` that holds everything it needs: no script, no reference, no id. Its rows are those
/// of `MatrixTable`; its description says the same in words.
[[nodiscard]] std::string MatrixSvg(const Scenario& scenario, Theme theme, Layout layout);

}  // namespace scope_explainer
