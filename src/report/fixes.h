#pragma once
/// A fix in words: what to do, step by step, and what stays as it is.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/advise.h"

namespace scope_explainer {

/// One sentence without a full stop: "Ask an administrator to tick `full-scans:create`, and set
/// `SOCKET_ORG`".
[[nodiscard]] std::string SummaryOf(const Fix& fix);

/// The same for a heading: if there are more than two changes, only their number.
[[nodiscard]] std::string TitleOf(const Fix& fix);

/// Whole sentences, in the order to follow them.
[[nodiscard]] std::vector<std::string> StepsOf(const Fix& fix);

/// The steps that only an administrator can take.
[[nodiscard]] std::vector<std::string> AdministratorStepsOf(const Fix& fix);

/// What is missing until `change` is made, other than scopes; empty if nothing is.
[[nodiscard]] std::string LackIn(const Change& change);

/// What the reader need not do; empty if there is nothing to say.
[[nodiscard]] std::optional<std::string_view> WhatStays(const Fix& fix);

/// True if the fix changes the token itself, which only an administrator can do.
[[nodiscard]] bool TouchesToken(const Fix& fix);

/// The page where tokens are edited; without a slug, the dashboard.
[[nodiscard]] std::string TokensLink(std::string_view slug);
inline constexpr std::string_view kLinkMayMove =
    "The link may move; the path in words stays right.";

}  // namespace scope_explainer
