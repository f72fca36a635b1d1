#pragma once
/// Reads what Socket's OpenAPI specification says about scopes. Source: `openapi`. Three parts of
/// it are used:
/// - `servers[0].url` ends with the version that every path begins with;
/// - the `security` of an operation, or of the whole file if the operation has none, lists the
///   scopes that a token needs, once for each way to authenticate;
/// - the body of the operation that creates a token lists the scopes that exist.

#include <string_view>

#include "answers/drift.h"
#include "input/problem.h"

namespace scope_explainer {

/// Longer text is refused without being read. The 2026 specification is 1.4 MB.
inline constexpr std::size_t kMostSpecificationBytes = std::size_t{16} << 20U;

struct SpecificationInput {
  Specification specification;
  std::vector<Problem> problems;  ///< if there are any, `specification` must not be used
};

/// Reads the specification from `text`, which must be JSON. Reports as problems, each with its
/// location: text that is not JSON (YAML is named as such) or is nested too deeply, an older
/// version, a part instead of the whole, repeated keys, wrong types, references (`$ref`) in place
/// of anything that is read, ways to authenticate that need different scopes, and any of the three
/// parts above that is missing. Never throws.
[[nodiscard]] SpecificationInput ReadSpecificationJson(std::string_view text);

}  // namespace scope_explainer
