#pragma once
/// Foreign text made plain, once, at the door: whatever reads it behind the door sees UTF-8 with LF
/// line ends and nothing that only a terminal would act on.

#include <string>
#include <string_view>

namespace scope_explainer {

/// `text` without the control sequences of terminals (ECMA-48) and other control characters but
/// tab and LF, without characters that no eye sees, with CRLF and CR as LF, with no-break spaces as
/// spaces, and with U+FFFD for every byte that is not UTF-8. UTF-16, with a byte order mark or
/// recognized by its zero bytes, becomes UTF-8 first. Lines stay lines. Linear in the length.
[[nodiscard]] std::string Normalized(std::string_view text);

}  // namespace scope_explainer
