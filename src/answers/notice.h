#pragma once
/// What was read from a list of scopes but deserves a remark.

#include <cstdint>
#include <optional>
#include <string>

#include "facts/scopes.h"

namespace scope_explainer {

enum class NoticeCode : std::uint8_t {
  kUnknownScope,  ///< looks like the name of a scope but is not one
  kReadAs,        ///< a known name, spelled differently
  kHeading,       ///< a group that only heads its leaves, and was not counted
  kNotScopes,     ///< words that are not names
};

/// Something that was read but deserves a remark.
struct Notice {
  NoticeCode code;
  /// Safe to show: somebody may have put a token where scopes belong. For words that are not names,
  /// only how many there are.
  std::string input;
  std::optional<ScopeId> suggestion;
};

}  // namespace scope_explainer
