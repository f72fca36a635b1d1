#pragma once
/// Tokens worth showing: those that were tested live, the recommended one for each mode, and a few
/// that people ask about. They are the starting states of the page and the rows of the matrix.

#include <array>
#include <cstdint>
#include <vector>

#include "facts/word.h"
#include "model/fields.h"
#include "model/run.h"

namespace scope_explainer {

enum class TokenKind : std::uint8_t { kTested, kRecommended, kDerived };

inline constexpr Words<TokenKind> kTokenKindWords{
    {{TokenKind::kTested, "tested", "Tested live"},
     {TokenKind::kRecommended, "recommended", "Recommended"},
     {TokenKind::kDerived, "derived", "Derived"}}};

[[nodiscard]] constexpr const Word<TokenKind>& WordFor(TokenKind value) {
  return kTokenKindWords[value];
}

struct KnownToken {
  ScopeSet scopes;
  TokenKind kind;
  std::vector<Mode> recommended_for;  ///< empty unless `kind` is `kRecommended`
};

/// What a token is recommended for: a mode, set up the way its readers would.
struct Recommendation {
  Mode mode;
  Scenario scenario;  ///< with the recommended scopes
};

/// Whether a mode's recommended setup includes `SOCKET_ORG`. It does, except where the dashboard is
/// asked anyway and the organization is found on the way.
[[nodiscard]] Organization RecommendedOrganization(Mode mode);

/// The recommended setup of each mode, in the order of `Mode`: the smallest token that is enough on
/// an enterprise organization, with `SOCKET_ORG` as recommended.
[[nodiscard]] std::array<Recommendation, kModeValues.size()> Recommendations();

/// Tested tokens, then recommended ones, then others, without repeating a set of scopes.
[[nodiscard]] std::vector<KnownToken> KnownTokens();

}  // namespace scope_explainer
