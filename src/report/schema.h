#pragma once
/// The version of the contract, with which every JSON answer begins.

namespace scope_explainer {

inline constexpr int kSchemaVersion = 1;

}  // namespace scope_explainer
