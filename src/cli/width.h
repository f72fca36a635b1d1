#pragma once
/// How wide text may be on the reader's screen.

#include <string>

namespace scope_explainer {

/// The width of text on standard output: `COLUMNS` if it is set, otherwise the columns of the
/// terminal, otherwise `kUsualWidth`; limited so that lines stay easy to read.
[[nodiscard]] std::size_t TextWidth();

}  // namespace scope_explainer
