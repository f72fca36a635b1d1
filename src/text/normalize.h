#pragma once
/// Cleans foreign text once, at the door: all code behind it sees UTF-8 with LF line ends, and
/// nothing that only a terminal would act on.

#include <string>
#include <string_view>

namespace scope_explainer {

/// `text` without terminal control sequences (ECMA-48), control characters other than tab and LF,
/// and invisible characters; with CRLF and CR as LF, no-break spaces as spaces, and U+FFFD for
/// every byte that is not UTF-8. UTF-16, with a byte order mark or recognized by its zero bytes, is
/// converted to UTF-8 first. The number of lines stays the same. Linear in the length.
[[nodiscard]] std::string Normalized(std::string_view text);

}  // namespace scope_explainer
