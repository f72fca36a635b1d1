#include "input/link.h"

#include <algorithm>

#include "input/slug.h"
#include "text/ascii.h"
#include "text/concat.h"
#include "text/redact.h"
#include "text/utf8.h"

namespace scope_explainer {
namespace {

/// The key for the version of a link; a link without it has version 1.
constexpr std::string_view kVersion = "v";
constexpr std::string_view kOwnVersion = "1";

/// Removes the text before the next `separator` from the front of `rest`, and the separator with
/// it.
std::string_view TakeUntil(char separator, std::string_view& rest) {
  const std::string_view taken = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(taken.size() + 1, rest.size()));
  return taken;
}

int HexDigit(char c) {
  if (IsDigit(c)) return c - '0';
  c = Lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The percent-encoded byte that `text` begins with.
std::optional<char> EncodedByte(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  const int high = HexDigit(text[1]);
  const int low = HexDigit(text[2]);
  if (high < 0 || low < 0) return std::nullopt;
  return static_cast<char>(high * 16 + low);
}

std::string Decoded(std::string_view text) {
  std::string spaced(text);
  for (char& c : spaced) {
    if (c == '+') c = ' ';
  }
  std::string decoded;
  for (std::size_t i = 0; i < spaced.size(); ++i) {
    if (spaced[i] != '%') {
      decoded += spaced[i];
      continue;
    }
    const std::optional<char> byte = EncodedByte(std::string_view(spaced).substr(i));
    if (!byte) return spaced;
    decoded += *byte;
    i += 2;
  }
  return IsUtf8(decoded) ? decoded : spaced;
}

/// Calls `use` with each name in a list separated by commas or white space.
template <typename Use>
void ForEachName(std::string_view list, const Use& use) {
  constexpr std::string_view kSeparators = ", \t\r\n\f\v";
  while (true) {
    list.remove_prefix(std::min(list.find_first_not_of(kSeparators), list.size()));
    const std::string_view name = list.substr(0, list.find_first_of(kSeparators));
    if (name.empty()) return;
    use(name);
    list.remove_prefix(name.size());
  }
}

bool AreNames(std::string_view list) {
  bool all = true;
  ForEachName(list, [&](std::string_view name) { all = all && IsName(name) && !Announces(name); });
  return all;
}

/// The published scopes in a list, after `lead` if there are any.
std::string PublishedScopes(std::string_view list, std::string_view lead, char separator) {
  std::string text;
  ForEachName(list, [&](std::string_view name) {
    if (!FindScope(name)) return;
    text += text.empty() ? std::string(lead) : std::string(1, separator);
    text += name;
  });
  return text;
}

/// What may be kept of a part (`text` as it is) that gives the field at `field` the value `value`.
/// Names and slugs are kept if nothing in the address is anything else; published scopes and values
/// always are.
struct Judged {
  bool is_name;
  std::string published;
};

Judged JudgeField(std::size_t field, std::string_view text, std::string_view value) {
  if (field == 0) return {AreNames(value), PublishedScopes(value, "scopes=", ',')};
  if (field > kFieldCount) return {value.empty() || IsSlug(value), {}};
  const bool known = FindValue(kFields[static_cast<FieldId>(field - 1)], value).has_value();
  return {value.empty() || IsName(value), std::string(known ? text : std::string_view())};
}

/// Adds what a part (`text` as it is) says.
Judged AddPart(std::string_view text, Link& link) {
  std::string_view encoded_value = text;
  const std::string name = Decoded(TakeUntil('=', encoded_value));
  std::string value = Decoded(encoded_value);
  const auto field = static_cast<std::size_t>(
      std::find(kLinkNames.begin(), kLinkNames.end(), name) - kLinkNames.begin());
  if (field < kLinkNames.size()) {
    Judged judged = JudgeField(field, text, value);
    link.values[field] = std::move(value);
    return judged;
  }
  if (name != kVersion) {
    link.others.emplace_back(text);
  } else if (value > kOwnVersion) {
    link.newer = true;
  }
  const bool harmless = name.empty() || (IsName(name) && !Announces(name));
  return {harmless && (value.empty() || IsName(value)), {}};
}

}  // namespace

Link ReadLink(std::string_view fragment) {
  Link link;
  bool all_names = true;
  std::string_view rest = fragment;
  if (rest.starts_with('#')) rest.remove_prefix(1);
  while (!rest.empty()) {
    const std::string_view part = TakeUntil('&', rest);
    if (part.empty()) continue;
    const Judged judged = AddPart(part, link);
    all_names = all_names && judged.is_name;
    if (judged.published.empty()) continue;
    Append(link.harmless, link.harmless.empty() ? "#" : "&", judged.published);
  }
  if (all_names) link.harmless = fragment;
  return link;
}

std::string KeptOf(std::string_view text) {
  if (IsSlug(text) || AreNames(text)) return std::string(text);
  return PublishedScopes(text, "", '\n');
}

}  // namespace scope_explainer
