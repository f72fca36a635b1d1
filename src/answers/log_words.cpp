#include "answers/log_words.h"

#include <algorithm>
#include <bit>

#include "answers/least_scopes.h"
#include "text/ascii.h"
#include "text/concat.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

std::string Replaced(std::string_view text, std::string_view mark, std::string_view with) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return std::string(text);
  return Concat(text.substr(0, at), with, text.substr(at + mark.size()));
}

/// In words: the leaves that a call needs and the token certainly lacks.
std::string MissingFor(std::optional<CallId> call, const ScopeSet& lacks) {
  std::vector<std::string> names;
  if (call) {
    (Info(*call).needs & lacks).ForEach([&](ScopeId id) { names.push_back(Code(kScopes[id])); });
  }
  return names.empty() ? "a permission, or may not act for this organization" : Enumerated(names);
}

/// The rule that applies when Socket gave `answer` to a call, or the name of the cause.
std::string_view RuleFor(const AnswerSeen& seen) {
  const bool insufficient = seen.answers == ApiAnswerSet{ApiAnswer::kInsufficientPermissions};
  if (insufficient && seen.calls == CallSet{CallId::kGetConfig}) {
    return Info(RuleId::kConfigDenied).name;
  }
  if (insufficient && seen.calls == CallSet{CallId::kCreateFullScan}) {
    return Info(RuleId::kUploadDenied).name;
  }
  return "api-answer";
}

std::string_view MeaningOf(const AnswerSeen& seen) {
  if (const auto only = seen.answers.Only()) return Info(*only).meaning;
  return seen.answers.Empty()
             ? "The call failed; the line before it says why."
             : "A quota or a rate limit was reached; the line before it says which.";
}

bool StopsTheRun(CauseId cause) {
  switch (cause) {
    case CauseId::kUnknownOption:
    case CauseId::kConfigFile:
    case CauseId::kRepositoryUnknown:
    case CauseId::kBranchUnknown:
    case CauseId::kChangedFiles:
    case CauseId::kImageNotPulled:
    case CauseId::kCrash:
      return true;
    default:
      return false;
  }
}

/// The cause to mention first: what stopped the run, then the upload, then anything before it.
const Cause* MainCause(const std::vector<Cause>& causes) {
  const auto find = [&](const auto& fits) {
    const auto found = std::find_if(causes.begin(), causes.end(), fits);
    return found == causes.end() ? nullptr : &*found;
  };
  if (const Cause* stop = find([](const Cause& c) { return StopsTheRun(c.id); })) return stop;
  if (const Cause* upload =
          find([](const Cause& c) { return c.call == CallId::kCreateFullScan; })) {
    return upload;
  }
  if (const Cause* key = find([](const Cause& c) { return c.id == CauseId::kNoKey; })) return key;
  if (const Cause* answer = find([](const Cause& c) { return c.call.has_value(); })) return answer;
  return causes.empty() ? nullptr : &causes.front();
}

std::string MainMessage(const Reading& reading) {
  const Cause* cause = MainCause(reading.causes);
  return cause == nullptr ? std::string() : MessageFor(*cause, reading.lacks);
}

constexpr std::string_view kNotTold = "The log does not tell what came of this run.";
constexpr std::string_view kReasonNotTold =
    "Settings or results did not arrive, and no line tells for certain why.";

/// The headline of the outcome, if it is certain. An answer without a reason has none.
std::string OutcomeInWords(const Run& best) {
  const std::string_view headline = Judge(best).headline;
  return std::string(headline.empty() ? kReasonNotTold : headline);
}

/// The leaf scopes named in `plain`.
ScopeSet LeavesNamedIn(std::string_view plain) {
  ScopeSet named;
  for (std::size_t at = plain.find(':'); at != std::string_view::npos;
       at = plain.find(':', at + 1)) {
    const auto is_part = [&](std::size_t i) {
      return i < plain.size() && (IsSmall(plain[i]) || plain[i] == '-');
    };
    std::size_t begin = at;
    while (begin > 0 && is_part(begin - 1)) --begin;
    std::size_t end = at + 1;
    while (is_part(end)) ++end;
    const std::string_view name = plain.substr(begin, end - begin);
    if (const auto scope = FindScope(name)) named.Add(*scope);
  }
  return named;
}

}  // namespace

std::vector<Observation> ObservationsOf(const ObservedRun& observed) {
  std::vector<Observation> observations;
  const auto add = [&](const Observation& next) { InsertByLine(next, observations); };
  for (const LineSeen& seen : observed.seen) {
    const LogLine& line = Info(seen.id);
    const std::string_view rule = line.rule ? Info(*line.rule).name : line.name;
    add({seen.line, rule, seen.phrase, line.meaning, line.telling});
  }
  for (const AnswerSeen& seen : observed.answers) {
    // Its log line is already listed, and this adds nothing.
    if (seen.answers.Empty()) continue;
    add({seen.line, RuleFor(seen), seen.phrase, MeaningOf(seen)});
  }
  for (const CauseSeen& seen : observed.causes) {
    add({seen.line, Info(seen.cause).name, seen.phrase, Info(seen.cause).message});
  }
  return observations;
}

std::string MessageFor(const Cause& cause, const ScopeSet& lacks) {
  const std::string_view call = cause.call ? Info(*cause.call).noun : "a request";
  const std::string named = Replaced(Info(cause.id).message, "{call}", call);
  return Replaced(named, "{scope}", MissingFor(cause.call, lacks));
}

std::string HeadlineFor(const Reading& reading) {
  std::string message = MainMessage(reading);
  return message.empty() ? std::string(kNotTold) : message;
}

std::string HeadlineFor(const Reading& reading, const Run& best) {
  const bool works = reading.outcome && *reading.outcome != Outcome::kFailsSilently;
  const bool certain = reading.confidence == Confidence::kCertain;
  if (certain && works) return std::string(Judge(best).headline);
  std::string message = MainMessage(reading);
  if (!message.empty()) return message;
  return certain && reading.outcome ? OutcomeInWords(best) : std::string(kNotTold);
}

std::string SeveralRuns(const Reading& all) {
  return Concat("The text holds ", std::to_string(all.runs),
                " runs of Socket Basics. Only what they have in common is certain.");
}

std::string OtherTool(const CauseSeen& seen, std::string_view plain) {
  std::string text = Concat("This was written by ", seen.tool, ", not by Socket Basics.");
  std::vector<std::string> names;
  LeavesNamedIn(plain).ForEach([&](ScopeId id) { names.push_back(Code(kScopes[id])); });
  if (!names.empty()) Append(text, " It names ", Enumerated(names), ".");
  return text;
}

void Ask(Reading& reading) {
  const Cause* cause = MainCause(reading.causes);
  if (reading.advice.empty() && cause != nullptr) reading.advice = Info(cause->id).advice;
  if (reading.kind == TextKind::kOther) return;
  const bool is_settled = reading.confidence == Confidence::kCertain || reading.headline == kWorked;
  if (reading.advice.empty() && !is_settled) {
    reading.advice = kPasteTheLog;
  }
  const bool unnamed =
      std::any_of(reading.causes.begin(), reading.causes.end(), [](const Cause& c) {
        return !c.call &&
               (c.id == CauseId::kInsufficientPermissions || c.id == CauseId::kUnauthorized);
      });
  if (unnamed) reading.questions.push_back({"log", "Which `Path:` follows the phrase in the log?"});
  for (const Field& field : kFields) {
    const unsigned every = (1U << field.values.size()) - 1U;
    const PossibleValues values = reading.values[static_cast<std::size_t>(field.id)];
    if (std::popcount(values & every) != 1) {
      reading.questions.push_back({field.name, std::string(field.label)});
    }
  }
  (NeededLeaves() - reading.has - reading.lacks).ForEach([&](ScopeId id) {
    reading.questions.push_back(
        {"scopes", Concat("Also check that the token has ", Code(kScopes[id]),
                          ": the text does not show it.")});
  });
}

}  // namespace scope_explainer
