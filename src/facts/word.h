#pragma once
/// The words for a value.

#include <string_view>

namespace scope_explainer {

/// A value's stable name in every answer, and the words that a reader sees.
struct Word {
  std::string_view name;
  std::string_view label;
};

}  // namespace scope_explainer
