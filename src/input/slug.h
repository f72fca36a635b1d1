#pragma once
/// The slug of an organization, used only in links and snippets.

#include <string_view>

namespace scope_explainer {

/// True if `slug` can be an organization's slug: letters, digits, `-`, `_` and `.`, at most 100,
/// not beginning with `.` or `-`, and not starting like a token.
[[nodiscard]] bool IsSlug(std::string_view slug);

}  // namespace scope_explainer
