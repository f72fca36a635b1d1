#pragma once
/// How sure a statement is. Every rule, call and source carries one grade.

#include <array>
#include <cstdint>
#include <string_view>

namespace scope_explainer {

enum class Grade : std::uint8_t { kTested, kDocumented, kTraced, kInferred, kUnknown };

struct GradeInfo {
  std::string_view name;
  std::string_view meaning;
};

/// Indexed by `Grade`, from the surest to the least sure.
inline constexpr std::array kGrades{
    GradeInfo{"tested", "Somebody called the live API and wrote the result down."},
    GradeInfo{"documented", "Stated in Socket's own documentation or API specification."},
    GradeInfo{
        "traced",
        "Read in the source of Socket Basics and confirmed by running it against a local API."},
    GradeInfo{"inferred", "Follows from the other facts; nobody tried it."},
    GradeInfo{"unknown", "Nobody outside Socket knows."},
};

[[nodiscard]] constexpr const GradeInfo& Info(Grade grade) {
  return kGrades[static_cast<std::size_t>(grade)];
}

}  // namespace scope_explainer
