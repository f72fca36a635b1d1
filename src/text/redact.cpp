#include "text/redact.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/colours.h"
#include "text/visible.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kMaskedEmail = "[e-mail]";

constexpr std::string_view kBlanks = " \t\r\f\v";
constexpr std::string_view kEndsOfValues = " \t\r\f\v\n\"'`,;&()<>[]{}|";

// Words, separated by spaces.

/// Prefixes that nothing else has, in lower case; tokens are recognised in any.
constexpr std::string_view kTokenPrefixes = "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- sk_live_";

/// Prefixes that words and names have, too: a token goes on with a digit or a capital letter in it.
constexpr std::string_view kWeakTokenPrefixes = "npm_ hf_ sk- xox eyJ AKIA ASIA AIza";

/// How the name of a credential ends, in lower case.
constexpr std::string_view kCredentials =
    "token password passwd passphrase pwd secret apikey api_key api-key access_key secret_key "
    "private_key authorization";

/// The same where a value is assigned to it.
constexpr std::string_view kKeys = "_key -key";

/// What may stand between the name and the credential itself.
constexpr std::string_view kSchemes = "bearer basic token";

/// What stands in the place of a credential and is none.
constexpr std::string_view kNoCredentials =
    "true false null none undefined unset missing not token authentication realm=";

constexpr std::size_t kLongRun = 24;
constexpr std::size_t kLongPart = 6;
constexpr std::size_t kShortestPrefix = 3;
constexpr std::size_t kShortestAfterPrefix = 6;

constexpr bool IsWord(char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '-'; }
constexpr bool IsTokenPart(char c) { return IsWord(c) || c == '.' || c == '~' || c == '+'; }

/// For each byte whether it belongs to a token; a log is asked byte by byte.
constexpr std::array<bool, 256> kTokenBytes = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = IsTokenPart(static_cast<char>(i));
  return bytes;
}();

std::size_t TokenLength(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && kTokenBytes[static_cast<unsigned char>(text[end])]) ++end;
  return end - at;
}

std::size_t WordLength(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && IsWord(text[end])) ++end;
  return end - at;
}

/// True where `text` begins with `word`, which is in lower case, in any case.
bool BeginsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == Lower(b); });
}

/// True where `fits(word, text)` for one of `words`.
bool AnyOf(std::string_view words, std::string_view text,
           bool (*fits)(std::string_view word, std::string_view text)) {
  while (!words.empty()) {
    const std::size_t length = std::min(words.find(' '), words.size());
    if (fits(words.substr(0, length), text)) return true;
    words.remove_prefix(std::min(length + 1, words.size()));
  }
  return false;
}

bool EndsWithOneOf(std::string_view words, std::string_view text) {
  return AnyOf(words, text, [](std::string_view word, std::string_view longer) {
    return longer.size() >= word.size() &&
           BeginsWith(longer.substr(longer.size() - word.size()), word);
  });
}

bool IsOneOf(std::string_view words, std::string_view text) {
  return AnyOf(words, text, [](std::string_view word, std::string_view same) {
    return word.size() == same.size() && BeginsWith(same, word);
  });
}

/// Socket's own tokens count wherever in a word they begin.
bool HasSocketToken(std::string_view run) {
  constexpr std::size_t kPrefix = kTokenPrefix.size();
  static_assert(kTokenPrefix.back() == '_');
  for (std::size_t at = run.find('_'); at != std::string_view::npos; at = run.find('_', at + 1)) {
    if (run.size() - at <= kShortestAfterPrefix) return false;
    if (at + 1 >= kPrefix && BeginsWith(run.substr(at + 1 - kPrefix), kTokenPrefix)) {
      return true;
    }
  }
  return false;
}

bool HasDigitOrCapital(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return IsDigit(c) || IsCapital(c); });
}

bool HasTokenPrefix(std::string_view run) {
  // Most of a log are words that are shorter than any token with its prefix.
  if (run.size() < kShortestPrefix + kShortestAfterPrefix) return false;
  run.remove_prefix(std::min(run.find_first_not_of("-_"), run.size()));
  const auto has = [](std::string_view prefix, std::string_view token) {
    return token.size() >= prefix.size() + kShortestAfterPrefix && BeginsWith(token, prefix);
  };
  const auto has_weak = [](std::string_view prefix, std::string_view token) {
    return token.size() >= prefix.size() + kShortestAfterPrefix && token.starts_with(prefix) &&
           HasDigitOrCapital(token.substr(prefix.size()));
  };
  return HasSocketToken(run) || AnyOf(kTokenPrefixes, run, has) ||
         AnyOf(kWeakTokenPrefixes, run, has_weak);
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
         EndsWithOneOf("/blob/ /tree/ /commit/ @", before);
}

/// The length of an e-mail address that begins at `at`, whose local part is `local` long; else 0.
/// Its domain ends with letters after a full stop, as a version behind a package's name does not.
std::size_t EmailLength(std::string_view text, std::size_t at, std::size_t local) {
  if (local == 0 || at + local >= text.size() || text[at + local] != '@') return 0;
  std::string_view domain = text.substr(at + local + 1, TokenLength(text, at + local + 1));
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

/// What begins at `at` and has no end of a value in it.
std::string_view ValueAt(std::string_view text, std::size_t at) {
  return text.substr(at, text.find_first_of(kEndsOfValues, at) - at);
}

/// The same as far as it is no longer than what stands for a value, so that asking many times about
/// one long value takes no longer than reading it.
std::string_view ShortValueAt(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 64;
  const std::string_view near = text.substr(at, kMost);
  const std::size_t end = near.find_first_of(kEndsOfValues);
  return end == std::string_view::npos && near.size() == kMost ? "long" : near.substr(0, end);
}

/// Steps over a quotation mark at `at`, which may stand behind a backslash.
std::size_t SkipQuote(std::string_view text, std::size_t at) {
  const std::size_t quote = std::min(text.find_first_not_of('\\', at), text.size());
  return quote < text.size() && (text[quote] == '"' || text[quote] == '\'') ? quote + 1 : at;
}

/// True where `value` only stands for a credential: a variable, stars, a
/// mask of ours, a link, what is left where a line was cut, the beginning of a spelled-out
/// character.
bool IsPlaceholder(std::string_view value) {
  return value.empty() || value[0] == '$' || value[0] == '*' || value.ends_with("…") ||
         value == "\\u" || value == kMaskedToken || BeginsWith(value, "http");
}

/// The end of what begins at `begin` behind a quotation mark, itself behind a backslash or not.
std::size_t EndOfQuoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin - 1];
  const std::size_t escape = begin > 1 && text[begin - 2] == '\\' ? 1 : 0;
  std::size_t end = begin;
  for (; end < text.size() && text[end] != '\n'; ++end) {
    if (text[end] == quote && (text[end - 1] == '\\') == (escape == 1)) return end - escape;
  }
  return end;
}

/// The credential that begins at `at`, without quotation marks.
Span CredentialAt(std::string_view text, std::size_t at) {
  const std::size_t begin = SkipQuote(text, at);
  const std::string_view shown = text.substr(begin, 4);
  const std::string_view value = ShortValueAt(text, begin);
  if (IsPlaceholder(value) || IsOneOf(kNoCredentials, value)) return {at, at};
  if (!shown.empty() && IsPlaceholder(shown)) return {at, at};
  return {begin, begin > at ? EndOfQuoted(text, begin) : begin + ValueAt(text, begin).size()};
}

/// Steps over the word for a scheme at `at`, with the quotation mark before it.
std::size_t SkipScheme(std::string_view text, std::size_t at) {
  const std::size_t begin = SkipQuote(text, at);
  const std::string_view word = ShortValueAt(text, begin);
  return IsOneOf(kSchemes, word) ? SkipBlanks(text, begin + word.size()) : at;
}

/// `Bearer x` and `Basic x`, whatever stands before them. Much is called basic, so there it takes
/// what looks like base64.
Span CredentialAfter(std::string_view scheme, std::string_view text, std::size_t at) {
  const std::size_t begin = SkipBlanks(text, at);
  if (begin == at) return {at, at};
  const std::string_view value = ValueAt(text, begin);
  const bool encoded = value.size() >= kShortestAfterPrefix &&
                       (HasDigitOrCapital(value.substr(1)) || value.ends_with('='));
  return encoded || IsOneOf("bearer", scheme) ? CredentialAt(text, begin) : Span{at, at};
}

/// The credential that `name`, which ends at `at`, announces: `API_KEY=x`, `"apiKey": "x"`,
/// `X-Api-Key: x`, `--token x`, `Bearer x`. Empty where it announces none.
Span AnnouncedCredential(std::string_view text, std::string_view name, std::size_t at) {
  if (IsOneOf("bearer basic", name)) return CredentialAfter(name, text, at);
  const std::size_t separator = SkipBlanks(text, SkipQuote(text, at));
  const char sign = separator < text.size() ? text[separator] : '\0';
  if (sign != '=' && sign != ':' && !name.starts_with("--")) return {at, at};
  const bool credential = EndsWithOneOf(kCredentials, name);
  if (!credential && (!EndsWithOneOf(kKeys, name) || name == "--key")) return {at, at};
  if (sign == '=' || (sign == ':' && credential)) {
    const std::size_t after = std::min(text.find_first_not_of("=>", separator + 1), text.size());
    return CredentialAt(text, SkipScheme(text, SkipBlanks(text, after)));
  }
  const bool option = credential && name.starts_with("--") && separator > at && sign != '-';
  return option ? CredentialAt(text, separator) : Span{at, at};
}

/// The password of a URL whose `://` stands at `at`: `https://user:password@host`.
Span PasswordInUrl(std::string_view text, std::size_t at) {
  constexpr std::string_view kBeforeUser = "://";
  if (!text.substr(at).starts_with(kBeforeUser)) return {at, at};
  const std::size_t begin = at + kBeforeUser.size();
  const std::size_t end = std::min(text.find_first_of("/@ \n\"'", begin), text.size());
  const std::size_t colon = text.substr(0, end).find(':', begin);
  if (end == text.size() || text[end] != '@' || colon == std::string_view::npos) return {at, at};
  const bool placeholder = IsPlaceholder(text.substr(colon + 1, end - colon - 1));
  return placeholder ? Span{at, at} : Span{colon + 1, end};
}

/// The word that ends where `run` does.
std::string_view LastWord(std::string_view run) {
  std::size_t begin = run.size();
  while (begin > 0 && IsWord(run[begin - 1])) --begin;
  return run.substr(begin);
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

/// Masks a text from the front to the back.
class Redactor {
 public:
  explicit Redactor(std::string_view coloured)
      : coloured_(coloured), plain_(WithoutColours(coloured)), text_(plain_), origin_(coloured) {}

  Redacted Redact() {
    while (at_ < text_.size()) {
      const std::size_t length = TokenLength(text_, at_);
      if (length == 0) {
        Mask(PasswordInUrl(text_, at_), kMaskedToken);
        ++at_;
      } else if (const std::size_t email = EmailLength(text_, at_, length); email > 0) {
        Mask({at_, at_ + email}, kMaskedEmail);
      } else {
        ReadRun(text_.substr(at_, length));
      }
    }
    redacted_.text += coloured_.substr(shown_);
    return std::move(redacted_);
  }

 private:
  /// A path or a sentence with dots is judged as a whole, then word by word.
  void ReadRun(std::string_view run) {
    const std::size_t end = at_ + run.size();
    if (HasTokenPrefix(run)) Mask({at_, at_ + run.find_last_not_of('.') + 1}, kMaskedToken);
    while (at_ < end) {
      const std::string_view word = text_.substr(at_, WordLength(text_, at_));
      const bool judged = word.size() == run.size();
      if ((!judged && HasTokenPrefix(word)) ||
          (IsLongMix(word) && !IsCommit(text_.substr(0, at_), word))) {
        Mask({at_, at_ + word.size()}, kMaskedToken);
      } else {
        at_ += std::max<std::size_t>(word.size(), 1);
      }
    }
    Mask(AnnouncedCredential(text_, LastWord(run), end), kMaskedToken);
  }

  void Mask(Span span, std::string_view mask) {
    if (span.begin == span.end) return;
    redacted_.text += coloured_.substr(shown_, origin_.Of(span.begin) - shown_);
    redacted_.text += mask;
    ++redacted_.count;
    shown_ = origin_.Of(span.end - 1) + 1;
    at_ = span.end;
  }

  std::string_view coloured_;
  std::string plain_;
  std::string_view text_;  ///< `plain_`
  Origin origin_;
  std::size_t at_ = 0;
  std::size_t shown_ = 0;  ///< how much of `coloured_` is in the answer
  Redacted redacted_{{}, 0};
};

}  // namespace

Redacted Redact(std::string_view text) { return Redactor(text).Redact(); }

std::size_t CountSecrets(std::string_view text) { return Redact(text).count; }

std::string Showable(std::string_view text) {
  // A colour code that is spelled out may make something like a token of the letters behind it.
  return Redact(Visible(Redact(text).text)).text;
}

}  // namespace scope_explainer
