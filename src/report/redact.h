#pragma once
/// Masks what must not be shown: tokens, authorization headers, e-mail addresses.

#include <string>
#include <string_view>

namespace scope_explainer {

struct Redacted {
  std::string text;
  std::size_t count;  ///< how many secrets were masked
};

/// `text` with every secret replaced by a mark that says what it was. A token is anything with a
/// well-known prefix and any long run of letters and digits; so a commit or a digest is masked,
/// too, which loses less than a token shown. Time is linear in the length.
[[nodiscard]] Redacted Redact(std::string_view text);

/// How many secrets `Redact` would mask in `text`.
[[nodiscard]] std::size_t CountSecrets(std::string_view text);

}  // namespace scope_explainer
