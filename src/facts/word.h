#pragma once
/// The words for a value.

#include <string_view>

#include "facts/enum_table.h"

namespace scope_explainer {

/// A value's stable name in every answer, and the words that a reader sees, if it has any.
template <typename Enum>
struct Word {
  Enum id;
  std::string_view name;
  std::string_view label = {};
};

template <typename Enum>
using Words = EnumTable<Enum, Word<Enum>>;

}  // namespace scope_explainer
