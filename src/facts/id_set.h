#pragma once
/// Sets of ids that count up from 0.

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace scope_explainer {

/// A set of ids below `kIds`. Never throws.
template <typename Id, std::size_t kIds>
class IdSet {
 public:
  constexpr IdSet() = default;
  constexpr IdSet(std::initializer_list<Id> ids) {
    for (const Id id : ids) Add(id);
  }

  constexpr void Add(Id id) { words_[WordOf(id)] |= BitOf(id); }
  constexpr void Remove(Id id) { words_[WordOf(id)] &= ~BitOf(id); }
  [[nodiscard]] constexpr bool Has(Id id) const { return (words_[WordOf(id)] & BitOf(id)) != 0; }
  [[nodiscard]] constexpr bool Empty() const { return *this == IdSet(); }
  [[nodiscard]] constexpr bool Contains(const IdSet& other) const {
    return (other - *this).Empty();
  }
  [[nodiscard]] constexpr bool Intersects(const IdSet& other) const {
    return other - *this != other;
  }
  [[nodiscard]] constexpr std::size_t Size() const {
    std::size_t size = 0;
    ForEach([&](Id) { ++size; });
    return size;
  }

  constexpr IdSet& operator|=(const IdSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  constexpr IdSet& operator-=(const IdSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }
  friend constexpr IdSet operator|(IdSet a, const IdSet& b) { return a |= b; }
  friend constexpr IdSet operator-(IdSet a, const IdSet& b) { return a -= b; }
  friend constexpr IdSet operator&(const IdSet& a, const IdSet& b) { return a - (a - b); }
  friend constexpr bool operator==(const IdSet&, const IdSet&) = default;

  /// The id of a set that holds only one.
  [[nodiscard]] constexpr std::optional<Id> Only() const {
    std::optional<Id> only;
    if (Size() == 1) ForEach([&](Id id) { only = id; });
    return only;
  }

  /// Calls `visit(Id)` for each id, lowest first.
  template <typename Visit>
  constexpr void ForEach(const Visit& visit) const {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      for (std::uint64_t rest = words_[word]; rest != 0; rest &= rest - 1) {
        visit(static_cast<Id>(word * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
      }
    }
  }

 private:
  static constexpr std::size_t WordOf(Id id) { return static_cast<std::size_t>(id) / 64; }
  static constexpr std::uint64_t BitOf(Id id) {
    return std::uint64_t{1} << (static_cast<std::size_t>(id) % 64);
  }

  std::array<std::uint64_t, (kIds + 63) / 64> words_{};
};

}  // namespace scope_explainer
