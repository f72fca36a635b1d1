#include "answers/drift.h"

#include <algorithm>
#include <map>
#include <set>

#include "facts/api_calls.h"
#include "facts/operations.h"

namespace scope_explainer {
namespace {

std::string NameOf(std::string_view method, std::string_view path) {
  return std::string(method) + " " + std::string(path);
}

std::vector<std::string> NamesOf(const ScopeSet& scopes) {
  std::vector<std::string> names;
  scopes.ForEach([&](ScopeId id) { names.emplace_back(kScopes[id]); });
  return names;
}

bool SameNames(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

struct KnownOperation {
  DriftSubject subject;
  std::string name;
  ScopeSet needs;
};

/// What the tables say about operations: the calls of a run first, then the others.
std::vector<KnownOperation> KnownOperations() {
  std::vector<KnownOperation> known;
  for (const ApiCall& call : kApiCalls) {
    known.push_back({DriftSubject::kCall, NameOf(call.method, call.path), call.needs});
  }
  for (const Operation& operation : kOperations) {
    known.push_back(
        {DriftSubject::kOperation, NameOf(operation.method, operation.path), operation.needs});
  }
  return known;
}

void FindScopeDrift(const std::vector<std::string>& published, std::vector<Drift>& drift) {
  std::set<std::string_view> told;
  for (const std::string& scope : published) {
    if (FindScope(scope) || !told.insert(scope).second) continue;
    drift.push_back({DriftSubject::kScope, DriftChange::kAdded, scope, {}, {}});
  }
  for (const std::string_view scope : kScopes) {
    if (std::find(published.begin(), published.end(), scope) != published.end()) continue;
    drift.push_back({DriftSubject::kScope, DriftChange::kRemoved, std::string(scope), {}, {}});
  }
}

void FindOperationDrift(const std::vector<Specification::Operation>& published,
                        std::vector<Drift>& drift) {
  std::map<std::string, std::vector<std::string>> theirs;
  for (const auto& operation : published) {
    theirs.emplace(NameOf(operation.method, operation.path), operation.needs);
  }
  for (const KnownOperation& known : KnownOperations()) {
    const std::vector<std::string> ours = NamesOf(known.needs);
    const auto found = theirs.find(known.name);
    if (found == theirs.end()) {
      drift.push_back({known.subject, DriftChange::kRemoved, known.name, ours, {}});
      continue;
    }
    if (!SameNames(ours, found->second)) {
      drift.push_back({known.subject, DriftChange::kChanged, known.name, ours, found->second});
    }
    theirs.erase(found);
  }
  for (const auto& [name, needs] : theirs) {
    if (needs.empty()) continue;
    drift.push_back({DriftSubject::kOperation, DriftChange::kAdded, name, {}, needs});
  }
}

}  // namespace

std::vector<Drift> FindDrift(const Specification& specification) {
  std::vector<Drift> drift;
  FindScopeDrift(specification.scopes, drift);
  FindOperationDrift(specification.operations, drift);
  return drift;
}

std::size_t CountKnownOperations() { return kApiCalls.size() + kOperations.size(); }

}  // namespace scope_explainer
