#include "input/specification.h"

#include <gmock/gmock.h>

#include "input/problem.h"
#include "support/specification.h"

namespace scope_explainer {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

/// The problems of `text`, each as "place message".
std::vector<std::string> Problems(std::string_view text) {
  std::vector<std::string> problems;
  for (const Problem& problem : ReadSpecificationJson(text).problems) {
    problems.push_back(problem.at + " " + problem.message);
  }
  return problems;
}

std::string Repeated(std::string_view text, std::size_t times) {
  std::string repeated;
  for (std::size_t i = 0; i < times; ++i) repeated += text;
  return repeated;
}

TEST(SpecificationJson, ThePublishedOneIsReadWithoutDrift) {
  const SpecificationInput input = ReadSpecificationJson(PublishedSpecification().dump(2));
  EXPECT_THAT(input.problems, IsEmpty());
  EXPECT_EQ(input.specification.scopes.size(), 98U);
  EXPECT_EQ(input.specification.operations.size(), 96U);
  EXPECT_THAT(FindDrift(input.specification), IsEmpty());
}

TEST(SpecificationJson, AByteOrderMarkIsSkipped) {
  EXPECT_THAT(Problems("\xEF\xBB\xBF" + PublishedSpecification().dump()), IsEmpty());
}

TEST(SpecificationJson, OnlyMethodsAreOperations) {
  json specification = PublishedSpecification();
  specification["paths"]["/purl"]["parameters"] = {{{"security", "x"}}};
  specification["paths"]["/purl"]["summary"] = "About packages";
  const SpecificationInput input = ReadSpecificationJson(specification.dump());
  EXPECT_THAT(input.problems, IsEmpty());
  EXPECT_EQ(input.specification.operations.size(), 96U);
}

TEST(SpecificationJson, AnOperationWithoutSecurityHasTheDocuments) {
  json specification = PublishedSpecification();
  specification["security"] = {{{"bearerAuth", {"packages:list"}}}};
  specification["paths"]["/purl"]["post"].erase("security");
  EXPECT_THAT(FindDrift(ReadSpecificationJson(specification.dump()).specification), IsEmpty());
  specification["paths"]["/purl"]["post"]["security"] = json::array();
  EXPECT_EQ(FindDrift(ReadSpecificationJson(specification.dump()).specification).size(), 1U);
}

TEST(SpecificationJson, SchemesThatBelongTogetherAddUp) {
  json specification = PublishedSpecification();
  specification["paths"]["/license-policy"]["post"]["security"] = {
      {{"bearerAuth", {"packages:list"}}, {"second", {"license-policy:read"}}}};
  EXPECT_THAT(FindDrift(ReadSpecificationJson(specification.dump()).specification), IsEmpty());
}

TEST(SpecificationJson, AlternativesThatNeedDifferentScopesAreAProblem) {
  json specification = PublishedSpecification();
  specification["paths"]["/purl"]["post"]["security"][1] = {{"basicAuth", {"alerts:list"}}};
  EXPECT_THAT(Problems(specification.dump()),
              ElementsAre("/paths/~1purl/post/security needs different scopes for each way to "
                          "authenticate"));
}

TEST(SpecificationJson, TheVersionOfThePathsComesFromTheServer) {
  json specification = PublishedSpecification();
  for (const std::string_view url :
       {"/v0", "https://api.socket.dev/v0/", "http://[::1]:8080/v0//"}) {
    specification["servers"][0]["url"] = url;
    EXPECT_THAT(FindDrift(ReadSpecificationJson(specification.dump()).specification), IsEmpty())
        << url;
  }
  specification["servers"][0]["url"] = "https://api.socket.dev";
  EXPECT_THAT(FindDrift(ReadSpecificationJson(specification.dump()).specification),
              testing::SizeIs(testing::Gt(80)));
}

TEST(SpecificationJson, WhatIsMissingIsNamed) {
  EXPECT_THAT(Problems("{}"),
              ElementsAre("/openapi must be version 3", "/servers/0/url is missing",
                          "/paths holds no operation",
                          "specification does not list the scopes that a token can be given"));
  EXPECT_THAT(Problems(R"({"openapi":"2.0"})")[0], "/openapi must be version 3");
}

TEST(SpecificationJson, SaysWhatAnotherDocumentIs) {
  const std::string yaml = "is YAML, and only JSON is read";
  EXPECT_THAT(Problems("openapi: 3.0.0\npaths: {}\n"), ElementsAre("specification " + yaml));
  EXPECT_THAT(Problems("# Socket\n---\nswagger: '2.0'\n"), ElementsAre("specification " + yaml));
  EXPECT_THAT(Problems(R"({"swagger":"2.0","paths":{"/purl":{"post":{}}}})"),
              ElementsAre("specification is of version 2, and only version 3 is read"));
  const json paths = PublishedSpecification()["paths"];
  for (const json& part : {paths, paths["/purl"], json{{"operationId", "x"}, {"responses", {}}}}) {
    EXPECT_THAT(Problems(part.dump()),
                ElementsAre("specification is a part of one, and only the whole is read"));
  }
}

TEST(SpecificationJson, NamesAllProblems) {
  EXPECT_THAT(Problems(R"({"openapi":3,"paths":{"/a":[],"/b":{"get":{"security":{}}},)"
                       R"("/c":{"$ref":"#/a"}}})"),
              ElementsAre("/openapi must be a string", "/paths/~1a must be an object",
                          "/paths/~1b/get/security must be a list",
                          "/paths/~1c/$ref is a reference, and none is followed"));
  EXPECT_THAT(Problems(R"({"a":[{"b":0,"b":1}],"c":[[],{"d":{},"d":{}}],"a":2,"\u0061":3})"),
              ElementsAre("/a/*/b is given more than once", "/c/*/d is given more than once",
                          "/a is given more than once", "/a is given more than once"));
}

struct Hostile {
  std::string_view name;
  std::string text;
  std::string problem;  ///< how the first one begins
};

std::vector<Hostile> HostileTexts() {
  const std::string get = R"({"paths":{"/a":{"get":{"security":)";
  const std::string tokens =
      R"({"paths":{"/orgs/{org_slug}/api-tokens":{"post":{"requestBody":{"content":{"x":{)";
  return {
      {"empty", "", "specification is not valid JSON at byte"},
      {"white space", " \n\t", "specification is not valid JSON at byte"},
      {"half a byte order mark", "\xEF\xBB", "specification is not valid JSON at byte"},
      {"UTF-16", std::string("\xFF\xFE{\0}\0", 6), "specification is not valid JSON at byte"},
      {"NUL", std::string("\0", 1), "specification is not valid JSON at byte"},
      {"a page", "<!doctype html>", "specification is not valid JSON at byte"},
      {"cut off", R"({"openapi":"3.0.0","paths":{)", "specification is not valid JSON at byte"},
      {"two of them", "{} {}", "specification is not valid JSON at byte"},
      {"invalid UTF-8", "{\"openapi\":\"\xC3\x28\"}", "specification is not valid JSON at byte"},
      {"half a surrogate pair", R"({"openapi":"\ud800"})",
       "specification is not valid JSON at byte"},
      {"a number without end", "[1e99999]", "specification is not valid JSON at byte"},
      {"null", "null", "specification must be an object"},
      {"a string", "\"x\"", "specification must be an object"},
      {"a fraction", "1.5", "specification must be an object"},
      {"a number below zero", "-1", "specification must be an object"},
      {"true", "true", "specification must be an object"},
      {"a list", "[{}]", "specification must be an object"},
      {"deep lists", Repeated("[", 100'000), "specification is nested deeper than 256 levels"},
      {"deep objects", Repeated("{\"a\":", 100'000),
       "specification is nested deeper than 256 levels"},
      {"a version that is none", R"({"openapi":3})", "/openapi must be a string"},
      {"a server that is none", R"({"servers":[{"url":null}]})", "/servers/0/url must be a string"},
      {"paths as a list", R"({"paths":[{"get":{}}]})", "/paths must be an object"},
      {"a path as a string", R"({"paths":{"/a~b":"x"}})", "/paths/~1a~0b must be an object"},
      {"an operation as a list", R"({"paths":{"/a":{"get":[]}}})",
       "/paths/~1a/get must be an object"},
      {"security as null", get + "null}}}}", "/paths/~1a/get/security must be a list"},
      {"security as an object", get + R"({"0":{"x":["y"]}}}}}})",
       "/paths/~1a/get/security must be a list"},
      {"a way as a list", get + R"([[["y"]]]}}}})", "/paths/~1a/get/security/0 must be an object"},
      {"scopes as an object", get + R"([{"x":{"0":"y"}}]}}}})",
       "/paths/~1a/get/security/0/x must be a list"},
      {"a scope as a number", get + R"([{"x":[1]}]}}}})",
       "/paths/~1a/get/security/0/x/0 must be a string"},
      {"a key twice", R"({"paths":{},"paths":{}})", "/paths is given more than once"},
      {"a key twice, once escaped", R"({"a":0,"\u0061":0})", "/a is given more than once"},
      {"security twice", get + R"([],"security":[{"x":["y"]}]}}}})",
       "/paths/~1a/get/security is given more than once"},
      {"JSON before NUL", std::string("{\"openapi\":1}\0x", 15),
       "specification is not valid JSON at byte 14"},
      {"a path as a reference", R"({"paths":{"/a":{"$ref":"#/components/pathItems/a"}}})",
       "/paths/~1a/$ref is a reference"},
      {"a reference to itself", R"({"paths":{"/a":{"$ref":"#/paths/~1a"}}})",
       "/paths/~1a/$ref is a reference"},
      {"a reference to nothing", get + R"([],"$ref":"#/no/where"}}}})",
       "/paths/~1a/get/$ref is a reference"},
      {"a reference to elsewhere", R"({"servers":[{"$ref":"https://example.com/openapi.json"}]})",
       "/servers/0/$ref is a reference"},
      {"the whole as a reference", R"({"$ref":"sktsec_planted"})", "/$ref is a reference"},
      {"the token's schema as a reference", tokens + R"("schema":{"$ref":"#/a"}}}}}}}})",
       "/paths/~1orgs~1{org_slug}~1api-tokens/post/requestBody/content/x/schema/$ref is a "
       "reference"},
      {"its scopes as a reference",
       tokens + R"("schema":{"properties":{"scopes":{"items":{"$ref":"#/a"}}}}}}}}}}})",
       "/paths/~1orgs~1{org_slug}~1api-tokens/post/requestBody/content/x/schema/properties/scopes/"
       "items/$ref is a reference"},
  };
}

TEST(SpecificationJson, HostileTextIsNamedAndNothingOfItIsUsed) {
  EXPECT_EQ(HostileTexts().size(), 40U);
  for (const Hostile& hostile : HostileTexts()) {
    const std::vector<std::string> problems = Problems(hostile.text);
    ASSERT_FALSE(problems.empty()) << hostile.name;
    EXPECT_THAT(problems.front(), StartsWith(hostile.problem)) << hostile.name;
  }
}

TEST(SpecificationJson, ReferencesInPlacesThatAreNotReadDoNotMatter) {
  json specification = PublishedSpecification();
  const json reference = {{"$ref", "#/components/x"}};
  specification["components"]["x"] = reference;
  specification["paths"]["/purl"]["post"]["responses"]["200"] = reference;
  specification["paths"]["/purl"]["post"]["parameters"] = {reference};
  EXPECT_THAT(Problems(specification.dump()), IsEmpty());
}

TEST(SpecificationJson, TheListOfProblemsEnds) {
  EXPECT_EQ(Problems("{\"paths\":{" + Repeated("\"/a\":0,", 100'000) + "\"/a\":0}}").size(), 50U);
}

TEST(SpecificationJson, TextThatIsTooLongIsRefusedUnread) {
  EXPECT_THAT(Problems(std::string(kMostSpecificationBytes + 1, ' ')),
              ElementsAre("specification is longer than 16 MiB"));
}

}  // namespace
}  // namespace scope_explainer
