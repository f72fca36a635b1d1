#pragma once
/// The version of the contract, which every answer in JSON begins with.

namespace scope_explainer {

inline constexpr int kSchemaVersion = 1;

}  // namespace scope_explainer
