#include "report/redact.h"

#include <algorithm>
#include <array>

#include "answers/colours.h"
#include "facts/names.h"
#include "report/visible.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kMaskedToken = "[token]";
constexpr std::string_view kMaskedEmail = "[e-mail]";

constexpr std::string_view kBlanks = " \t\r\f\v";
constexpr std::string_view kEndsOfValues = " \t\r\f\v\n\"'`,;&()<>]}|";

/// Prefixes that nothing else has, in lower case; tokens are recognised in any.
constexpr std::array<std::string_view, 8> kTokenPrefixes{
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "sk_live_"};

/// Prefixes that words and names have, too: a token goes on with a digit or a capital letter in it.
constexpr std::array<std::string_view, 8> kWeakTokenPrefixes{"npm_", "hf_",  "sk-",  "xox",
                                                             "eyJ",  "AKIA", "ASIA", "AIza"};

/// How the name of a credential ends, in lower case and without `_` and `-`.
constexpr std::array<std::string_view, 11> kCredentials{
    "token",  "password",  "passwd",    "passphrase", "pwd",          "secret",
    "apikey", "accesskey", "secretkey", "privatekey", "authorization"};

/// What may stand between the name and the credential itself.
constexpr std::array<std::string_view, 5> kSchemes{"bearer", "basic", "token", "digest", "apikey"};

/// What stands in the place of a credential and is none.
constexpr std::array<std::string_view, 9> kNoCredentials{
    "true", "false", "null", "none", "undefined", "unset", "missing", "not", "is"};

/// What follows `Bearer` where somebody writes about it.
constexpr std::array<std::string_view, 5> kWordsAfterBearer{"token", "tokens", "auth",
                                                            "authentication", "authorization"};

constexpr std::size_t kLongRun = 24;
constexpr std::size_t kLongPart = 6;
constexpr std::size_t kShortestAfterPrefix = 6;

constexpr bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || IsCapital(c); }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsWord(char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '-'; }
constexpr bool IsTokenPart(char c) { return IsWord(c) || c == '.' || c == '~' || c == '+'; }
constexpr bool IsInValue(char c) { return kEndsOfValues.find(c) == std::string_view::npos; }
constexpr bool IsInUser(char c) { return IsInValue(c) && c != '/' && c != '?' && c != '@'; }
constexpr char Lower(char c) { return IsCapital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// For each byte whether it belongs; a log is asked byte by byte.
using Bytes = std::array<bool, 256>;

constexpr Bytes BytesThat(bool (*belong)(char)) {
  Bytes bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = belong(static_cast<char>(i));
  return bytes;
}
constexpr Bytes kWordBytes = BytesThat(IsWord);
constexpr Bytes kTokenBytes = BytesThat(IsTokenPart);
constexpr Bytes kValueBytes = BytesThat(IsInValue);
constexpr Bytes kUserBytes = BytesThat(IsInUser);

std::size_t RunLength(std::string_view text, std::size_t at, const Bytes& bytes) {
  std::size_t end = at;
  while (end < text.size() && bytes[static_cast<unsigned char>(text[end])]) ++end;
  return end - at;
}

/// True where `text` begins with `word`, which is in lower case, in any case.
bool BeginsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == Lower(b); });
}

template <std::size_t kCount>
bool IsOneOf(const std::array<std::string_view, kCount>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.size() == text.size() && BeginsWith(text, word);
  });
}

/// Socket's own tokens count wherever in a word they begin.
bool HasSocketToken(std::string_view run) {
  constexpr std::size_t kShortest = names::kTokenPrefix.size() + kShortestAfterPrefix;
  for (; run.size() >= kShortest; run.remove_prefix(1)) {
    if (BeginsWith(run, names::kTokenPrefix)) return true;
  }
  return false;
}

bool HasTokenPrefix(std::string_view run) {
  run.remove_prefix(std::min(run.find_first_not_of("-_"), run.size()));
  const auto is_long_after = [&](std::string_view prefix) {
    return run.size() >= prefix.size() + kShortestAfterPrefix;
  };
  const auto is_weak = [&](std::string_view prefix) {
    return is_long_after(prefix) && run.starts_with(prefix) &&
           std::any_of(run.begin() + static_cast<std::ptrdiff_t>(prefix.size()), run.end(),
                       [](char c) { return IsDigit(c) || IsCapital(c); });
  };
  return HasSocketToken(run) ||
         std::any_of(
             kTokenPrefixes.begin(), kTokenPrefixes.end(),
             [&](auto prefix) { return is_long_after(prefix) && BeginsWith(run, prefix); }) ||
         std::any_of(kWeakTokenPrefixes.begin(), kWeakTokenPrefixes.end(), is_weak);
}

/// Long, with letters and digits mixed within one of its parts; a name made of words and numbers,
/// such as `our-company-2`, is none.
bool IsLongMix(std::string_view run) {
  if (run.size() < kLongRun) return false;
  std::size_t letters = 0;
  std::size_t digits = 0;
  for (const char c : run) {
    if (!IsLetter(c) && !IsDigit(c)) letters = digits = 0;
    letters += IsLetter(c) ? 1 : 0;
    digits += IsDigit(c) ? 1 : 0;
    if (letters > 0 && digits > 0 && letters + digits >= kLongPart) return true;
  }
  return false;
}

/// True where a commit is named that ends `before`: in a link to a file of a repository, or behind
/// the name of one. A digest elsewhere may be a token.
bool IsCommit(std::string_view before, std::string_view run) {
  constexpr std::size_t kLength = 40;
  const auto is_hex = [](char c) { return IsDigit(c) || (c >= 'a' && c <= 'f'); };
  return run.size() <= kLength && std::all_of(run.begin(), run.end(), is_hex) &&
         (before.ends_with("/blob/") || before.ends_with("/tree/") ||
          before.ends_with("/commit/") || before.ends_with('@'));
}

/// The length of an e-mail address that begins at `at`, whose local part is `local` long; else 0.
/// Its domain ends with letters after a full stop, as a version behind a package's name does not.
std::size_t EmailLength(std::string_view text, std::size_t at, std::size_t local) {
  if (local == 0 || at + local >= text.size() || text[at + local] != '@') return 0;
  std::string_view domain =
      text.substr(at + local + 1, RunLength(text, at + local + 1, kTokenBytes));
  while (domain.ends_with('.')) domain.remove_suffix(1);
  const std::size_t stop = domain.rfind('.');
  if (stop == std::string_view::npos || !IsLetter(domain[stop + 1])) return 0;
  return local + 1 + domain.size();
}

/// A part of a text; empty where it ends where it begins.
struct Span {
  std::size_t begin;
  std::size_t end;
};

std::size_t SkipBlanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(kBlanks, at), text.size());
}

/// Steps over a quotation mark at `at`, which may stand behind a backslash.
std::size_t SkipQuote(std::string_view text, std::size_t at) {
  const std::size_t quote = std::min(text.find_first_not_of('\\', at), text.size());
  return quote < text.size() && (text[quote] == '"' || text[quote] == '\'') ? quote + 1 : at;
}

/// True where `value` only stands for a credential: a variable, stars, a mask of ours, a link, what
/// is left where a line was cut.
bool IsPlaceholder(std::string_view value) {
  return value.empty() || value[0] == '$' || value[0] == '*' || value[0] == '{' ||
         value.starts_with("[token") || value.starts_with("[e-mail") || value.ends_with("…") ||
         BeginsWith(value, "http://") || BeginsWith(value, "https://");
}

/// The end of what begins at `begin` behind a quotation mark, itself behind a backslash or not.
std::size_t EndOfQuoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin - 1];
  const bool escaped = begin > 1 && text[begin - 2] == '\\';
  std::size_t end = begin;
  while (end < text.size() && text[end] != quote && text[end] != '\n') {
    if (text[end] == '\\' && escaped) break;
    end += text.substr(end).starts_with(R"(\")") ? 2 : 1;
  }
  return end;
}

/// The credential that begins at `at` behind its name, without quotation marks and the word for
/// its scheme.
Span CredentialAt(std::string_view text, std::size_t at) {
  const std::size_t opened = SkipQuote(text, at);
  std::size_t begin = opened;
  std::size_t length = RunLength(text, begin, kValueBytes);
  if (IsOneOf(kSchemes, text.substr(begin, length))) {
    begin = SkipBlanks(text, begin + length);
    length = RunLength(text, begin, kValueBytes);
  }
  const std::string_view value = text.substr(begin, length);
  if (IsPlaceholder(value) || IsOneOf(kNoCredentials, value)) return {at, at};
  return {begin, opened > at ? EndOfQuoted(text, opened) : begin + length};
}

/// True where `name` ends like the name of a credential; `_` and `-` do not count.
bool NamesCredential(std::string_view name) {
  return std::any_of(kCredentials.begin(), kCredentials.end(), [&](std::string_view word) {
    std::size_t left = word.size();
    for (std::size_t i = name.size(); i-- > 0 && left > 0;) {
      if (name[i] == '_' || name[i] == '-') continue;
      if (Lower(name[i]) != word[--left]) return false;
    }
    return left == 0;
  });
}

/// True where `name` ends with "key" and says more than that: `key` alone is a field of ours.
bool IsSomeKey(std::string_view name) {
  name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
  return name.size() > 3 && BeginsWith(name.substr(name.size() - 3), "key");
}

/// True where `value` behind `scheme` is a word about credentials rather than one.
bool IsWordAfter(std::string_view scheme, std::string_view value) {
  if (BeginsWith(scheme, "bearer")) {
    return IsOneOf(kWordsAfterBearer, value) || BeginsWith(value, "realm=");
  }
  return value.size() < kShortestAfterPrefix ||
         std::none_of(value.begin() + 1, value.end(),
                      [](char c) { return IsDigit(c) || IsCapital(c) || c == '='; });
}

/// `Bearer x` and `Basic x`, whatever stands before them.
Span CredentialAfter(std::string_view scheme, std::string_view text, std::size_t at) {
  const std::size_t begin = SkipBlanks(text, at);
  const std::string_view value = text.substr(begin, RunLength(text, begin, kValueBytes));
  if (begin == at || IsPlaceholder(value) || IsWordAfter(scheme, value)) return {at, at};
  return {begin, begin + value.size()};
}

/// The credential that `name`, which ends at `at`, announces: `API_KEY=x`, `"apiKey": "x"`,
/// `X-Api-Key: x`, `--token x`, `Bearer x`. Empty where it announces none.
Span AnnouncedCredential(std::string_view text, std::string_view name, std::size_t at) {
  constexpr std::array<std::string_view, 2> kStandAlone{"bearer", "basic"};
  if (IsOneOf(kStandAlone, name)) return CredentialAfter(name, text, at);
  const bool credential = NamesCredential(name);
  if (!credential && !IsSomeKey(name)) return {at, at};
  const std::size_t separator = SkipBlanks(text, SkipQuote(text, at));
  const char sign = separator < text.size() ? text[separator] : '\0';
  if (sign == '=' || (sign == ':' && credential)) {
    const std::size_t after = std::min(text.find_first_not_of("=>", separator + 1), text.size());
    return CredentialAt(text, SkipBlanks(text, after));
  }
  const bool option = credential && name.starts_with("--") && separator > at && sign != '-';
  return option ? CredentialAt(text, separator) : Span{at, at};
}

/// The password of a URL whose `://` stands at `at`: `https://user:password@host`.
Span PasswordInUrl(std::string_view text, std::size_t at) {
  constexpr std::string_view kBeforeUser = "://";
  if (!text.substr(at).starts_with(kBeforeUser)) return {at, at};
  const std::size_t begin = at + kBeforeUser.size();
  const std::size_t end = begin + RunLength(text, begin, kUserBytes);
  const std::size_t colon = text.substr(0, end).find(':', begin);
  if (end == text.size() || text[end] != '@' || colon == std::string_view::npos) return {at, at};
  return IsPlaceholder(text.substr(colon + 1, end - colon - 1)) ? Span{at, at}
                                                                : Span{colon + 1, end};
}

/// The word that ends where `run` does.
std::string_view LastWord(std::string_view run) {
  std::size_t begin = run.size();
  while (begin > 0 && IsWord(run[begin - 1])) --begin;
  return run.substr(begin);
}

/// Finds secrets from the front to the back and calls `secret(begin, end, mask)` for each.
template <typename Secret>
class Finder {
 public:
  Finder(std::string_view text, const Secret& secret) : text_(text), secret_(secret) {}

  void Find() {
    while (at_ < text_.size()) {
      const std::size_t length = RunLength(text_, at_, kTokenBytes);
      if (length == 0) {
        Found(PasswordInUrl(text_, at_));
        ++at_;
      } else if (const std::size_t email = EmailLength(text_, at_, length); email > 0) {
        Found({at_, at_ + email}, kMaskedEmail);
      } else {
        ReadRun(text_.substr(at_, length));
      }
    }
  }

 private:
  /// A path or a sentence with dots is judged as a whole, then word by word.
  void ReadRun(std::string_view run) {
    const std::size_t end = at_ + run.size();
    if (HasTokenPrefix(run)) Found({at_, at_ + run.find_last_not_of('.') + 1});
    while (at_ < end) {
      const std::size_t length = RunLength(text_, at_, kWordBytes);
      const std::string_view word = text_.substr(at_, length);
      if (HasTokenPrefix(word) || (IsLongMix(word) && !IsCommit(text_.substr(0, at_), word))) {
        Found({at_, at_ + length});
      } else {
        at_ += std::max<std::size_t>(length, 1);
      }
    }
    Found(AnnouncedCredential(text_, LastWord(run), end));
  }

  void Found(Span span, std::string_view mask = kMaskedToken) {
    if (span.begin == span.end) return;
    secret_(span.begin, span.end, mask);
    at_ = span.end;
  }

  std::string_view text_;
  const Secret& secret_;
  std::size_t at_ = 0;
};

template <typename Secret>
void ForEachSecret(std::string_view text, const Secret& secret) {
  Finder<Secret>(text, secret).Find();
}

/// Where in `text` a position of `WithoutColours(text)` stands. Asked from the front to the back.
class Origin {
 public:
  explicit Origin(std::string_view text) : text_(text) {}

  std::size_t Of(std::size_t plain) {
    while (true) {
      at_ = SkipColours(text_, at_);
      if (plain_ == plain) return at_;
      ++at_;
      ++plain_;
    }
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t plain_ = 0;
};

}  // namespace

Redacted Redact(std::string_view text) {
  Redacted redacted{{}, 0};
  Origin origin(text);
  std::size_t shown = 0;
  ForEachSecret(WithoutColours(text),
                [&](std::size_t begin, std::size_t end, std::string_view mask) {
                  redacted.text += text.substr(shown, origin.Of(begin) - shown);
                  redacted.text += mask;
                  ++redacted.count;
                  shown = origin.Of(end - 1) + 1;
                });
  redacted.text += text.substr(shown);
  return redacted;
}

std::size_t CountSecrets(std::string_view text) {
  std::size_t count = 0;
  ForEachSecret(WithoutColours(text), [&](std::size_t, std::size_t, std::string_view) { ++count; });
  return count;
}

std::string Showable(std::string_view text) { return Visible(Redact(text).text); }

}  // namespace scope_explainer
