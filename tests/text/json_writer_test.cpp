#include "text/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace scope_explainer {
namespace {

std::string Written(std::string_view text) {
  JsonWriter json;
  json.String(text);
  return json.Take();
}

TEST(JsonWriter, WritesWhatAParserReadsBack) {
  JsonWriter json;
  json.BeginObject();
  json.Member("a", "x");
  json.Member("b", "");
  json.Key("list");
  json.BeginArray();
  json.Number(-7);
  json.Bool(true);
  json.Null();
  json.BeginObject();
  json.EndObject();
  json.BeginArray();
  json.EndArray();
  json.EndArray();
  json.Key("last");
  json.Bool(false);
  json.EndObject();
  const nlohmann::json expected = {
      {"a", "x"},
      {"b", ""},
      {"list", {-7, true, nullptr, nlohmann::json::object(), nlohmann::json::array()}},
      {"last", false}};
  EXPECT_EQ(nlohmann::json::parse(json.Take()), expected);
}

TEST(JsonWriter, EscapesEveryCharacterThatNeedsIt) {
  for (int c = 0; c < 0x80; ++c) {
    const std::string text = "<" + std::string(1, static_cast<char>(c)) + ">";
    EXPECT_EQ(nlohmann::json::parse(Written(text)), text) << c;
  }
}

TEST(JsonWriter, KeepsCharactersBeyondAscii) {
  const std::string text = "größe ☃ 𝄞";
  EXPECT_EQ(nlohmann::json::parse(Written(text)), text);
}

TEST(JsonWriter, ReplacesEachByteThatIsNotUtf8) {
  EXPECT_EQ(Written("a\xFF\xC3(b"), "\"a\uFFFD\uFFFD(b\"");
  EXPECT_EQ(Written("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"") << "a surrogate";
}

}  // namespace
}  // namespace scope_explainer
