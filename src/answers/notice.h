#pragma once
/// What was read from a list of scopes but is worth a word.

#include <cstdint>
#include <optional>
#include <string>

#include "facts/scopes.h"

namespace scope_explainer {

enum class NoticeCode : std::uint8_t {
  kUnknownScope,  ///< it looks like the name of a scope and is none
  kReadAs,        ///< a known name, written otherwise
  kHeading,       ///< a group that only heads its leaves, and was not counted
  kNotScopes,     ///< words that are no names
};

/// Something that was read but is worth a word.
struct Notice {
  NoticeCode code;
  /// As it may be shown: somebody may have put a token where scopes belong. Of words that are no
  /// names only how many they are.
  std::string input;
  std::optional<ScopeId> suggestion;
};

}  // namespace scope_explainer
