#pragma once
/// What has changed in Socket's published API since the tables in `facts` were written.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/word.h"

namespace scope_explainer {

/// What an API specification says about scopes. Names are kept as written, known or not.
struct Specification {
  struct Operation {
    std::string method;  ///< in capitals
    std::string path;    ///< including the version: `/v0/purl`
    std::vector<std::string> needs;
  };

  std::vector<std::string> scopes;  ///< the scopes that a token can be given
  std::vector<Operation> operations;
};

enum class DriftSubject : std::uint8_t { kScope, kCall, kOperation };
enum class DriftChange : std::uint8_t { kAdded, kRemoved, kChanged };

inline constexpr Words<DriftSubject> kDriftSubjectWords{{{DriftSubject::kScope, "scope"},
                                                         {DriftSubject::kCall, "call"},
                                                         {DriftSubject::kOperation, "operation"}}};
inline constexpr Words<DriftChange> kDriftChangeWords{{{DriftChange::kAdded, "added"},
                                                       {DriftChange::kRemoved, "removed"},
                                                       {DriftChange::kChanged, "changed"}}};

/// One difference. For an operation, `ours` holds the scopes in the tables and `theirs` those in
/// the specification; both are empty if the subject is a scope.
struct Drift {
  DriftSubject subject;
  DriftChange change;
  std::string name;  ///< the scope, or the method and path
  std::vector<std::string> ours;
  std::vector<std::string> theirs;
};

/// Every difference between the tables and `specification`: scopes first, then the calls of a run,
/// then the other operations. An operation that needs no scope is reported only if the tables list
/// it. The order in which scopes are listed does not matter.
[[nodiscard]] std::vector<Drift> FindDrift(const Specification& specification);

/// How many operations the tables hold, including the calls of a run.
[[nodiscard]] std::size_t CountKnownOperations();

}  // namespace scope_explainer
