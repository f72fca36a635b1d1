#pragma once
/// Masks what must not be shown: tokens, authorization headers, e-mail addresses.

#include <string>
#include <string_view>

namespace scope_explainer {

/// What Socket's tokens begin with, in any case.
inline constexpr std::string_view kTokenPrefix = "sktsec_";
/// Stands where one was masked.
inline constexpr std::string_view kMaskedToken = "[token]";

struct Redacted {
  std::string text;
  std::size_t count;  ///< how many secrets were masked
};

/// `text` with every secret replaced by a mark that says what it was. Secrets are: what begins with
/// the prefix of a token; what the name of a credential announces (`API_KEY=x`, `"apiKey": "x"`,
/// `Authorization: Bearer x`, `--token x`), unless it only stands for one (`$KEY`, `***`); a
/// password in a URL; an e-mail address; and any long run of letters and digits mixed. So a digest
/// is masked, too, which loses less than a token shown; a commit in a link is not. Colour codes
/// hide nothing. Time is linear in the length, and masking twice is masking once.
[[nodiscard]] Redacted Redact(std::string_view text);

/// How many secrets `Redact` would mask in `text`.
[[nodiscard]] std::size_t CountSecrets(std::string_view text);

/// `text` as it may be shown to whoever gave it: masked, and with nothing hidden in it.
[[nodiscard]] std::string Showable(std::string_view text);

}  // namespace scope_explainer
