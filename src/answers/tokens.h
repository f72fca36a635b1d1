#pragma once
/// Tokens worth showing: the ones that were tested live, the recommended one of each mode, and a
/// few that people ask about. They are the starting states of the page and the rows of the matrix.

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

/// What a token is recommended for: a mode, set up as its readers would set it up.
struct Recommendation {
  Mode mode;
  Scenario scenario;  ///< with the recommended scopes
};

/// Whether `SOCKET_ORG` belongs to the recommended setup of a mode: everywhere but where the
/// dashboard is asked anyway, and the organization is found on the way.
[[nodiscard]] Organization RecommendedOrganization(Mode mode);

/// The recommended setup of each mode, in the order of `Mode`: the smallest token that is enough
/// on an enterprise organization with the recommended `SOCKET_ORG`.
[[nodiscard]] std::array<Recommendation, kModeValues.size()> Recommendations();

/// Tested tokens, then recommended ones, then others; each set of scopes once.
[[nodiscard]] std::vector<KnownToken> KnownTokens();

}  // namespace scope_explainer
