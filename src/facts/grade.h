#pragma once
/// How sure a statement is. Every rule, call and source carries one grade.

#include <cstdint>
#include <string_view>

#include "facts/enum_table.h"

namespace scope_explainer {

enum class Grade : std::uint8_t { kTested, kDocumented, kTraced, kInferred, kUnknown };

struct GradeInfo {
  Grade id;
  std::string_view name;
  std::string_view meaning;
};

/// From the most certain to the least.
inline constexpr EnumTable<Grade, GradeInfo> kGrades{{
    {Grade::kTested, "tested", "Somebody called the live API and wrote the result down."},
    {Grade::kDocumented, "documented",
     "Stated in Socket's own documentation or API specification."},
    {Grade::kTraced, "traced",
     "Read in the source of Socket Basics and confirmed by running it against a local API."},
    {Grade::kInferred, "inferred", "Follows from the other facts; nobody tried it."},
    {Grade::kUnknown, "unknown", "Nobody outside Socket knows."},
}};

[[nodiscard]] constexpr const GradeInfo& Info(Grade grade) { return kGrades[grade]; }

}  // namespace scope_explainer
