#pragma once
/// Reads what Socket's OpenAPI specification says about scopes. Source: `openapi`. It says three
/// things that are used here:
/// - `servers[0].url` ends with the version that every path begins with;
/// - the `security` of an operation, or of the whole where an operation has none, lists the scopes
///   that a token needs, once for each way to authenticate;
/// - the body of the operation that creates a token lists the scopes that there are.

#include <string_view>

#include "answers/drift.h"
#include "input/problem.h"

namespace scope_explainer {

/// Longer text is refused unread. The specification of 2026 has 1.4 MB.
inline constexpr std::size_t kMostSpecificationBytes = std::size_t{16} << 20U;

struct SpecificationInput {
  Specification specification;
  std::vector<Problem> problems;  ///< where there are any, `specification` must not be used
};

/// Reads the specification from `text`, which is JSON. Named as problems, with the place where they
/// are: text that is not JSON (YAML is called so) or is nested too deeply, an older version, a
/// part in place of the whole, keys that occur twice, wrong types, references (`$ref`) in the place
/// of anything that is read, ways to authenticate that need different scopes, and whatever of the
/// three things above is missing. Never throws.
[[nodiscard]] SpecificationInput ReadSpecificationJson(std::string_view text);

}  // namespace scope_explainer
