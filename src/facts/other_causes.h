#pragma once
/// Failures that have nothing to do with scopes, and how a log shows them. Source: `source` for the
/// errors of Socket's SDK; the other phrases are those of Python and of its HTTP library.

#include <array>
#include <cstdint>
#include <string_view>

#include "facts/enum_table.h"

namespace scope_explainer {

enum class OtherCauseId : std::uint8_t {
  kOrganizationNotAllowed,
  kQuota,
  kRateLimit,
  kNetwork,
  kCrash,
};

struct OtherCause {
  OtherCauseId id;
  std::string_view name;
  std::string_view headline;
  std::string_view advice;
};

inline constexpr EnumTable<OtherCauseId, OtherCause> kOtherCauses{{
    {OtherCauseId::kOrganizationNotAllowed, "organization-not-allowed",
     "Socket does not allow this organization to make the call.",
     "The token's scopes are not the reason. Check which organization the token belongs to, and "
     "what its plan includes."},
    {OtherCauseId::kQuota, "quota", "The organization's quota at Socket is used up.",
     "The token's scopes are not the reason. Wait until the quota is renewed, or ask Socket for "
     "more."},
    {OtherCauseId::kRateLimit, "rate-limit", "Socket answered that there were too many requests.",
     "The token's scopes are not the reason. Run the job again later."},
    {OtherCauseId::kNetwork, "network", "The job could not reach Socket over the network.",
     "The token's scopes are not the reason. Check proxies, firewalls, DNS and certificates of the "
     "machine that runs the job."},
    {OtherCauseId::kCrash, "crash", "A program stopped with an error.",
     "That is not about scopes. The last line of the error says more."},
}};

[[nodiscard]] constexpr const OtherCause& Info(OtherCauseId id) { return kOtherCauses[id]; }

struct OtherCausePhrase {
  OtherCauseId cause;
  std::string_view phrase;
};

inline constexpr std::array kOtherCausePhrases{
    OtherCausePhrase{OtherCauseId::kOrganizationNotAllowed, "APIOrganizationNotAllowed"},
    OtherCausePhrase{OtherCauseId::kQuota, "APIInsufficientQuota"},
    OtherCausePhrase{OtherCauseId::kRateLimit, "Too Many Requests"},
    OtherCausePhrase{OtherCauseId::kRateLimit, "429 Client Error"},
    OtherCausePhrase{OtherCauseId::kNetwork, "Max retries exceeded"},
    OtherCausePhrase{OtherCauseId::kNetwork, "Connection refused"},
    OtherCausePhrase{OtherCauseId::kNetwork, "Temporary failure in name resolution"},
    OtherCausePhrase{OtherCauseId::kNetwork, "Read timed out"},
    OtherCausePhrase{OtherCauseId::kNetwork, "CERTIFICATE_VERIFY_FAILED"},
    OtherCausePhrase{OtherCauseId::kCrash, "Traceback (most recent call last)"},
};

}  // namespace scope_explainer
