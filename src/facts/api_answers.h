#pragma once
/// What Socket's API, or a proxy in front of it, can answer to a call. A 403 can mean several
/// things: its message says whether a scope, the organization or a quota is the reason.
/// Source: `sdk` for how the answers are told apart, and the recorded runs.

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/causes.h"
#include "facts/id_set.h"

namespace scope_explainer {

enum class ApiAnswer : std::uint8_t {
  kOk,
  kInsufficientPermissions,
  kOrganizationNotAllowed,
  kQuota,
  kAccessDenied,
  kUnauthorized,
  kNotFound,
  kRateLimited,
  kBadRequest,
  kServerError,
  kUnreachable,
  kUnreadable,
  kNoOrganizations,
  kPlanUnknown,
  kNotKnown,
};

struct ApiAnswerInfo {
  ApiAnswer id;
  int status;                    ///< 0: none, or more than one
  std::optional<CauseId> cause;  ///< nothing: no failure, or no reason given
  std::string_view meaning;
};

inline constexpr EnumTable<ApiAnswer, ApiAnswerInfo> kApiAnswers{{
    {ApiAnswer::kOk, 200, std::nullopt, "Socket did what it was asked."},
    {ApiAnswer::kInsufficientPermissions, 403, CauseId::kInsufficientPermissions,
     "Socket says that the token lacks a permission (403)."},
    {ApiAnswer::kOrganizationNotAllowed, 403, CauseId::kOrganizationNotAllowed,
     "Socket says that the token may not act for this organization (403)."},
    {ApiAnswer::kQuota, 403, CauseId::kQuota, "Socket says that the quota is used up (403)."},
    // A proxy, an IP allowlist, a permission: a 403 whose reason the SDK does not know.
    {ApiAnswer::kAccessDenied, 403, std::nullopt,
     "403 without a reason: a proxy, a list of addresses, or a missing right."},
    {ApiAnswer::kUnauthorized, 401, CauseId::kUnauthorized, "Socket rejected the API key (401)."},
    {ApiAnswer::kNotFound, 404, CauseId::kNotFound, "Socket found nothing at this address (404)."},
    {ApiAnswer::kRateLimited, 429, CauseId::kRateLimited, "Too many requests (429)."},
    {ApiAnswer::kBadRequest, 400, CauseId::kBadRequest,
     "Socket could not use what it was sent (400)."},
    {ApiAnswer::kServerError, 0, CauseId::kServerError, "Socket's server failed."},
    {ApiAnswer::kUnreachable, 0, CauseId::kUnreachable,
     "There was no answer in time, or no connection."},
    // 200 with a page instead of JSON, as proxies send.
    {ApiAnswer::kUnreadable, 200, std::nullopt, "The answer was no JSON, as a proxy may send it."},
    // 200 for `org.get` with an empty list, or with an organization whose plan is null.
    {ApiAnswer::kNoOrganizations, 200, std::nullopt, "The token sees no organization."},
    {ApiAnswer::kPlanUnknown, 200, std::nullopt,
     "The organization has no plan, which the program does not expect."},
    // Nobody knows what Socket answers here.
    {ApiAnswer::kNotKnown, 0, std::nullopt, "Nobody knows what Socket answers here."},
}};

[[nodiscard]] constexpr const ApiAnswerInfo& Info(ApiAnswer answer) { return kApiAnswers[answer]; }

using ApiAnswerSet = IdSet<ApiAnswer, kCountOf<ApiAnswer>>;

}  // namespace scope_explainer
