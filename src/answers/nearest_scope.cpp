#include "answers/nearest_scope.h"

#include <algorithm>
#include <array>
#include <string>

namespace scope_explainer {
namespace {

constexpr std::size_t kLongestName = 40;

constexpr bool EveryScopeFits() {
  return std::all_of(kScopes.begin(), kScopes.end(),
                     [](std::string_view name) { return name.size() < kLongestName; });
}
static_assert(EveryScopeFits());

/// Up to a third of the letters may differ, but no more than three.
std::size_t Tolerance(std::string_view text) { return std::min<std::size_t>(3, text.size() / 3); }

std::string Folded(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = '-';
  }
  return folded;
}

/// The number of edits (insert, delete, replace, swap two neighbours) that turn `a` into `b`. Both
/// must be shorter than `kLongestName`.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, kLongestName + 1>, kLongestName + 1> d;
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

bool LengthsAreNear(std::string_view a, std::string_view b, std::size_t tolerance) {
  return a.size() <= b.size() + tolerance && b.size() <= a.size() + tolerance;
}

}  // namespace

std::optional<ScopeId> NearestScope(std::string_view text) {
  if (text.size() >= kLongestName) return std::nullopt;
  const std::string wanted = Folded(text);
  std::size_t nearest = Tolerance(wanted) + 1;
  std::optional<ScopeId> found;
  for (std::size_t i = 0; i < kScopes.size(); ++i) {
    if (!LengthsAreNear(wanted, kScopes[i], nearest - 1)) continue;
    const std::size_t distance = EditDistance(wanted, kScopes[i]);
    if (distance >= nearest) continue;
    nearest = distance;
    found = static_cast<ScopeId>(i);
    if (nearest == 0) break;
  }
  if (found) return found;
  return FindScope(std::string_view(wanted).substr(0, wanted.find(':')));
}

}  // namespace scope_explainer
