#pragma once
/// The slug of an organization, which serves only links and snippets.

#include <string_view>

namespace scope_explainer {

/// True where `slug` can be an organization's slug: letters, digits, `-`, `_` and `.`, at most 100,
/// beginning with neither `.` nor `-`, and without what tokens begin with.
[[nodiscard]] bool IsSlug(std::string_view slug);

}  // namespace scope_explainer
