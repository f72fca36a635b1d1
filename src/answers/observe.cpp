#include "answers/observe.h"

#include <algorithm>
#include <array>
#include <optional>

#include "facts/log_patterns.h"
#include "text/colours.h"

namespace scope_explainer {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Steps over a space as it may stand in a log: several, a wrapped line, a quotation mark before
/// the rest. Nothing where there is none.
std::optional<std::size_t> SkipSpace(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 64;
  std::size_t end = at;
  bool wrapped = false;
  while (end < text.size() && end < at + kMost) {
    const bool quote = wrapped && (text[end] == '>' || text[end] == '|');
    if (!IsSpace(text[end]) && !quote) break;
    wrapped = wrapped || text[end] == '\n';
    ++end;
  }
  if (end == at) return std::nullopt;
  return end;
}

/// The end of `phrase` in `text` from `at` on, or nothing.
std::optional<std::size_t> Match(std::string_view text, std::size_t at, std::string_view phrase) {
  for (const char c : phrase) {
    at = SkipColours(text, at);
    if (c == ' ') {
      const auto after = SkipSpace(text, at);
      if (!after) return std::nullopt;
      at = *after;
    } else {
      if (at >= text.size() || text[at] != c) return std::nullopt;
      ++at;
    }
  }
  return at;
}

bool TailFits(std::string_view text, std::size_t at, Tail tail) {
  at = SkipColours(text, at);
  const char next = at < text.size() ? text[at] : '\0';
  switch (tail) {
    case Tail::kAnything:
      return true;
    case Tail::kNoDigit:
      return next < '0' || next > '9';
    case Tail::kPositiveNumber:
      return next >= '1' && next <= '9';
    case Tail::kNotEnterprise:
      return next >= 'a' && next <= 'z' && text.substr(at, 10) != "enterprise";
  }
  return false;
}

/// True where `then` stands behind `at` before more than `lines` lines end.
bool Follows(std::string_view text, std::size_t at, std::string_view then, int lines) {
  constexpr std::size_t kMost = 500;
  const std::string_view rest = text.substr(at, kMost);
  std::size_t end = rest.find('\n');
  for (; lines > 0 && end != std::string_view::npos; --lines) end = rest.find('\n', end + 1);
  return rest.substr(0, end).find(then) != std::string_view::npos;
}

bool Shows(std::string_view text, std::size_t at, const LogPattern& pattern) {
  const auto end = Match(text, at, pattern.phrase);
  if (!end || !TailFits(text, *end, pattern.tail)) return false;
  return pattern.then.empty() || Follows(text, *end, pattern.then, pattern.within_lines);
}

/// The bytes with which a pattern or another cause can begin.
constexpr auto kFirstBytes = [] {
  std::array<bool, 256> first{};
  for (const LogPattern& pattern : kLogPatterns)
    first[static_cast<unsigned char>(pattern.phrase[0])] = true;
  for (const OtherCausePhrase& other : kOtherCausePhrases)
    first[static_cast<unsigned char>(other.phrase[0])] = true;
  return first;
}();

bool SaysMoreThanItsBeginning(const ObservedRun& run) {
  return run.observations.size() > (run.lines.Has(LogLineId::kStarted) ? 1U : 0U);
}

/// Collects what is found, and tells where one run ends and the next begins.
class Collector {
 public:
  explicit Collector(ObservedText& text) : text_(text) {}

  void Add(const Observation& observation) {
    if (text_.runs == 0 || BeginsAnotherRun(observation.id)) Begin();
    reached_ = std::max(reached_, Info(observation.id).phase);
    if (run_.lines.Has(observation.id)) return;
    run_.lines.Add(observation.id);
    run_.observations.push_back(observation);
  }

  /// To be called after the last observation, too.
  void Keep() {
    if (SaysMoreThanItsBeginning(run_) || !SaysMoreThanItsBeginning(text_.last)) {
      text_.last = std::move(run_);
    }
  }

 private:
  void Begin() {
    Keep();
    ++text_.runs;
    run_ = {};
    reached_ = LogPhase::kStart;
  }

  /// A run begins with its first line, or where the log goes back from its end to its beginning.
  [[nodiscard]] bool BeginsAnotherRun(LogLineId id) const {
    if (id == LogLineId::kStarted) return true;
    return reached_ == LogPhase::kEnd && Info(id).phase < LogPhase::kEnd;
  }

  ObservedText& text_;
  ObservedRun run_;
  LogPhase reached_ = LogPhase::kStart;
};

/// The line of `text` that begins at `start`.
std::string_view LineAt(std::string_view text, std::size_t start) {
  return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

ObservedText Observe(std::string_view text) {
  ObservedText observed;
  Collector collector(observed);
  std::size_t line = 1;
  std::string_view line_text = LineAt(text, 0);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') {
      ++line;
      line_text = LineAt(text, at + 1);
      continue;
    }
    if (!kFirstBytes[static_cast<unsigned char>(text[at])]) continue;
    for (const LogPattern& pattern : kLogPatterns) {
      if (pattern.phrase[0] != text[at] || !Shows(text, at, pattern)) continue;
      collector.Add({pattern.id, line, line_text});
    }
    for (const auto& [id, phrase] : kOtherCausePhrases) {
      if (phrase[0] != text[at] || !Match(text, at, phrase)) continue;
      const bool known =
          std::any_of(observed.others.begin(), observed.others.end(),
                      [cause = id](const OtherObservation& other) { return other.cause == cause; });
      if (!known) observed.others.push_back({id, line, line_text});
    }
  }
  collector.Keep();
  return observed;
}

}  // namespace scope_explainer
