#pragma once
/// From a log to its cause, by inverting the model: a log is explained by the scenarios whose run
/// could have written it.

#include <array>
#include <cstdint>

#include "answers/observe.h"
#include "answers/verdict.h"
#include "model/fields.h"

namespace scope_explainer {

/// Which values of a field, by position in `Field::values`, some explanation has.
using PossibleValues = std::uint8_t;

struct Diagnosis {
  std::size_t runs = 0;                   ///< in the text; the last one is explained
  std::vector<Observation> observations;  ///< of that run
  std::vector<OtherObservation> others;   ///< causes that are not about scopes, in all the text
  std::array<PossibleValues, kFieldCount> values{};  ///< by `FieldId`
  ScopeSet has;            ///< leaf scopes that the token has in every explanation
  ScopeSet lacks;          ///< leaf scopes that it has in none
  bool explained = false;  ///< some scenario explains what was seen
  bool outcome_is_certain = false;
  Scenario best;             ///< the best fit; the default where nothing was seen
  std::string_view version;  ///< the first version that could have written it; empty: any
};

/// Explains `text`. Only lines that are there decide what is certain, since people paste excerpts;
/// lines that are missing, though the log shows that the run went past them, only choose the best
/// fit. Never throws; the answer points into `text`.
[[nodiscard]] Diagnosis Diagnose(std::string_view text);

}  // namespace scope_explainer
