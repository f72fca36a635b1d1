#pragma once
/// What was typed, as far as it may be kept and shown: what has the shape of a name. Nobody can
/// list what secrets look like; everything that is no name is told only by its length.

#include <span>
#include <string>
#include <string_view>

namespace scope_explainer {

/// What Socket's tokens begin with, in any case.
inline constexpr std::string_view kTokenPrefix = "sktsec_";

/// True where one of Socket's tokens may begin in `text`.
[[nodiscard]] bool HoldsToken(std::string_view text);

/// True where `text` has the shape of the names of scopes, fields, values and options: words and
/// short numbers, never mixed, joined by `-`, `_`, `:` or `.`. A word is of small letters, with a
/// capital between two of them (`skipSubmission`), or `*`. Random text has another shape.
[[nodiscard]] bool IsName(std::string_view text);

/// True where `text` says that what follows it is a secret: `bearer`, `api-key`, `password:x`.
[[nodiscard]] bool Announces(std::string_view text);

/// "[12 characters]", in place of `text`.
[[nodiscard]] std::string Withheld(std::string_view text);

/// `text` where it is a name or empty, and else its length.
[[nodiscard]] std::string Showable(std::string_view text);

/// `path`, of a file or inside a document, or another title that its owner chose: with nothing
/// hidden in it, without backticks, cut to a line's length; its length where it holds a token.
[[nodiscard]] std::string ShowablePath(std::string_view path);

/// A sentence of a parser that quotes some of `typed`, which are words, options or `name=value`:
/// each of those that is no name is told by its length.
[[nodiscard]] std::string ShowableMessage(std::string message, std::span<const std::string> typed);

}  // namespace scope_explainer
