#include "report/redact.h"

#include <algorithm>
#include <array>

namespace scope_explainer {
namespace {

constexpr std::string_view kMaskedToken = "[token]";
constexpr std::string_view kMaskedEmail = "[e-mail]";

/// Prefixes of tokens: Socket's, then those that stand in CI logs beside them.
constexpr std::array<std::string_view, 14> kTokenPrefixes{
    "sktsec_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_",     "github_pat_",
    "glpat-",  "npm_", "xox",  "AKIA", "eyJ",  "sk_live_", "sk-"};

constexpr std::size_t kLongRun = 24;
constexpr std::size_t kShortestAfterPrefix = 6;

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsWord(char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '-'; }
bool IsTokenPart(char c) { return IsWord(c) || c == '.' || c == '~' || c == '+'; }

bool HasTokenPrefix(std::string_view run) {
  return std::any_of(kTokenPrefixes.begin(), kTokenPrefixes.end(), [&](std::string_view prefix) {
    return run.substr(0, prefix.size()) == prefix &&
           run.size() >= prefix.size() + kShortestAfterPrefix;
  });
}

/// Long, and of letters and digits mixed: a word or a number alone is none.
bool IsLongMix(std::string_view run) {
  return run.size() >= kLongRun && std::any_of(run.begin(), run.end(), IsDigit) &&
         std::any_of(run.begin(), run.end(), IsLetter);
}

/// True where `text` ends with a word after which a credential follows, such as `Bearer `.
bool AnnouncesCredential(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '"' || text.back() == '\''))
    text.remove_suffix(1);
  constexpr std::array<std::string_view, 6> kWords{
      "bearer", "basic", "token:", "authorization:", "authorization=", "password:"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    if (text.size() < word.size()) return false;
    return std::equal(
        word.begin(), word.end(), text.end() - static_cast<std::ptrdiff_t>(word.size()),
        [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
  });
}

std::size_t RunLength(std::string_view text, std::size_t at, bool (*belongs)(char)) {
  std::size_t end = at;
  while (end < text.size() && belongs(text[end])) ++end;
  return end - at;
}

/// The length of an e-mail address that begins at `at`, whose local part is `local` long; else 0.
std::size_t EmailLength(std::string_view text, std::size_t at, std::size_t local) {
  if (at + local >= text.size() || text[at + local] != '@') return 0;
  const std::size_t domain = RunLength(text, at + local + 1, IsTokenPart);
  return domain == 0 ? 0 : local + 1 + domain;
}

bool IsSecret(std::string_view text, std::size_t at, std::string_view run) {
  constexpr std::array<std::string_view, 2> kSchemes{"Bearer", "Basic"};
  if (HasTokenPrefix(run)) return true;
  if (AnnouncesCredential(text.substr(0, at))) {
    return std::find(kSchemes.begin(), kSchemes.end(), run) == kSchemes.end();
  }
  // A path or a sentence with dots is judged word by word.
  const std::string_view word = run.substr(0, RunLength(run, 0, IsWord));
  return IsLongMix(word);
}

/// Calls `plain(piece)` and `secret(mask)` for the pieces of `text` in order.
template <typename Plain, typename Secret>
void Split(std::string_view text, const Plain& plain, const Secret& secret) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = RunLength(text, at, IsTokenPart);
    if (length == 0) {
      ++at;
      continue;
    }
    const std::size_t email = EmailLength(text, at, length);
    const std::size_t word = std::max<std::size_t>(1, RunLength(text, at, IsWord));
    const bool is_secret = email == 0 && IsSecret(text, at, text.substr(at, length));
    if (email == 0 && !is_secret) {
      at += word;
      continue;
    }
    plain(text.substr(start, at - start));
    secret(email > 0 ? kMaskedEmail : kMaskedToken);
    at += email > 0 ? email : length;
    start = at;
  }
  plain(text.substr(start));
}

}  // namespace

Redacted Redact(std::string_view text) {
  Redacted redacted{{}, 0};
  Split(
      text, [&](std::string_view piece) { redacted.text += piece; },
      [&](std::string_view mask) {
        redacted.text += mask;
        ++redacted.count;
      });
  return redacted;
}

std::size_t CountSecrets(std::string_view text) {
  std::size_t count = 0;
  Split(
      text, [](std::string_view) {}, [&](std::string_view) { ++count; });
  return count;
}

}  // namespace scope_explainer
