#include "engine/handover.h"

#include "text/concat.h"

namespace scope_explainer {

Handover HandoverOf(const Explanation& explanation, int fix, std::string_view slug) {
  const std::vector<Fix>& fixes = explanation.fixes;
  if (fix == 0) return {Handouts(explanation, nullptr, slug), {}};
  if (fix > 0 && static_cast<std::size_t>(fix) <= fixes.size()) {
    return {Handouts(explanation, &fixes[static_cast<std::size_t>(fix) - 1], slug), {}};
  }
  const std::string others =
      fixes.empty() ? ": the report has no fix"
                    : Concat(", or one of the report's fixes, 1 to ", std::to_string(fixes.size()));
  return {{}, {{"fix", Concat("must be 0, the setup as it is", others)}}};
}

}  // namespace scope_explainer
