#include "answers/observe.h"

#include <algorithm>
#include <array>
#include <optional>

#include "answers/colours.h"

namespace scope_explainer {
namespace {

/// What must follow a phrase for it to count.
enum class Tail : std::uint8_t { kAnything, kNoDigit, kPositiveNumber, kNotEnterprise };

/// A way in which a line of the log shows itself.
struct Pattern {
  LogLineId id;
  std::string_view phrase;
  Tail tail = Tail::kAnything;
  std::string_view then = {};  ///< must follow, too
  int within_lines = 0;        ///< how many line ends may lie between `phrase` and `then`
};

/// Lines whose own phrase does not say enough.
constexpr std::array kSpecialPatterns{
    Pattern{LogLineId::kPlanOther, "with plan: ", Tail::kNotEnterprise},
    Pattern{LogLineId::kNothingAnalyzed, "Components analyzed: 0", Tail::kNoDigit},
    Pattern{LogLineId::kSomethingAnalyzed, "Components analyzed: ", Tail::kPositiveNumber},
    Pattern{LogLineId::kConnectorRan, "Connector ", Tail::kAnything, " completed successfully"},
    Pattern{LogLineId::kOrgPath, "Path: ", Tail::kAnything, "/v0/organizations"},
    Pattern{LogLineId::kConfigPath, "Path: ", Tail::kAnything, "/settings/socket-basics"},
    Pattern{LogLineId::kUploadPath, "Path: ", Tail::kAnything, "/full-scans"},
    Pattern{LogLineId::kConfigInsufficient, "Required permissions: socket-basics:read"},
    Pattern{LogLineId::kConfigInsufficient,
            "Error loading Socket Basics config: Insufficient permissions"},
    Pattern{LogLineId::kConfigInsufficient, "Insufficient permissions for API method",
            Tail::kAnything, "/settings/socket-basics", 3},
    Pattern{LogLineId::kUploadInsufficient, "Required permissions: full-scans:create"},
    Pattern{LogLineId::kUploadInsufficient,
            "Failed during SDK fullscans.post call: APIInsufficientPermissions"},
    Pattern{LogLineId::kUploadInsufficient,
            "Failed during SDK fullscans.post call: APIAccessDenied: Insufficient permissions"},
    Pattern{LogLineId::kUploadInsufficient,
            "Failed to submit socket facts file: APIInsufficientPermissions"},
    Pattern{LogLineId::kUploadInsufficient,
            "Failed to submit socket facts file: APIAccessDenied: Insufficient permissions"},
    Pattern{LogLineId::kUploadInsufficient, "Insufficient permissions for API method",
            Tail::kAnything, "/full-scans", 3},
    Pattern{LogLineId::kUploadUnauthorized,
            "Failed to submit socket facts file: APIAccessDenied: Unauthorized"},
};

constexpr bool HasSpecialPattern(LogLineId id) {
  return std::any_of(kSpecialPatterns.begin(), kSpecialPatterns.end(),
                     [&](const Pattern& pattern) { return pattern.id == id; });
}

/// These have special patterns beside their own phrase, the others of `kSpecialPatterns` instead.
constexpr bool KeepsOwnPhrase(LogLineId id) {
  return !HasSpecialPattern(id) || id == LogLineId::kUploadUnauthorized;
}

constexpr std::size_t kOwnPatternCount = static_cast<std::size_t>(
    std::count_if(kLogLines.begin(), kLogLines.end(),
                  [](const LogLine& line) { return KeepsOwnPhrase(line.id); }));

/// Every pattern: the table's own phrases, then the special ones.
constexpr auto kPatterns = [] {
  std::array<Pattern, kOwnPatternCount + kSpecialPatterns.size()> patterns{};
  std::size_t next = 0;
  for (const LogLine& line : kLogLines) {
    if (KeepsOwnPhrase(line.id)) patterns[next++] = {line.id, line.phrase};
  }
  for (const Pattern& pattern : kSpecialPatterns) patterns[next++] = pattern;
  return patterns;
}();

constexpr std::array kOtherCauses{
    OtherCause{"organization-not-allowed", "APIOrganizationNotAllowed",
               "Socket does not allow this organization to make the call.",
               "The token's scopes are not the reason. Check which organization the token belongs "
               "to, and what its plan includes."},
    OtherCause{"quota", "APIInsufficientQuota", "The organization's quota at Socket is used up.",
               "The token's scopes are not the reason. Wait until the quota is renewed, or ask "
               "Socket for more."},
    OtherCause{"rate-limit", "Too Many Requests",
               "Socket answered that there were too many requests.",
               "The token's scopes are not the reason. Run the job again later."},
    OtherCause{"rate-limit", "429 Client Error",
               "Socket answered that there were too many requests.",
               "The token's scopes are not the reason. Run the job again later."},
    OtherCause{"network", "Max retries exceeded",
               "The job could not reach Socket over the network.",
               "The token's scopes are not the reason. Check proxies, firewalls and DNS of the "
               "machine that runs the job."},
    OtherCause{"network", "Connection refused", "The job could not reach Socket over the network.",
               "The token's scopes are not the reason. Check proxies, firewalls and DNS of the "
               "machine that runs the job."},
    OtherCause{"network", "Temporary failure in name resolution",
               "The job could not reach Socket over the network.",
               "The token's scopes are not the reason. Check proxies, firewalls and DNS of the "
               "machine that runs the job."},
    OtherCause{"network", "Read timed out", "The job could not reach Socket over the network.",
               "The token's scopes are not the reason. Check proxies, firewalls and DNS of the "
               "machine that runs the job."},
    OtherCause{"network", "CERTIFICATE_VERIFY_FAILED",
               "The job could not reach Socket over the network.",
               "The token's scopes are not the reason. Check proxies and certificates of the "
               "machine that runs the job."},
    OtherCause{"crash", "Traceback (most recent call last)", "A program stopped with an error.",
               "That is not about scopes. The last line of the error says more."},
};

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

bool Shows(std::string_view text, std::size_t at, const Pattern& pattern) {
  const auto end = Match(text, at, pattern.phrase);
  if (!end || !TailFits(text, *end, pattern.tail)) return false;
  return pattern.then.empty() || Follows(text, *end, pattern.then, pattern.within_lines);
}

/// The bytes with which a pattern or another cause can begin.
constexpr auto kFirstBytes = [] {
  std::array<bool, 256> first{};
  for (const Pattern& pattern : kPatterns)
    first[static_cast<unsigned char>(pattern.phrase[0])] = true;
  for (const OtherCause& cause : kOtherCauses)
    first[static_cast<unsigned char>(cause.phrase[0])] = true;
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
    for (const Pattern& pattern : kPatterns) {
      if (pattern.phrase[0] != text[at] || !Shows(text, at, pattern)) continue;
      collector.Add({pattern.id, line, line_text});
    }
    for (const OtherCause& cause : kOtherCauses) {
      if (cause.phrase[0] != text[at] || !Match(text, at, cause.phrase)) continue;
      const bool known =
          std::any_of(observed.others.begin(), observed.others.end(),
                      [&](const OtherObservation& other) { return other.cause->id == cause.id; });
      if (!known) observed.others.push_back({&cause, line, line_text});
    }
  }
  collector.Keep();
  return observed;
}

}  // namespace scope_explainer
