#include "report/redact.h"

#include <algorithm>
#include <array>

#include "facts/names.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kMaskedToken = "[token]";
constexpr std::string_view kMaskedEmail = "[e-mail]";

/// Prefixes of the tokens that stand in CI logs beside them.
constexpr std::array<std::string_view, 13> kTokenPrefixes{
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_",     "github_pat_", "glpat-",
    "npm_", "xox",  "AKIA", "eyJ",  "sk_live_", "sk-"};

constexpr std::size_t kLongRun = 24;
constexpr std::size_t kShortestAfterPrefix = 6;

constexpr bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsWord(char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '-'; }
constexpr bool IsTokenPart(char c) { return IsWord(c) || c == '.' || c == '~' || c == '+'; }

/// For each byte whether it belongs; a log is asked byte by byte.
using Bytes = std::array<bool, 256>;

constexpr Bytes BytesThat(bool (*belong)(char)) {
  Bytes bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = belong(static_cast<char>(i));
  return bytes;
}
constexpr Bytes kWordBytes = BytesThat(IsWord);
constexpr Bytes kTokenBytes = BytesThat(IsTokenPart);

/// Socket's own tokens count wherever in a word they begin.
bool HasTokenPrefix(std::string_view run) {
  const std::size_t socket = run.find(names::kTokenPrefix);
  if (socket < run.size() &&
      run.size() - socket >= names::kTokenPrefix.size() + kShortestAfterPrefix) {
    return true;
  }
  return std::any_of(kTokenPrefixes.begin(), kTokenPrefixes.end(), [&](std::string_view prefix) {
    return run.size() >= prefix.size() + kShortestAfterPrefix && run.starts_with(prefix);
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

std::size_t RunLength(std::string_view text, std::size_t at, const Bytes& bytes) {
  std::size_t end = at;
  while (end < text.size() && bytes[static_cast<unsigned char>(text[end])]) ++end;
  return end - at;
}

/// The length of an e-mail address that begins at `at`, whose local part is `local` long; else 0.
std::size_t EmailLength(std::string_view text, std::size_t at, std::size_t local) {
  if (at + local >= text.size() || text[at + local] != '@') return 0;
  const std::size_t domain = RunLength(text, at + local + 1, kTokenBytes);
  return domain == 0 ? 0 : local + 1 + domain;
}

/// True where the whole run is a secret, by its beginning or by what announces it.
bool IsCredential(std::string_view before, std::string_view run) {
  constexpr std::array<std::string_view, 2> kSchemes{"Bearer", "Basic"};
  if (HasTokenPrefix(run)) return true;
  return AnnouncesCredential(before) &&
         std::find(kSchemes.begin(), kSchemes.end(), run) == kSchemes.end();
}

/// Calls `secret(begin, end, mask)` for each secret in `text`, in order.
template <typename Secret>
void ForEachSecret(std::string_view text, const Secret& secret) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = RunLength(text, at, kTokenBytes);
    const std::size_t end = at + std::max<std::size_t>(length, 1);
    if (const std::size_t email = EmailLength(text, at, length); length > 0 && email > 0) {
      secret(at, at + email, kMaskedEmail);
      at += email;
      continue;
    }
    if (length > 0 && IsCredential(text.substr(0, at), text.substr(at, length))) {
      secret(at, end, kMaskedToken);
      at = end;
      continue;
    }
    // A path or a sentence with dots is judged word by word.
    while (at < end) {
      const std::size_t word = RunLength(text, at, kWordBytes);
      if (HasTokenPrefix(text.substr(at, word)) || IsLongMix(text.substr(at, word))) {
        secret(at, at + word, kMaskedToken);
      }
      at += std::max<std::size_t>(word, 1);
    }
  }
}

}  // namespace

Redacted Redact(std::string_view text) {
  Redacted redacted{{}, 0};
  std::size_t shown = 0;
  ForEachSecret(text, [&](std::size_t begin, std::size_t end, std::string_view mask) {
    redacted.text += text.substr(shown, begin - shown);
    redacted.text += mask;
    ++redacted.count;
    shown = end;
  });
  redacted.text += text.substr(shown);
  return redacted;
}

std::size_t CountSecrets(std::string_view text) {
  std::size_t count = 0;
  ForEachSecret(text, [&](std::size_t, std::size_t, std::string_view) { ++count; });
  return count;
}

}  // namespace scope_explainer
