#pragma once
/// Socket's API specification, as far as it is about scopes, made from `tests/data`.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "support/data.h"

namespace scope_explainer {

inline const std::string kTokensPath = "/orgs/{org_slug}/api-tokens";

inline std::string Lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

/// The specification that the tables were written from; tests modify it.
inline nlohmann::json PublishedSpecification() {
  nlohmann::json specification = {{"openapi", "3.0.0"},
                                  {"servers", {{{"url", "https://api.socket.dev/v0"}}}}};
  nlohmann::json& paths = specification["paths"];
  const nlohmann::json extract = nlohmann::json::parse(ReadFile("api-operations.json"));
  for (const nlohmann::json& operation : extract["operations"]) {
    const std::string path = operation["path"].get<std::string>().substr(3);
    nlohmann::json& security = paths[path][Lower(operation["method"])]["security"];
    security.push_back({{"bearerAuth", operation["scopes"]}});
    security.push_back({{"basicAuth", operation["scopes"]}});
  }
  paths[kTokensPath]["post"]["requestBody"]["content"]["application/json"]["schema"]["properties"]
       ["scopes"]["items"]["enum"] = ReadLines("scopes.txt");
  return specification;
}

}  // namespace scope_explainer
