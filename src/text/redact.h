#pragma once
/// What may be kept and shown of what was typed: anything with the shape of a name. Nobody can list
/// what secrets look like, so for everything else only the length is shown.

#include <span>
#include <string>
#include <string_view>

namespace scope_explainer {

/// The prefixes of Socket's tokens, in any case.
inline constexpr std::string_view kTokenPrefix = "sktsec_";

/// True if one of Socket's tokens may begin in `text`.
[[nodiscard]] bool HoldsToken(std::string_view text);

/// True if `text` has the shape that names of scopes, fields, values and options have: words and
/// short numbers, never mixed, joined by `-`, `_`, `:` or `.`. A word consists of lower-case
/// letters, with a capital between two of them allowed (`skipSubmission`), or is `*`. Random text
/// looks different.
[[nodiscard]] bool IsName(std::string_view text);

/// True if `text` announces a secret: `bearer`, `api-key`, `password:x`.
[[nodiscard]] bool Announces(std::string_view text);

/// "[12 characters]", to show in place of `text`.
[[nodiscard]] std::string Withheld(std::string_view text);

/// `text` if it is a name or empty, otherwise its length.
[[nodiscard]] std::string Showable(std::string_view text);

/// `path`, of a file or inside a document, or another title chosen by its owner: with hidden
/// characters made visible, without backticks, cut to 200 bytes; only its length if it holds a
/// token.
[[nodiscard]] std::string ShowablePath(std::string_view path);

/// A parser's message that quotes parts of `typed` (words, options or `name=value`): those that are
/// not names are replaced by their length.
[[nodiscard]] std::string ShowableMessage(std::string message, std::span<const std::string> typed);

}  // namespace scope_explainer
