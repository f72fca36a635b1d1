/// Any text as the fragment of an address.

#include <cstddef>
#include <cstdint>

#include "engine/engine.h"
#include "fuzz/property.h"
#include "input/link.h"
#include "text/utf8.h"

namespace scope_explainer::fuzz {
namespace {

/// Percent-encodes every byte, which is the longest way to write it.
std::string Encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    encoded += {'%', kDigits[byte / 16U], kDigits[byte % 16U]};
  }
  return encoded;
}

std::string Written(const Link& link) {
  std::string fragment;
  for (std::size_t i = 0; i < kLinkNames.size(); ++i) {
    if (!link.values[i]) continue;
    fragment += "&" + Encoded(kLinkNames[i]) + "=" + Encoded(*link.values[i]);
  }
  for (const std::string& part : link.others) fragment += "&" + part;
  return "#" + fragment;
}

void Check(std::string_view fragment) {
  Json(AskTwice([&] { return LinkJson(fragment); }));
  const Link link = ReadLink(fragment);
  Require(link.harmless == fragment || link.harmless.size() <= 3 * fragment.size(),
          "what is harmless is no longer", link.harmless);
  Require(ReadLink(link.harmless).harmless == link.harmless, "harmless text stays harmless",
          link.harmless);
  if (!IsUtf8(fragment)) return;
  const std::string written = Written(link);
  const Link again = ReadLink(written);
  Require(again.values == link.values && again.others == link.others,
          "what is written is read back", written);
}

}  // namespace
}  // namespace scope_explainer::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scope_explainer::fuzz::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
