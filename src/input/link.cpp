#include "input/link.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/json_writer.h"
#include "text/redact.h"
#include "text/utf8.h"

namespace scope_explainer {
namespace {

/// The key that says what the others mean; without it a link is of version 1.
constexpr std::string_view kVersion = "v";
constexpr std::string_view kOwnVersion = "1";

/// Takes the text before the next `separator` off the front of `rest`, and the separator with it.
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

/// The byte that `text` begins with, percent-encoded.
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

void AppendEncoded(std::string& text, char c) {
  constexpr std::string_view kPlain = "-_.!~*'():";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  if (IsLetter(c) || IsDigit(c) || kPlain.find(c) != std::string_view::npos) {
    text += c;
    return;
  }
  const auto byte = static_cast<unsigned char>(c);
  text += {'%', kDigits[byte / 16U], kDigits[byte % 16U]};
}

/// The part that lists scopes, without the names that are secrets; empty where none is left.
std::string HarmlessScopes(std::string value) {
  for (char& c : value) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) c = ',';
  }
  std::string text;
  for (std::string_view rest = value; !rest.empty();) {
    const std::string_view name = TakeUntil(',', rest);
    if (name.empty() || CountSecrets(name) != 0) continue;
    text += text.empty() ? "scopes=" : ",";
    for (const char c : name) AppendEncoded(text, c);
  }
  if (CountSecrets(Decoded(text)) != 0) text.clear();
  return text;
}

/// Adds what a part, `text` as it stands, says; false where it holds a secret.
bool AddPart(std::string_view text, Link& link) {
  std::string_view encoded_value = text;
  const std::string name = Decoded(TakeUntil('=', encoded_value));
  std::string value = Decoded(encoded_value);
  const auto field = std::find(kLinkNames.begin(), kLinkNames.end(), name);
  const bool secret = CountSecrets(Decoded(text)) != 0;
  std::string harmless(text);
  if (secret) {
    harmless = field == kLinkNames.begin() ? HarmlessScopes(value) : std::string();
  }
  if (!harmless.empty()) {
    link.harmless += link.harmless.empty() ? '#' : '&';
    link.harmless += harmless;
  }
  if (field != kLinkNames.end()) {
    link.values[static_cast<std::size_t>(field - kLinkNames.begin())] = std::move(value);
  } else if (name != kVersion) {
    link.others.emplace_back(text);
  } else if (value > kOwnVersion) {
    link.newer = true;
  }
  return !secret;
}

}  // namespace

Link ReadLink(std::string_view fragment) {
  Link link;
  bool harmless = true;
  std::string_view rest = fragment;
  if (rest.starts_with('#')) rest.remove_prefix(1);
  while (!rest.empty()) {
    const std::string_view part = TakeUntil('&', rest);
    if (!part.empty() && !AddPart(part, link)) harmless = false;
  }
  if (harmless) link.harmless = fragment;
  return link;
}

}  // namespace scope_explainer
