#pragma once
/// How wide text is for whoever reads it.

#include <string>

namespace scope_explainer {

/// The width of text on standard output: `COLUMNS` where somebody set it, else the columns of the
/// terminal, else `kUsualWidth`; never so much that a line is hard to read.
[[nodiscard]] std::size_t TextWidth();

}  // namespace scope_explainer
