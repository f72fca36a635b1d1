#include "report/problems.h"

#include "report/schema.h"
#include "text/concat.h"
#include "text/json_writer.h"
#include "text/words.h"

namespace scope_explainer {

std::string ErrorJson(const std::vector<Problem>& problems) {
  JsonWriter json;
  json.BeginObject();
  json.Key("schema");
  json.Number(kSchemaVersion);
  json.Key("error");
  json.BeginObject();
  json.Key("problems");
  json.BeginArray();
  for (const Problem& problem : problems) {
    json.BeginObject();
    json.Member("at", problem.at);
    json.Member("message", problem.message);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  json.EndObject();
  return json.Take();
}

void WriteNotices(JsonWriter& json, const std::vector<Notice>& notices) {
  json.BeginArray();
  for (const Notice& notice : notices) {
    json.BeginObject();
    json.Member("code", NameOf(notice.code));
    const bool echoes = notice.code != NoticeCode::kNotScopes;
    json.Member("input", echoes ? notice.input : std::string());
    json.Key("suggestion");
    notice.suggestion ? json.String(kScopes[*notice.suggestion]) : json.Null();
    json.Member("message", MessageFor(notice));
    json.EndObject();
  }
  json.EndArray();
}

std::string ProblemsText(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    Append(text, "error: ", Code(problem.at), " ", problem.message, "\n");
  }
  return text;
}

}  // namespace scope_explainer
