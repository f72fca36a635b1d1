#include "report/drift.h"

#include "facts/api_calls.h"
#include "facts/scopes.h"
#include "input/scenario_input.h"
#include "report/fixes.h"
#include "report/schema.h"
#include "text/json_writer.h"
#include "text/redact.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

std::string InWords(const std::vector<std::string>& scopes) {
  if (scopes.empty()) return "no scope";
  std::vector<std::string> quoted;
  for (const std::string& scope : scopes) quoted.push_back(Code(ShowablePath(scope)));
  return Enumerated(quoted);
}

std::string Line(const Drift& drift) {
  std::string line = std::string(kDriftSubjectWords[drift.subject].name) + " " +
                     std::string(kDriftChangeWords[drift.change].name) + ": " +
                     Code(ShowablePath(drift.name));
  if (drift.subject == DriftSubject::kScope || drift.change == DriftChange::kRemoved) return line;
  line += " needs " + InWords(drift.theirs);
  if (drift.change == DriftChange::kChanged) line += " instead of " + InWords(drift.ours);
  return line;
}

void WriteNames(JsonWriter& json, std::string_view key, const std::vector<std::string>& names) {
  json.Key(key);
  json.BeginArray();
  for (const std::string& name : names) json.String(ShowablePath(name));
  json.EndArray();
}

}  // namespace

std::string DriftText(const std::vector<Drift>& drift) {
  if (drift.empty()) {
    return "No difference: " + Counted(kScopes.size(), "scope", "scopes") + " and " +
           Counted(CountKnownOperations(), "operation", "operations") +
           " are as the specification says.\n";
  }
  std::string text = Counted(drift.size(), "difference", "differences") +
                     " between the specification and what is known here:\n\n";
  for (const Drift& difference : drift) text += Line(difference) + "\n";
  return text;
}

std::string DriftJson(const std::vector<Drift>& drift) {
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  json.Key("drift");
  json.BeginArray();
  for (const Drift& difference : drift) {
    json.BeginObject();
    json.Member("subject", kDriftSubjectWords[difference.subject].name);
    json.Member("change", kDriftChangeWords[difference.change].name);
    json.Member("name", ShowablePath(difference.name));
    WriteNames(json, "ours", difference.ours);
    WriteNames(json, "theirs", difference.theirs);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return json.Take();
}

}  // namespace scope_explainer
