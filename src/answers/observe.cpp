#include "answers/observe.h"

#include <algorithm>
#include <optional>

#include "answers/phrase_index.h"
#include "answers/phrase_match.h"
#include "text/ascii.h"

namespace scope_explainer {
namespace {

bool TailFits(std::string_view text, std::size_t at, Tail tail) {
  const char next = at < text.size() ? text[at] : '\0';
  switch (tail) {
    case Tail::kAnything:
      return true;
    case Tail::kNoDigit:
      return !IsDigit(next);
    case Tail::kPositiveNumber:
      return next >= '1' && next <= '9';
  }
  return false;
}

/// How far apart two phrases that belong together may be.
constexpr std::size_t kNear = 300;

/// The calls whose path is in `text`, or all calls if there is none.
CallSet CallsNamedIn(std::string_view text) {
  CallSet calls;
  for (const CallPath& path : kCallPaths) {
    if (text.find(path.path) != std::string_view::npos) calls.Add(path.call);
  }
  return calls.Empty() ? kAnyCall : calls;
}

/// The calls that the text from `at` on can be about: by a path on the same line or the next; in a
/// person's own words (`retold`), on any later line.
CallSet CallsAt(std::string_view text, std::size_t at, bool retold) {
  const std::string_view rest = text.substr(at, kNear);
  const CallSet here = CallsNamedIn(rest.substr(0, rest.find('\n')));
  if (here != kAnyCall) return here;
  if (retold) return CallsNamedIn(rest);
  const std::size_t line_end = text.substr(at, 4 * kNear).find('\n');
  if (line_end == std::string_view::npos) return kAnyCall;
  const std::string_view next = text.substr(at + line_end + 1, kNear);
  const std::string_view line = next.substr(0, next.find('\n'));
  return line.find("Path: ") == std::string_view::npos ? kAnyCall : CallsNamedIn(line);
}

/// Collects what is found, and decides where one run ends and the next begins.
class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  /// Records what the phrase from `at` to `end` shows.
  void Take(const Phrase& phrase, std::size_t at, std::size_t end);

  void NextLine(std::size_t start) {
    ++line_;
    line_start_ = start;
    last_error_at_ = std::string_view::npos;
  }

  ObservedText Finish() {
    Keep();
    return std::move(observed_);
  }

 private:
  void TakeLine(LogLineId id, std::string_view phrase, std::size_t end);
  void TakePlan(std::size_t end);
  [[nodiscard]] CallSet CallsOfLine() const;
  void TakeFailure(const AnswerPhrase* begin, const AnswerPhrase* finish, std::string_view phrase,
                   CallSet calls, std::size_t end);
  void AddAnswer(const AnswerPhrase& shown, std::string_view phrase, std::size_t end,
                 CallSet calls);
  void AddLine(LogLineId id, std::string_view phrase);
  void TakeCause(const CausePhrase& cause, std::size_t end, std::vector<CauseSeen>& causes);
  void Keep();

  /// The run that a finding at the current position belongs to.
  ObservedRun& Target() { return quoted_ ? observed_.quoted : run_; }

  std::string_view text_;
  ObservedText observed_;
  ObservedRun run_;
  LogStage reached_ = LogStage::kStart;
  std::size_t line_ = 1;
  std::size_t line_start_ = 0;
  std::size_t last_error_at_ = std::string_view::npos;  ///< the longest phrase at a place wins
  bool quoted_ = false;
};

/// A new run begins with its first line, or when the log jumps back from its end.
bool BeginsAnotherRun(LogLineId id, LogStage reached, const ObservedRun& run) {
  if (id == LogLineId::kStarted) return !run.Empty();
  return reached == LogStage::kEnd && Info(id).stage < LogStage::kEnd;
}

void Collector::Keep() {
  const bool only_begins = run_.seen.size() == 1 && run_.lines.Has(LogLineId::kStarted);
  if ((!run_.Empty() && !(only_begins && run_.answers.empty())) || !run_.causes.empty()) {
    observed_.runs.push_back(std::move(run_));
  }
  run_ = {};
  reached_ = LogStage::kStart;
}

void Collector::AddLine(LogLineId id, std::string_view phrase) {
  if (!quoted_) {
    if (BeginsAnotherRun(id, reached_, run_)) Keep();
    reached_ = std::max(reached_, Info(id).stage);
  }
  ObservedRun& run = Target();
  if (run.lines.Has(id)) return;
  run.lines.Add(id);
  run.seen.push_back({id, line_, phrase});
}

void Collector::AddAnswer(const AnswerPhrase& shown, std::string_view phrase, std::size_t end,
                          CallSet calls) {
  CallSet possible = shown.calls & calls;
  if (const CallSet named = CallsAt(text_, end, quoted_) & possible; !named.Empty())
    possible = named;
  ObservedRun& run = Target();
  std::vector<AnswerSeen>& answers = run.answers;
  const bool known = std::any_of(answers.begin(), answers.end(), [&](const AnswerSeen& seen) {
    return seen.answers == shown.answers && seen.calls == possible;
  });
  if (!known) answers.push_back({shown.answers, possible, line_, phrase, run.seen.size()});
}

void Collector::TakeFailure(const AnswerPhrase* begin, const AnswerPhrase* finish,
                            std::string_view phrase, CallSet calls, std::size_t end) {
  const AnswerPhrase* const shown = std::find_if(begin, finish, [&](const AnswerPhrase& failure) {
    return MatchPhrase(text_, end, failure.phrase).has_value();
  });
  if (shown == finish) return;
  AddAnswer(*shown, shown->phrase.empty() ? phrase : shown->phrase.substr(1), end, calls);
}

void Collector::TakePlan(std::size_t end) {
  const auto plan = FindPhrase(text_, end, kPlanPhrase, kNear);
  if (!plan || *plan >= text_.size() || !IsSmall(text_[*plan])) return;
  constexpr std::string_view kEnterprise = "enterprise";
  const bool enterprise = MatchPhrase(text_, *plan, kEnterprise).has_value();
  std::size_t word_end = *plan;
  while (word_end < text_.size() && IsSmall(text_[word_end])) ++word_end;
  const std::string_view word = text_.substr(*plan, word_end - *plan);
  if (!enterprise && kEnterprise.starts_with(word)) return;  // cut off
  const LogLineId id = enterprise ? LogLineId::kPlanEnterprise : LogLineId::kPlanOther;
  AddLine(id, Info(id).phrase);
}

void Collector::TakeLine(LogLineId id, std::string_view phrase, std::size_t end) {
  AddLine(id, phrase);
  switch (id) {
    case LogLineId::kOrgFound:
    case LogLineId::kOrgDiscovered:
      return TakePlan(end);
    case LogLineId::kLoadFailed:
      return TakeFailure(kLoadFailures.data(), kLoadFailures.data() + kLoadFailures.size(), phrase,
                         kLoadCalls, end);
    case LogLineId::kUploadCallFailed:
    case LogLineId::kUploadFailed:
      return TakeFailure(kUploadFailures.data(), kUploadFailures.data() + kUploadFailures.size(),
                         phrase, CallSet{CallId::kCreateFullScan}, end);
    default:
      return;
  }
}

/// The calls that an error within the current line can be about: the one that failed there.
CallSet Collector::CallsOfLine() const {
  if (run_.seen.empty() || run_.seen.back().line != line_) return kAnyCall;
  switch (run_.seen.back().id) {
    case LogLineId::kLoadFailed:
      return kLoadCalls;
    case LogLineId::kUploadCallFailed:
    case LogLineId::kUploadFailed:
      return CallSet{CallId::kCreateFullScan};
    default:
      return kAnyCall;
  }
}

void Collector::TakeCause(const CausePhrase& cause, std::size_t end,
                          std::vector<CauseSeen>& causes) {
  const std::string_view rest = text_.substr(end, kNear);
  const std::size_t line_end = std::min(rest.find('\n'), rest.size() - 1);
  const std::string_view two_lines = rest.substr(0, rest.find('\n', line_end + 1));
  if (two_lines.find(cause.then) == std::string_view::npos) return;
  std::vector<CauseSeen>& seen = cause.tool.empty() ? causes : observed_.tools;
  const bool known = std::any_of(seen.begin(), seen.end(), [&](const CauseSeen& other) {
    return other.cause == cause.cause && other.tool == cause.tool;
  });
  if (!known) seen.push_back({cause.cause, line_, cause.phrase, Target().seen.size(), cause.tool});
}

void Collector::Take(const Phrase& phrase, std::size_t at, std::size_t end) {
  quoted_ = !IsWhereLinesBegin(text_, line_start_, at);
  switch (phrase.kind) {
    case PhraseKind::kOwnLine:
      return TakeLine(static_cast<LogLineId>(phrase.row), phrase.text, end);
    case PhraseKind::kOtherLine: {
      const LinePhrase& other = kOtherLinePhrases[phrase.row];
      if (!TailFits(text_, end, other.tail)) return;
      if (!other.then.empty() && !FindPhrase(text_, end, other.then, kNear)) return;
      return TakeLine(other.id, Info(other.id).phrase, end);
    }
    case PhraseKind::kSdkError:
      if (last_error_at_ == at) return;
      last_error_at_ = at;
      quoted_ = quoted_ && !kSdkErrors[phrase.row].anywhere;
      return AddAnswer(kSdkErrors[phrase.row], phrase.text, end, CallsOfLine());
    case PhraseKind::kErrorRemainder:
      return AddAnswer(kErrorRemains[phrase.row], phrase.text, at, kAnyCall);
    case PhraseKind::kCause:
      return TakeCause(kCausePhrases[phrase.row], end, Target().causes);
    case PhraseKind::kBare:
      return TakeCause(kBarePhrases[phrase.row], end, observed_.bare);
  }
}

template <typename Seen, typename IsSame>
bool AreAll(const std::vector<Seen>& all, const std::vector<Seen>& others, const IsSame& is_same) {
  return std::equal(all.begin(), all.end(), others.begin(), others.end(), is_same);
}

}  // namespace

bool ObservedRun::IsLike(const ObservedRun& other) const {
  return AreAll(seen, other.seen, [](auto& a, auto& b) { return a.id == b.id; }) &&
         AreAll(answers, other.answers,
                [](auto& a, auto& b) {
                  return a.answers == b.answers && a.calls == b.calls && a.after == b.after;
                }) &&
         AreAll(causes, other.causes, [](auto& a, auto& b) {
           return a.cause == b.cause && a.after == b.after && a.tool == b.tool;
         });
}

ObservedText Observe(std::string_view plain) {
  Collector collector(plain);
  bool in_word = false;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const auto byte = static_cast<unsigned char>(plain[at]);
    if (byte == '\n') collector.NextLine(at + 1);
    const bool begins = !in_word;
    in_word = IsLetter(plain[at]) || IsDigit(plain[at]);
    if (!begins) continue;
    for (std::size_t i = kPhraseIndex.begin[byte]; i < kPhraseIndex.begin[byte + 1U]; ++i) {
      const Phrase& phrase = kPhraseIndex.phrases[i];
      if (const auto end = MatchPhrase(plain, at, phrase.text)) collector.Take(phrase, at, *end);
    }
  }
  return collector.Finish();
}

}  // namespace scope_explainer
