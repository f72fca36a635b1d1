#pragma once
/// Tables with one row for each value of an enum whose enumerators count up from 0.

#include <array>
#include <cstddef>
#include <string_view>

#include "facts/checks.h"

namespace scope_explainer {

namespace enumerators {

/// GCC and Clang spell an enumerator `Enum::kName`, and any other value `(Enum)7`.
template <auto kValue>
constexpr bool IsNamed() {
  constexpr std::string_view kFunction = __PRETTY_FUNCTION__;
  return kFunction.substr(kFunction.rfind(':') + 1).find(')') == std::string_view::npos;
}

template <typename Enum, std::size_t kFrom = 0>
constexpr std::size_t Count() {
  if constexpr (IsNamed<static_cast<Enum>(kFrom)>()) {
    return Count<Enum, kFrom + 1>();
  } else {
    return kFrom;
  }
}

}  // namespace enumerators

/// The number of enumerators, so that nobody has to count them by hand.
template <typename Enum>
inline constexpr std::size_t kCountOf = enumerators::Count<Enum>();
template <>
inline constexpr std::size_t kCountOf<bool> = 2;

/// A value for each enumerator.
template <typename Enum, typename Value>
struct EnumArray {
  std::array<Value, kCountOf<Enum>> values;

  constexpr Value& operator[](Enum id) { return values[static_cast<std::size_t>(id)]; }
  constexpr const Value& operator[](Enum id) const { return values[static_cast<std::size_t>(id)]; }
  [[nodiscard]] constexpr auto begin() const { return values.begin(); }
  [[nodiscard]] constexpr auto end() const { return values.end(); }
};

/// A row for each enumerator, in their order. A row begins with its `id`; if rows have names, they
/// differ. Otherwise the table does not compile.
template <typename Enum, typename Row>
class EnumTable {
 public:
  // Clang 15 crashes if one `consteval` function is called for another, so tables are `constexpr`.
  constexpr EnumTable(const Row (&rows)[kCountOf<Enum>]) : rows_(std::to_array(rows)) {
    if (!checks::IsIndexedById(rows_)) ARowIsMissingOrMisplaced();
    if constexpr (requires(Row row) { row.name; }) {
      if (!checks::NoDuplicateIds(rows_)) ANameIsEmptyOrStandsTwice();
    }
  }

  constexpr const Row& operator[](Enum id) const { return rows_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] constexpr const Row* begin() const { return rows_.data(); }
  [[nodiscard]] constexpr const Row* end() const { return rows_.data() + rows_.size(); }
  [[nodiscard]] constexpr const Row* data() const { return rows_.data(); }
  [[nodiscard]] static constexpr std::size_t size() { return kCountOf<Enum>; }

 private:
  /// Not `constexpr`, so that the compiler stops here and prints the name.
  static void ARowIsMissingOrMisplaced();
  static void ANameIsEmptyOrStandsTwice();

  std::array<Row, kCountOf<Enum>> rows_;
};

}  // namespace scope_explainer
