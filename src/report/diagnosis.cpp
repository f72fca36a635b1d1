#include "report/diagnosis.h"

#include <algorithm>
#include <bit>

#include "answers/least_scopes.h"
#include "facts/sources.h"
#include "model/simulate.h"
#include "report/matrix.h"
#include "report/scenario.h"
#include "report/schema.h"
#include "text/concat.h"
#include "text/redact.h"
#include "text/visible.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

/// A line of the log as it may be shown: masked, without colour codes, nothing hidden in it, not
/// too long.
std::string Shown(std::string_view line) {
  constexpr std::size_t kMost = 400;
  if (line.ends_with('\r')) line.remove_suffix(1);
  std::string shown = WithoutColours(Redact(line).text);
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  return Cut(Visible(shown), kMost);
}

bool IsCertain(PossibleValues values) { return std::popcount(values) == 1; }

PossibleValues ValuesOf(const Diagnosis& diagnosis, const Field& field) {
  return diagnosis.values[static_cast<std::size_t>(field.id)];
}

std::string_view Headline(const Diagnosis& diagnosis) {
  if (!diagnosis.others.empty() && (!diagnosis.explained || !diagnosis.outcome_is_certain)) {
    return Info(diagnosis.others.front().cause).headline;
  }
  if (diagnosis.observations.empty()) {
    return "Nothing in this text was written by Socket Basics.";
  }
  if (!diagnosis.explained) return "These lines do not come from one run of Socket Basics.";
  return Judge(Simulate(diagnosis.best)).headline;
}

/// How much the headline can be relied on.
std::string_view Confidence(const Diagnosis& diagnosis) {
  if (diagnosis.observations.empty() || !diagnosis.explained) return "none";
  return diagnosis.outcome_is_certain ? "certain" : "likely";
}

std::string_view Advice(const Diagnosis& diagnosis) {
  if (!diagnosis.others.empty()) return Info(diagnosis.others.front().cause).advice;
  if (diagnosis.observations.empty()) {
    return "Paste the output of the step that runs Socket Basics, from its first line to its last.";
  }
  if (!diagnosis.explained) return "Paste the output of a single run.";
  if (!diagnosis.outcome_is_certain) {
    return "The log leaves some things open. This is the best fit; answer what is open to be sure.";
  }
  return "";
}

void WriteValue(JsonWriter& json, const Field& field, std::size_t position) {
  if (field.kind == FieldKind::kFlag) return json.Bool(position != 0);
  json.String(field.values[position].name);
}

void WriteCertain(JsonWriter& json, const Diagnosis& diagnosis) {
  json.Key("certain");
  json.BeginObject();
  for (const Field& field : kFields) {
    const PossibleValues values = ValuesOf(diagnosis, field);
    if (!IsCertain(values)) continue;
    json.Key(field.name);
    WriteValue(json, field, static_cast<std::size_t>(std::countr_zero(values)));
  }
  json.Key("has");
  WriteScopes(json, diagnosis.has);
  json.Key("lacks");
  WriteScopes(json, diagnosis.lacks);
  json.EndObject();
}

ScopeSet UndecidedScopes(const Diagnosis& diagnosis) {
  return NeededLeaves() - diagnosis.has - diagnosis.lacks;
}

void WriteUndecided(JsonWriter& json, const Diagnosis& diagnosis) {
  json.Key("undecided");
  json.BeginObject();
  for (const Field& field : kFields) {
    const PossibleValues values = ValuesOf(diagnosis, field);
    if (IsCertain(values)) continue;
    json.Key(field.name);
    json.BeginArray();
    for (std::size_t i = 0; i < field.values.size(); ++i) {
      if (((values >> i) & 1U) != 0) WriteValue(json, field, i);
    }
    json.EndArray();
  }
  json.EndObject();
  json.Key("undecidedScopes");
  WriteScopes(json, UndecidedScopes(diagnosis));
}

void WriteQuestions(JsonWriter& json, const Diagnosis& diagnosis) {
  json.Key("questions");
  json.BeginArray();
  const auto write = [&](std::string_view field, std::string_view question) {
    json.BeginObject();
    json.Member("field", field);
    json.Member("question", question);
    json.EndObject();
  };
  for (const Field& field : kFields) {
    if (!IsCertain(ValuesOf(diagnosis, field))) write(field.name, field.label);
  }
  UndecidedScopes(diagnosis).ForEach(
      [&](ScopeId id) { write("scopes", Concat("Does the token have `", kScopes[id], "`?")); });
  json.EndArray();
}

void WriteObservation(JsonWriter& json, const Observation& observation) {
  const LogLine& line = Info(observation.id);
  json.BeginObject();
  json.Key("line");
  json.Number(static_cast<int>(observation.line));
  json.Member("rule", line.rule ? Info(*line.rule).name : line.name);
  json.Member("text", Shown(observation.text));
  json.Member("meaning", line.meaning);
  json.Key("telling");
  json.Bool(line.telling);
  json.EndObject();
}

void WriteOther(JsonWriter& json, const OtherObservation& other) {
  json.BeginObject();
  json.Key("line");
  json.Number(static_cast<int>(other.line));
  json.Member("id", Info(other.cause).name);
  json.Member("text", Shown(other.text));
  json.Member("headline", Info(other.cause).headline);
  json.Member("advice", Info(other.cause).advice);
  json.EndObject();
}

std::string Version(const Diagnosis& diagnosis) {
  return diagnosis.version.empty() ? "" : Concat(diagnosis.version, "+");
}

/// "`mode`: `env` or `cli`", for each field that is open.
std::string UndecidedLines(const Diagnosis& diagnosis) {
  std::string lines;
  for (const Field& field : kFields) {
    const PossibleValues values = ValuesOf(diagnosis, field);
    if (IsCertain(values)) continue;
    std::string names;
    for (std::size_t i = 0; i < field.values.size(); ++i) {
      if (((values >> i) & 1U) == 0) continue;
      Append(names, names.empty() ? "`" : " or `", field.values[i].name, "`");
    }
    Append(lines, "- `", field.name, "`: ", names, "\n");
  }
  UndecidedScopes(diagnosis).ForEach(
      [&](ScopeId id) { Append(lines, "- Does the token have `", kScopes[id], "`?\n"); });
  return lines;
}

std::string CertainLines(const Diagnosis& diagnosis) {
  std::string lines;
  for (const Field& field : kFields) {
    const PossibleValues values = ValuesOf(diagnosis, field);
    if (!IsCertain(values)) continue;
    const auto position = static_cast<std::size_t>(std::countr_zero(values));
    Append(lines, "- `", field.name, "`: `", field.values[position].name, "`\n");
  }
  if (!diagnosis.has.Empty()) Append(lines, "- The token has ", ScopesInWords(diagnosis.has), "\n");
  if (!diagnosis.lacks.Empty()) {
    Append(lines, "- The token lacks ", ScopesInWords(diagnosis.lacks), "\n");
  }
  return lines;
}

std::string TellingLines(const Diagnosis& diagnosis) {
  std::string lines;
  for (const Observation& observation : diagnosis.observations) {
    if (!Info(observation.id).telling) continue;
    Append(lines, "- Line ", std::to_string(observation.line), ": ", Info(observation.id).meaning,
           "\n");
  }
  for (const OtherObservation& other : diagnosis.others) {
    Append(lines, "- Line ", std::to_string(other.line), ": ", Info(other.cause).headline, "\n");
  }
  return lines;
}

/// The answer in words. It holds no line of the log, so no name and no slug.
template <typename Heading>
std::string InWords(const Diagnosis& diagnosis, std::size_t secrets, const Heading& heading) {
  std::string text = Concat(Headline(diagnosis), "\n");
  if (!Advice(diagnosis).empty()) Append(text, Advice(diagnosis), "\n");
  const auto section = [&](std::string_view title, const std::string& lines) {
    if (!lines.empty()) Append(text, "\n", heading(title), lines);
  };
  if (diagnosis.runs > 1) {
    Append(text, "The text holds ", std::to_string(diagnosis.runs),
           " runs; this is about the last.\n");
  }
  section("What the log shows", TellingLines(diagnosis));
  section("Certain", CertainLines(diagnosis));
  if (!diagnosis.observations.empty()) section("Open", UndecidedLines(diagnosis));
  if (secrets > 0) {
    Append(text, "\n", Counted(secrets, "secret in the text is", "secrets in the text are"),
           " masked in this answer.\n");
  }
  if (!diagnosis.version.empty()) {
    Append(text, "\nWritten by Socket Basics ", Version(diagnosis), ".");
  }
  return Concat(text, "\n", kCheckedAgainst, "\n");
}

std::string Markdown(const Diagnosis& diagnosis, std::size_t secrets) {
  return InWords(diagnosis, secrets,
                 [](std::string_view title) { return Concat("### ", title, "\n\n"); });
}

}  // namespace

std::string DiagnosisJson(const Diagnosis& diagnosis, std::string_view log) {
  const std::size_t secrets = CountSecrets(log);
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  json.Member("headline", Headline(diagnosis));
  json.Member("advice", Advice(diagnosis));
  json.Member("confidence", Confidence(diagnosis));
  json.Key("redactions");
  json.Number(static_cast<int>(secrets));
  json.Key("runs");
  json.Number(static_cast<int>(diagnosis.runs));
  json.Key("observations");
  json.BeginArray();
  for (const Observation& observation : diagnosis.observations) WriteObservation(json, observation);
  json.EndArray();
  json.Key("notAboutScopes");
  json.BeginArray();
  for (const OtherObservation& other : diagnosis.others) WriteOther(json, other);
  json.EndArray();
  WriteCertain(json, diagnosis);
  WriteUndecided(json, diagnosis);
  WriteQuestions(json, diagnosis);
  json.Key("scenario");
  WriteScenario(json, diagnosis.best);
  json.Key("basicsVersion");
  diagnosis.version.empty() ? json.Null() : json.String(Version(diagnosis));
  json.Member("checkedAgainst", kCheckedAgainst);
  json.Member("markdown", Markdown(diagnosis, secrets));
  json.EndObject();
  return json.Take();
}

std::string DiagnosisText(const Diagnosis& diagnosis, std::string_view log) {
  return InWords(diagnosis, CountSecrets(log),
                 [](std::string_view title) { return Concat(title, "\n\n"); });
}

std::string DiagnosisMarkdown(const Diagnosis& diagnosis, std::string_view log) {
  return Markdown(diagnosis, CountSecrets(log));
}

}  // namespace scope_explainer
