#pragma once
/// What was read from a text that somebody brought: a log, a setup, a list of scopes. The answer
/// has the same shape for all of them. It contains names and sentences from our tables and values
/// of known shape, never a line of the text.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/notice.h"
#include "answers/verdict.h"
#include "facts/api_calls.h"
#include "facts/causes.h"
#include "facts/word.h"
#include "model/fields.h"

namespace scope_explainer {

/// What kind of text it was taken for.
enum class TextKind : std::uint8_t {
  kLog,
  kGithubWorkflow,
  kGitlabCi,
  kJenkinsfile,
  kShell,
  kDotenv,
  kJsonConfig,
  kScopeList,
  kToken,
  kProbe,
  kOther,
};

/// A label begins a sentence.
inline constexpr Words<TextKind> kTextKinds{
    {{TextKind::kLog, "log", "A log"},
     {TextKind::kGithubWorkflow, "github-workflow", "A GitHub workflow"},
     {TextKind::kGitlabCi, "gitlab-ci", "A GitLab pipeline"},
     {TextKind::kJenkinsfile, "jenkinsfile", "A Jenkins pipeline"},
     {TextKind::kShell, "shell", "A command"},
     {TextKind::kDotenv, "dotenv", "A list of variables"},
     {TextKind::kJsonConfig, "json-config", "A JSON file"},
     {TextKind::kScopeList, "scopes", "A list of scopes"},
     {TextKind::kToken, "token", "An answer about tokens"},
     {TextKind::kProbe, "probe", "The output of the probe"},
     {TextKind::kOther, "other", "Something else"}}};

/// How sure the outcome is.
enum class Confidence : std::uint8_t { kCertain, kOpen, kNone };

/// Something that was recognized. All texts come from a table.
struct Observation {
  std::size_t line;  ///< counted from 1
  std::string_view rule;
  std::string_view text;
  std::string_view meaning;
  bool telling = true;  ///< false: it only shows how far a run got
};

struct Cause {
  CauseId id;
  std::optional<CallId> call;  ///< nothing if the text does not say, or no call is meant
  std::size_t line;
};

/// Something in a setup that does not do what it seems to.
struct SetupWarning {
  std::string_view code;
  std::size_t line;
  std::string message;
};

/// Something to ask the reader.
struct OpenQuestion {
  std::string_view field;  ///< a field of a scenario, `scopes`, or `log`: another line
  std::string question;
};

/// Which values of a field are possible, by position in `Field::values`.
using PossibleValues = std::uint8_t;
inline constexpr PossibleValues kEveryValue = 0xFF;

/// By `FieldId`; bits beyond a field's values are ignored.
using FieldValues = std::array<PossibleValues, kFieldCount>;
inline constexpr FieldValues kAnyValues = [] {
  FieldValues all{};
  all.fill(kEveryValue);
  return all;
}();

struct ReadVersion {
  std::string read;        ///< `3.0.0`, if the text names one; otherwise empty
  std::string_view range;  ///< `2.1.0 or newer`, if lines show it; otherwise empty
  bool known = true;       ///< whether our facts cover it
  bool checked = true;     ///< whether its source was read and its runs recorded
};

struct Reading {
  TextKind kind = TextKind::kOther;
  Confidence confidence = Confidence::kNone;
  std::string headline;
  std::string advice;
  std::optional<Outcome> outcome;  ///< of the best explanation, if there is one
  std::size_t runs = 0;            ///< how many runs or jobs the text holds
  std::vector<Observation> observations;
  std::vector<Cause> causes;
  std::vector<Notice> notices;
  std::vector<SetupWarning> warnings;
  FieldValues values = kAnyValues;
  ScopeSet has;    ///< leaf scopes that the token certainly has
  ScopeSet lacks;  ///< leaf scopes that it certainly lacks
  std::vector<OpenQuestion> questions;
  /// The best fit, for the form; needed leaves that are not shown count as present.
  Scenario best = [] {
    Scenario scenario;
    scenario.scopes = NeededLeaves();
    return scenario;
  }();
  /// Whether `best` explains how the run ended: false if the text has a quota, a server failure, a
  /// stop or another program, which no scenario can describe.
  bool best_says_it = true;
  ReadVersion version;
};

/// Adds `row` to rows sorted by line, after the others of its line.
template <typename Row>
void InsertByLine(Row row, std::vector<Row>& rows) {
  auto at = rows.end();
  while (at != rows.begin() && (at - 1)->line > row.line) --at;
  rows.insert(at, std::move(row));
}

}  // namespace scope_explainer
