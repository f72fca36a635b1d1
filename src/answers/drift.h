#pragma once
/// What has changed in Socket's published API since the tables of `facts` were written.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/word.h"

namespace scope_explainer {

/// What a specification of the API says about scopes. Names are as written there, known or not.
struct Specification {
  struct Operation {
    std::string method;  ///< in capital letters
    std::string path;    ///< with the version: `/v0/purl`
    std::vector<std::string> needs;
  };

  std::vector<std::string> scopes;  ///< what a token can be given
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

/// One difference. Of the scopes that an operation needs, `ours` holds those of the tables and
/// `theirs` those of the specification; both are empty where the subject is a scope.
struct Drift {
  DriftSubject subject;
  DriftChange change;
  std::string name;  ///< the scope, or method and path
  std::vector<std::string> ours;
  std::vector<std::string> theirs;
};

/// Every difference between the tables and `specification`: scopes first, then the calls of a run,
/// then the other operations. An operation that needs no scope is none of ours, so it is told only
/// where the tables have it. The order in which scopes are listed makes no difference.
[[nodiscard]] std::vector<Drift> FindDrift(const Specification& specification);

/// How many operations the tables hold, the calls of a run included.
[[nodiscard]] std::size_t CountKnownOperations();

}  // namespace scope_explainer
