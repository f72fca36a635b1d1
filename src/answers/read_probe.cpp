#include "answers/read_probe.h"

#include <algorithm>
#include <bit>

#include "answers/log_causes.h"
#include "answers/log_words.h"
#include "facts/api_answers.h"
#include "facts/probe.h"
#include "text/ascii.h"

namespace scope_explainer {
namespace {

/// The answer for which the script wrote `words`: a status and, for a 403, what its message says.
ApiAnswer AnswerIn(std::string_view words) {
  int status = 0;
  for (const char c : words.substr(0, 3)) status = IsDigit(c) ? status * 10 + (c - '0') : -1;
  if (status == 403) {
    if (words.find("permissions") != std::string_view::npos) {
      return ApiAnswer::kInsufficientPermissions;
    }
    if (words.find("Organization") != std::string_view::npos) {
      return ApiAnswer::kOrganizationNotAllowed;
    }
    return words.find("quota") == std::string_view::npos ? ApiAnswer::kAccessDenied
                                                         : ApiAnswer::kQuota;
  }
  for (const ApiAnswerInfo& answer : kApiAnswers) {
    if (answer.status == status && status > 0) return answer.id;
  }
  if (status == 0) return ApiAnswer::kUnreachable;
  return status >= 500 ? ApiAnswer::kServerError : ApiAnswer::kNotKnown;
}

class ProbeReader {
 public:
  void TakeLine(std::string_view line, std::size_t number);
  [[nodiscard]] std::optional<Reading> Finish();

 private:
  void TakeAnswer(const ProbeRequest& request, ApiAnswer answer);
  void Observe(std::string_view text, std::string_view meaning) {
    reading_.observations.push_back({line_, "probe", text, meaning});
  }
  /// Adds a possible value of a field that the probe has not settled yet.
  template <typename Value>
  void Allow(FieldId field, Value value) {
    allowed_[static_cast<std::size_t>(field)] |=
        static_cast<PossibleValues>(1U << static_cast<unsigned>(value));
  }
  void AddCause(CauseId cause, std::optional<CallId> call) {
    scope_explainer::AddCause({cause, call, line_}, reading_.causes);
  }

  Reading reading_;
  FieldValues allowed_{};
  std::size_t line_ = 0;
};

void ProbeReader::TakeAnswer(const ProbeRequest& request, ApiAnswer answer) {
  const bool granted = answer == ApiAnswer::kOk;
  const bool denied = answer == ApiAnswer::kInsufficientPermissions;
  if (granted) reading_.has |= request.needs;
  if (denied) reading_.lacks |= request.needs;
  const std::string_view told = granted ? request.granted : denied ? request.denied : "";
  Observe(request.phrase, told.empty() ? Info(answer).meaning : told);
  if (!request.call) return;
  if (const auto cause = Info(answer).cause) AddCause(*cause, request.call);
  if (granted) Allow(FieldId::kKey, Key::kOk);
  if (answer == ApiAnswer::kUnauthorized) Allow(FieldId::kKey, Key::kRejected);
}

void ProbeReader::TakeLine(std::string_view line, std::size_t number) {
  line_ = number;
  for (const ProbeRequest& request : kProbeRequests) {
    const std::string_view rest = line.substr(std::min(line.size(), request.phrase.size()));
    if (line.starts_with(request.phrase) && rest.size() > 2 && IsDigit(rest[0])) {
      TakeAnswer(request, AnswerIn(rest));
    }
  }
  if (line.starts_with(probe::kKeyMissing)) {
    Observe(probe::kKeyMissing, Info(CauseId::kNoKey).message);
    AddCause(CauseId::kNoKey, std::nullopt);
    Allow(FieldId::kKey, Key::kMissing);
  }
  if (line.starts_with(probe::kNoQuotaLeft)) {
    Observe(probe::kNoQuotaLeft, Info(ApiAnswer::kQuota).meaning);
    AddCause(CauseId::kQuota, std::nullopt);
  }
  if (line.starts_with(probe::kOrganizationSeen)) Allow(FieldId::kOrg, Organization::kSet);
  if (line.starts_with(probe::kOrganizationNotSeen)) Allow(FieldId::kOrg, Organization::kMismatch);
  if (line.starts_with(probe::kPlan) && line.size() > probe::kPlan.size()) {
    const bool enterprise = line.substr(probe::kPlan.size()).starts_with("enterprise");
    Allow(FieldId::kPlan, enterprise ? Plan::kEnterprise : Plan::kOther);
  }
}

std::optional<Reading> ProbeReader::Finish() {
  if (reading_.observations.empty()) return std::nullopt;
  reading_.kind = TextKind::kProbe;
  reading_.confidence = Confidence::kOpen;
  const ScopeSet both = reading_.has & reading_.lacks;
  reading_.has = reading_.has - both;
  reading_.lacks = reading_.lacks - both;
  for (const Field& field : kFields) {
    const PossibleValues allowed = allowed_[static_cast<std::size_t>(field.id)];
    if (allowed == 0) continue;
    reading_.values[static_cast<std::size_t>(field.id)] = allowed;
    Set(reading_.best, field.id, static_cast<std::uint8_t>(std::countr_zero(allowed)));
  }
  reading_.best.scopes = (NeededLeaves() | reading_.has) - reading_.lacks;
  reading_.best_says_it =
      std::all_of(reading_.causes.begin(), reading_.causes.end(), [](const Cause& cause) {
        return IsAboutScopes(cause.id) || cause.id == CauseId::kUnauthorized ||
               cause.id == CauseId::kNoKey;
      });
  reading_.headline = reading_.causes.empty() ? std::string(kProbed) : HeadlineFor(reading_);
  return std::move(reading_);
}

}  // namespace

std::optional<Reading> ReadProbe(std::string_view plain) {
  constexpr std::string_view kMark = "socket-probe ";
  ProbeReader reader;
  std::size_t number = 1;
  std::size_t counted = 0;
  for (std::size_t at = plain.find(kMark); at != std::string_view::npos;) {
    number +=
        static_cast<std::size_t>(std::count(plain.begin() + static_cast<std::ptrdiff_t>(counted),
                                            plain.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    const std::size_t end = std::min(plain.find('\n', at), plain.size());
    reader.TakeLine(plain.substr(at, end - at), number);
    at = plain.find(kMark, end);
  }
  std::optional<Reading> reading = reader.Finish();
  if (reading) Ask(*reading);
  return reading;
}

}  // namespace scope_explainer
