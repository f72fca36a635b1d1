#pragma once
/// A web page around tables.

#include <string>
#include <string_view>

namespace scope_explainer {

/// A whole document, light or dark as its reader prefers, without script or any request. `title` is
/// escaped; `body` is HTML already.
[[nodiscard]] std::string HtmlPage(std::string_view title, std::string_view body);

}  // namespace scope_explainer
