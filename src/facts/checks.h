#pragma once
/// Compile-time checks on the tables of facts. Each says whether a table is sound; `tests/facts/`
/// proves that a broken table does not compile.

#include <algorithm>
#include <string_view>

namespace scope_explainer::checks {

template <typename Table>
constexpr bool NoDuplicates(const Table& names) {
  for (auto name = names.begin(); name != names.end(); ++name) {
    if (std::find(names.begin(), name, *name) != name) return false;
  }
  return true;
}

/// Lower-case letters, hyphens and at most one colon; a lone `*` is allowed.
constexpr bool IsWellFormed(std::string_view name) {
  if (name == "*") return true;
  if (name.empty() || std::count(name.begin(), name.end(), ':') > 1) return false;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == ':'; });
}

template <typename Table>
constexpr bool EveryNameIsWellFormed(const Table& names) {
  return std::all_of(names.begin(), names.end(), [](auto name) { return IsWellFormed(name); });
}

/// A group comes directly before its leaves, so that a leaf can find it by looking back.
template <typename Table>
constexpr bool EveryLeafFollowsItsGroup(const Table& names) {
  std::string_view group;
  for (const std::string_view name : names) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) {
      group = name;
    } else if (name.substr(0, colon) != group) {
      return false;
    }
  }
  return true;
}

/// Every row is at the position that its id says, so that a table can be indexed by id.
template <typename Table>
constexpr bool IsIndexedById(const Table& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].id) != i) return false;
  }
  return true;
}

template <typename Table>
constexpr bool NoDuplicateIds(const Table& rows) {
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    const auto same = [&](const auto& other) { return other.name == row->name; };
    if (row->name.empty() || std::find_if(rows.begin(), row, same) != row) return false;
  }
  return true;
}

template <typename Table>
constexpr bool EveryRowHasASource(const Table& rows) {
  return std::none_of(rows.begin(), rows.end(),
                      [](const auto& row) { return row.sources.Empty(); });
}

template <typename Table>
constexpr bool EveryLinkIsHttps(const Table& rows) {
  return std::all_of(rows.begin(), rows.end(),
                     [](const auto& row) { return row.url.substr(0, 8) == "https://"; });
}

}  // namespace scope_explainer::checks
