#include "report/reading.h"

#include <algorithm>
#include <bit>

#include "answers/least_scopes.h"
#include "answers/log_words.h"
#include "answers/tone.h"
#include "facts/sources.h"
#include "facts/word.h"
#include "report/problems.h"
#include "report/scenario.h"
#include "report/schema.h"
#include "text/concat.h"
#include "text/json_writer.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr Words<Confidence> kConfidences{
    {{Confidence::kCertain, "certain"}, {Confidence::kOpen, "open"}, {Confidence::kNone, "none"}}};

unsigned ValuesOf(const Reading& reading, const Field& field) {
  const unsigned every = (1U << field.values.size()) - 1U;
  return reading.values[static_cast<std::size_t>(field.id)] & every;
}

bool IsCertain(unsigned values) { return std::popcount(values) == 1; }

ScopeSet NotShown(const Reading& reading) { return NeededLeaves() - reading.has - reading.lacks; }

bool SaysSomething(const Reading& reading) { return reading.confidence != Confidence::kNone; }

void WriteValue(JsonWriter& json, const Field& field, std::size_t position) {
  if (field.kind == FieldKind::kFlag) return json.Bool(position != 0);
  json.String(field.values[position].name);
}

void WriteObservation(JsonWriter& json, const Observation& observation) {
  json.BeginObject();
  json.Key("line");
  json.Number(static_cast<int>(observation.line));
  json.Member("rule", observation.rule);
  json.Member("text", observation.text);
  json.Member("meaning", observation.meaning);
  json.Key("telling");
  json.Bool(observation.telling);
  json.EndObject();
}

void WriteCause(JsonWriter& json, const Cause& cause, const ScopeSet& lacks) {
  json.BeginObject();
  json.Member("id", Info(cause.id).name);
  json.Key("call");
  cause.call ? json.String(Info(*cause.call).name) : json.Null();
  json.Key("line");
  json.Number(static_cast<int>(cause.line));
  json.Key("aboutScopes");
  json.Bool(IsAboutScopes(cause.id));
  json.Member("message", MessageFor(cause, lacks));
  json.Member("advice", Info(cause.id).advice);
  json.EndObject();
}

void WriteWarning(JsonWriter& json, const SetupWarning& warning) {
  json.BeginObject();
  json.Member("code", warning.code);
  json.Key("line");
  json.Number(static_cast<int>(warning.line));
  json.Member("message", warning.message);
  json.EndObject();
}

void WriteCertain(JsonWriter& json, const Reading& reading) {
  json.BeginObject();
  for (const Field& field : kFields) {
    const unsigned values = ValuesOf(reading, field);
    if (!IsCertain(values)) continue;
    json.Key(field.name);
    WriteValue(json, field, static_cast<std::size_t>(std::countr_zero(values)));
  }
  json.Key("has");
  WriteScopes(json, reading.has);
  json.Key("lacks");
  WriteScopes(json, reading.lacks);
  json.EndObject();
}

void WriteUndecided(JsonWriter& json, const Reading& reading) {
  json.BeginObject();
  for (const Field& field : kFields) {
    const unsigned values = ValuesOf(reading, field);
    if (IsCertain(values)) continue;
    json.Key(field.name);
    json.BeginArray();
    for (std::size_t i = 0; i < field.values.size(); ++i) {
      if (((values >> i) & 1U) != 0) WriteValue(json, field, i);
    }
    json.EndArray();
  }
  json.Key("scopes");
  WriteScopes(json, NotShown(reading));
  json.EndObject();
}

void WriteVersion(JsonWriter& json, const ReadVersion& version) {
  const auto text_or_null = [&](const char* name, std::string_view text) {
    json.MemberOrNull(name, text.empty() ? std::nullopt : std::optional(text));
  };
  json.BeginObject();
  text_or_null("read", version.read);
  text_or_null("range", version.range);
  json.Key("known");
  json.Bool(version.known);
  json.EndObject();
}

std::string CauseLines(const Reading& reading) {
  std::string lines;
  for (const Cause& cause : reading.causes) {
    Append(lines, "- Line ", std::to_string(cause.line), ": ", MessageFor(cause, reading.lacks));
    // The advice for the main cause is already under the headline.
    const std::string_view advice = Info(cause.id).advice;
    if (advice != reading.advice) Append(lines, " ", advice);
    lines += "\n";
  }
  return lines;
}

/// One entry for each warning, with every line that it applies to.
std::string WarningLines(const Reading& reading) {
  struct Group {
    std::string_view message;
    std::string lines;
    bool several = false;
  };
  std::vector<Group> groups;
  for (const SetupWarning& warning : reading.warnings) {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
      return other.message == warning.message;
    });
    const std::string line = std::to_string(warning.line);
    if (group == groups.end()) {
      groups.push_back({warning.message, line});
    } else {
      Append(group->lines, ", ", line);
      group->several = true;
    }
  }
  std::string entries;
  for (const auto& [message, lines, several] : groups) {
    Append(entries, several ? "- Lines " : "- Line ", lines, ": ", message, "\n");
  }
  return entries;
}

std::string NoticeLines(const Reading& reading) {
  std::string lines;
  for (const Notice& notice : reading.notices) Append(lines, "- ", MessageFor(notice), "\n");
  return lines;
}

std::string ObservationLines(const Reading& reading) {
  std::string lines;
  for (const Observation& observation : reading.observations) {
    if (!observation.telling) continue;
    Append(lines, "- Line ", std::to_string(observation.line), ": ", observation.meaning, "\n");
  }
  return lines;
}

std::string CertainLines(const Reading& reading) {
  std::string lines;
  for (const Field& field : kFields) {
    const unsigned values = ValuesOf(reading, field);
    if (!IsCertain(values)) continue;
    const FieldValue& value = field.values[static_cast<std::size_t>(std::countr_zero(values))];
    Append(lines, "- ", Code(field.name), ": ", Code(value.name), "\n");
  }
  if (!reading.has.Empty()) Append(lines, "- The token has ", ScopesInWords(reading.has), "\n");
  if (!reading.lacks.Empty()) {
    Append(lines, "- The token lacks ", ScopesInWords(reading.lacks), "\n");
  }
  return lines;
}

std::string QuestionLines(const Reading& reading) {
  std::string lines;
  for (const OpenQuestion& question : reading.questions) {
    Append(lines, "- ", question.question, "\n");
  }
  return lines;
}

std::string VersionLine(const ReadVersion& version) {
  if (!version.read.empty()) return Concat("\nSocket Basics ", version.read, ".\n");
  if (version.range.empty()) return {};
  return Concat("\nWritten by Socket Basics ", version.range, ".\n");
}

/// States what was checked, and that the version at hand was not.
std::string CheckedAgainst(const ReadVersion& version) {
  if (version.checked) return std::string(kCheckedAgainst);
  const std::string_view name = version.read.empty() ? version.range : version.read;
  return Concat(kCheckedAgainst, " ", name,
                version.known ? " is known by its changelog only." : " is not known here.");
}

/// The answer in words. It contains no line of the text, so no name and no slug either.
template <typename Heading>
std::string InWords(const Reading& reading, const Heading& heading) {
  std::string text = Concat(reading.headline, "\n");
  if (!reading.advice.empty()) Append(text, reading.advice, "\n");
  const auto section = [&](std::string_view title, const std::string& lines) {
    if (!lines.empty()) Append(text, "\n", heading(title), lines);
  };
  section("Why", CauseLines(reading));
  section("Warnings", WarningLines(reading));
  section("Notes", NoticeLines(reading));
  section("What the text shows", ObservationLines(reading));
  section("Certain", CertainLines(reading));
  if (SaysSomething(reading)) section("Open", QuestionLines(reading));
  return Concat(text, VersionLine(reading.version), "\n", CheckedAgainst(reading.version), "\n");
}

template <typename Rows, typename Write>
void WriteRows(JsonWriter& json, const char* name, const Rows& rows, const Write& write) {
  WriteArray(json, name, rows, [&](const auto& row) { write(json, row); });
}

}  // namespace

std::string ReadingJson(const Reading& reading) {
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  json.Member("kind", kTextKinds[reading.kind].name);
  json.Member("kindLabel", kTextKinds[reading.kind].label);
  json.Member("headline", reading.headline);
  json.Member("advice", reading.advice);
  json.Member("confidence", kConfidences[reading.confidence].name);
  json.Member("tone", WordFor(SaysSomething(reading) ? Tone::kUnknown : Tone::kIdle).name);
  json.MemberOrNull("outcome",
                    reading.outcome ? std::optional(WordFor(*reading.outcome).name) : std::nullopt);
  json.Key("runs");
  json.Number(static_cast<int>(reading.runs));
  WriteRows(json, "observations", reading.observations, WriteObservation);
  WriteArray(json, "causes", reading.causes,
             [&](const Cause& cause) { WriteCause(json, cause, reading.lacks); });
  json.Key("notices");
  WriteNotices(json, reading.notices);
  WriteRows(json, "warnings", reading.warnings, WriteWarning);
  json.Key("certain");
  WriteCertain(json, reading);
  json.Key("undecided");
  WriteUndecided(json, reading);
  WriteRows(json, "questions", reading.questions,
            [](JsonWriter& writer, const OpenQuestion& question) {
              writer.BeginObject();
              writer.Member("field", question.field);
              writer.Member("question", question.question);
              writer.EndObject();
            });
  json.Key("scenario");
  WriteScenario(json, reading.best);
  json.Key("scenarioSaysIt");
  json.Bool(reading.best_says_it);
  json.Key("version");
  WriteVersion(json, reading.version);
  json.Member("checkedAgainst", CheckedAgainst(reading.version));
  json.Member("markdown", ReadingMarkdown(reading));
  json.EndObject();
  return json.Take();
}

std::string ReadingText(const Reading& reading) {
  return InWords(reading, [](std::string_view title) { return Concat(title, "\n\n"); });
}

std::string ReadingMarkdown(const Reading& reading) {
  return InWords(reading, [](std::string_view title) { return Concat("### ", title, "\n\n"); });
}

}  // namespace scope_explainer
