/// Socket's answer about tokens, whole and cut off.

#include "input/tokens_json.h"

#include <gmock/gmock.h>

namespace scope_explainer {
namespace {

using testing::ElementsAre;

/// The names of the tokens of `text`.
std::vector<std::string> NamesOf(std::string_view text) {
  std::vector<std::string> names;
  for (const TokenScopes& token : ReadTokens(text)) names.push_back(token.name);
  return names;
}

ScopeSet ScopesOf(std::string_view text) {
  const std::vector<TokenScopes> tokens = ReadTokens(text);
  return tokens.size() == 1 ? tokens.front().read.scenario.scopes : ScopeSet();
}

std::string Token(std::string_view name) {
  return R"({"name": ")" + std::string(name) + R"(", "scopes": ["repo"]})";
}

TEST(TokensJson, ATokenIsWhateverHasScopes) {
  EXPECT_THAT(NamesOf(R"({"tokens": [{"name": "ci", "scopes": ["repo"]}, {"name": "none"},
                                     {"scopes": [], "name":"last"}]})"),
              ElementsAre("ci", "last"));
  EXPECT_THAT(NamesOf(R"({"name": "outer", "token": {"scopes": ["repo"]}})"), ElementsAre(""));
  EXPECT_TRUE(ReadTokens(R"(["scopes", "name"] scopes: [repo])").empty());
}

TEST(TokensJson, ItsScopesAreThoseOfItsList) {
  EXPECT_EQ(ScopesOf(R"({"scopes": ["repo", "full-scans:create"], "other": ["report"]})"),
            Scopes("repo", "full-scans:create"));
  EXPECT_EQ(ScopesOf("{\"scopes\" \n: [\n \"repo\"\n]}"), Scopes("repo"));
  EXPECT_EQ(ScopesOf(R"({"note": "a \" mark", "scopes": ["repo"]})"), Scopes("repo"));
}

TEST(TokensJson, AListThatIsCutOffSaysSo) {
  EXPECT_TRUE(ReadTokens(R"({"scopes": ["repo", "full-)").front().cut);
  EXPECT_TRUE(ReadTokens(R"({"scopes": ["repo")").front().cut);
  EXPECT_FALSE(ReadTokens(R"({"name": "ci", "scopes": ["repo"])").front().cut);
  EXPECT_THAT(NamesOf(R"({"name": "ci", "scopes": ["repo"])"), ElementsAre("ci"));
}

TEST(TokensJson, ANameThatIsTooLongIsLeftOut) {
  const std::string longest(60, 'a');
  EXPECT_THAT(NamesOf(Token(longest)), ElementsAre(longest));
  EXPECT_THAT(NamesOf(Token(longest + "a")), ElementsAre(""));
}

TEST(TokensJson, AHundredTokensAreRead) {
  std::string text = "[";
  for (int i = 0; i < 120; ++i) text += Token("ci") + ",";
  EXPECT_EQ(ReadTokens(text).size(), 100U);
}

TEST(TokensJson, FifteenObjectsWithinEachOtherAreRead) {
  const auto within = [](std::size_t objects) {
    std::string text;
    for (std::size_t i = 1; i < objects; ++i) text += R"({"in": )";
    return text + Token("ci") + std::string(objects - 1, '}') + Token("next");
  };
  EXPECT_THAT(NamesOf(within(15)), ElementsAre("ci", "next"));
  EXPECT_THAT(NamesOf(within(16)), ElementsAre("next"));
  EXPECT_THAT(NamesOf("}}" + Token("ci")), ElementsAre("ci"));
}

}  // namespace
}  // namespace scope_explainer
