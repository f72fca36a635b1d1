#include "report/link.h"

#include "text/json_writer.h"

namespace scope_explainer {

std::string AddressJson(const Link& link) {
  JsonWriter json;
  json.BeginObject();
  json.Key("values");
  json.BeginObject();
  for (std::size_t i = 0; i < kLinkNames.size(); ++i) {
    if (!link.values[i]) continue;
    json.Key(kLinkNames[i]);
    json.String(*link.values[i]);
  }
  json.EndObject();
  WriteArray(json, "others", link.others, [&](std::string_view part) { json.String(part); });
  json.Key("newer");
  json.Bool(link.newer);
  json.Member("harmless", link.harmless);
  json.EndObject();
  return json.Take();
}

}  // namespace scope_explainer
