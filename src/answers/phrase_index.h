#pragma once
/// Every phrase in our tables that a log may contain, arranged for searching.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "facts/log_lines.h"
#include "facts/log_phrases.h"

namespace scope_explainer {

/// Where a phrase leads in our tables.
enum class PhraseKind : std::uint8_t {
  kOwnLine,
  kOtherLine,
  kSdkError,
  kErrorRemainder,
  kCause,
  kBare
};
struct Phrase {
  std::string_view text;
  PhraseKind kind = PhraseKind::kOwnLine;
  std::uint8_t row = 0;  ///< of its table
};

inline constexpr std::size_t kPhraseCount = kLogLines.size() + kOtherLinePhrases.size() +
                                            kSdkErrors.size() + kErrorRemains.size() +
                                            kCausePhrases.size() + kBarePhrases.size();

/// Every phrase, by its first byte, then in the order of the tables.
struct PhraseIndex {
  std::array<Phrase, kPhraseCount> phrases{};
  std::array<std::uint8_t, 257> begin{};  ///< by first byte; each ends where the next begins
};

inline constexpr PhraseIndex kPhraseIndex = [] {
  std::array<Phrase, kPhraseCount> all{};
  std::size_t count = 0;
  const auto add = [&](std::string_view text, PhraseKind kind, std::size_t row) {
    all[count++] = {text, kind, static_cast<std::uint8_t>(row)};
  };
  for (std::size_t i = 0; i < kSdkErrors.size(); ++i)
    add(kSdkErrors[i].phrase, PhraseKind::kSdkError, i);
  for (std::size_t i = 0; i < kLogLines.size(); ++i) {
    const LogLine& line = *(kLogLines.begin() + i);
    if (ShowsOwnPhrase(line.id)) add(line.phrase, PhraseKind::kOwnLine, i);
  }
  for (std::size_t i = 0; i < kOtherLinePhrases.size(); ++i)
    add(kOtherLinePhrases[i].phrase, PhraseKind::kOtherLine, i);
  for (std::size_t i = 0; i < kErrorRemains.size(); ++i)
    add(kErrorRemains[i].phrase, PhraseKind::kErrorRemainder, i);
  for (std::size_t i = 0; i < kCausePhrases.size(); ++i)
    add(kCausePhrases[i].phrase, PhraseKind::kCause, i);
  for (std::size_t i = 0; i < kBarePhrases.size(); ++i)
    add(kBarePhrases[i].phrase, PhraseKind::kBare, i);

  PhraseIndex index;
  std::size_t next = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    index.begin[byte] = static_cast<std::uint8_t>(next);
    for (std::size_t i = 0; i < count; ++i) {
      if (static_cast<unsigned char>(all[i].text[0]) == byte) index.phrases[next++] = all[i];
    }
  }
  index.begin[256] = static_cast<std::uint8_t>(next);
  return index;
}();
static_assert(kPhraseCount < 256);

}  // namespace scope_explainer
