#include "answers/phrase_match.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace scope_explainer {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// Steps over blanks and the marks of quoted lines; nothing if there are none.
std::optional<std::size_t> SkipBlanks(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 64;
  std::size_t end = at;
  bool wrapped = false;
  while (end < text.size() && end < at + kMost) {
    const bool mark = wrapped && (text[end] == '>' || text[end] == '|');
    if (!IsBlank(text[end]) && !mark) break;
    wrapped = wrapped || text[end] == '\n';
    ++end;
  }
  if (end == at) return std::nullopt;
  return end;
}

std::string_view WithoutTrailing(std::string_view text, std::string_view characters) {
  return text.substr(0, text.find_last_not_of(characters) + 1);
}

/// What comes before the level that `prefix` ends with (`INFO - `, `[ERROR] `); nothing if it does
/// not end with one.
std::optional<std::string_view> BeforeLevel(std::string_view prefix) {
  constexpr std::array<std::string_view, 5> kLevels{"INFO", "WARNING", "ERROR", "DEBUG",
                                                    "CRITICAL"};
  const std::string_view bare = WithoutTrailing(prefix, " -:]");
  if (bare.size() == prefix.size()) return std::nullopt;
  for (const std::string_view level : kLevels) {
    if (bare.ends_with(level)) return bare.substr(0, bare.size() - level.size());
  }
  return std::nullopt;
}

/// `"log": "…` and `"message":"…`: a member's value in JSON; `msg="…`: the same in logfmt.
bool OpensJsonValue(std::string_view prefix) {
  if (prefix.ends_with("msg=\"")) return true;
  if (!prefix.ends_with('"')) return false;
  return WithoutTrailing(prefix.substr(0, prefix.size() - 1), " ").ends_with("\":");
}

std::string_view LastWord(std::string_view text) {
  return text.substr(text.find_last_of(" \t") + 1);
}

/// `scan  |`: the name of a service, as `docker compose` writes it, or a line number.
bool IsServiceName(std::string_view prefix) {
  if (!prefix.ends_with('|')) return false;
  const std::string_view name = WithoutTrailing(prefix.substr(0, prefix.size() - 1), " ");
  const std::size_t begin = name.find_first_not_of(' ');
  return begin != npos && name.find(' ', begin) == npos;
}

/// `2026-10-03T07:41:09.294Z`, whatever comes before it.
bool EndsWithTime(std::string_view prefix) {
  const std::string_view word = LastWord(prefix);
  return std::count(word.begin(), word.end(), ':') > 1 && word.find('T') != npos &&
         word.find_first_not_of("0123456789-:.,TZ+") == npos;
}

/// What log collectors put before a line: `host name[812]:`, `<30>1 …`, `… stderr F`; and
/// `job.log:12:`, as `grep -n` does. Docker's client adds its own name.
bool IsOfCollector(std::string_view prefix) {
  const bool numbered = prefix.size() > 1 && prefix.ends_with(':') && LastWord(prefix) == prefix &&
                        IsDigit(prefix[prefix.size() - 2]);
  const bool prioritized = prefix.size() > 1 && prefix[0] == '<' && IsDigit(prefix[1]);
  return numbered || prioritized || prefix == "docker:" || prefix.ends_with("]:") ||
         prefix.ends_with("stderr F") || prefix.ends_with("stdout F");
}

/// Time stamps, group markers, mail quotation marks, streams: anything that does not read like
/// words.
bool IsDecoration(std::string_view prefix) {
  if (prefix.ends_with(']') || prefix.ends_with('>')) return true;
  std::size_t letters = 0;
  for (const char c : prefix) {
    letters = IsLetter(c) ? letters + 1 : 0;
    if (letters > 2 || c == '`' || c == '"' || c == '\'' || c == '$' || c == '|') return false;
  }
  return !prefix.ends_with('-') && !prefix.ends_with('*');
}

}  // namespace

std::optional<std::size_t> MatchPhrase(std::string_view text, std::size_t at,
                                       std::string_view phrase) {
  for (const char c : phrase) {
    if (c == ' ') {
      const auto after = SkipBlanks(text, at);
      if (!after) return std::nullopt;
      at = *after;
    } else {
      // A fixed-width window breaks lines within words.
      if (at > 0 && at < text.size() && text[at] == '\n') ++at;
      if (at >= text.size() || text[at] != c) return std::nullopt;
      ++at;
    }
  }
  return at;
}

std::optional<std::size_t> FindPhrase(std::string_view text, std::size_t at,
                                      std::string_view phrase, std::size_t most) {
  const std::string_view near = text.substr(0, at + most);
  while ((at = near.find(phrase.substr(0, 1), at)) != npos) {
    if (const auto end = MatchPhrase(text, at, phrase)) return end;
    ++at;
  }
  return std::nullopt;
}

bool IsWhereLinesBegin(std::string_view text, std::size_t line_start, std::size_t at) {
  constexpr std::size_t kMost = 256;
  const bool far = at - line_start > kMost;
  const std::string_view prefix =
      far ? text.substr(at - kMost, kMost) : text.substr(line_start, at - line_start);
  if (prefix.find('`') != npos) return false;
  if (const auto before = BeforeLevel(prefix)) {
    return !before->ends_with('"') || OpensJsonValue(*before);
  }
  if (far) return false;
  const std::string_view bare = WithoutTrailing(prefix, " \t");
  return bare.empty() || OpensJsonValue(bare) || IsServiceName(bare) || EndsWithTime(bare) ||
         IsOfCollector(bare) || IsDecoration(bare);
}

}  // namespace scope_explainer
