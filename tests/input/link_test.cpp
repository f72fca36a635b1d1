#include "input/link.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/engine.h"

namespace scope_explainer {
namespace {

using Values = std::vector<std::pair<std::string_view, std::string>>;

Values ValuesOf(std::string_view fragment) {
  const Link link = ReadLink(fragment);
  Values values;
  for (std::size_t i = 0; i < kLinkNames.size(); ++i) {
    if (link.values[i]) values.emplace_back(kLinkNames[i], *link.values[i]);
  }
  return values;
}

TEST(Link, GivesTheFieldsInTheirOrderAndTheLastOfEach) {
  EXPECT_EQ(
      ValuesOf("#slug=acme&org=set&mode=env&scopes=full-scans,repo&mode=cli"),
      (Values{{"scopes", "full-scans,repo"}, {"mode", "cli"}, {"org", "set"}, {"slug", "acme"}}));
  EXPECT_EQ(ValuesOf("mode=env"), (Values{{"mode", "env"}}));
  EXPECT_EQ(ValuesOf(""), Values());
}

TEST(Link, DecodesNamesAndValues) {
  EXPECT_EQ(ValuesOf("#m%6Fde=a+b%20c%2B&scopes=%C3%A9=1&org&plan="),
            (Values{{"scopes", "é=1"}, {"mode", "a b c+"}, {"org", ""}, {"plan", ""}}));
}

TEST(Link, KeepsWhatIsIllFormedAsItIs) {
  for (const std::string_view text : {"%", "%2", "%ZZ", "%E0%A4%A", "%C0%AF", "%ED%A0%80", "%FF"}) {
    EXPECT_EQ(ValuesOf("#mode=" + std::string(text)), (Values{{"mode", std::string(text)}}));
  }
}

TEST(Link, KeepsUnknownPartsAsTheyAre) {
  const Link link = ReadLink("#constructor=1&mode=env&&a%20b&v=1&=x");
  EXPECT_EQ(link.others, (std::vector<std::string>{"constructor=1", "a%20b", "=x"}));
}

TEST(Link, TellsALaterVersionFromOurs) {
  for (const std::string_view fragment : {"", "#v=1", "#v=", "#v", "#mode=v&x=2", "#w=2"}) {
    EXPECT_FALSE(ReadLink(fragment).newer) << fragment;
  }
  for (const std::string_view fragment : {"#v=2", "#mode=env&v=10", "#v=1&v=3", "#%76=2"}) {
    EXPECT_TRUE(ReadLink(fragment).newer) << fragment;
  }
}

TEST(Link, StaysAsItIsWhereItHoldsOnlyNames) {
  for (const std::string_view fragment :
       {"", "#", "#a&&b", "#scopes=full-scans+repo&mode=%65nv", "#slug=acme2024&x=1&v=2",
        "#scopes=nope&mode=docker", "#scopes=&slug=&=x", "mode=env"}) {
    EXPECT_EQ(ReadLink(fragment).harmless, fragment);
  }
}

TEST(Link, KeepsOnlyWhatIsPublishedWhereSomethingIsNoName) {
  const auto harmless = [](std::string_view fragment) { return ReadLink(fragment).harmless; };
  EXPECT_EQ(harmless("#sktsec_planted"), "");
  EXPECT_EQ(harmless("#x=1&sktsec_=AbCd0123_api&mode=env&y"), "#mode=env");
  EXPECT_EQ(harmless("#scopes=repo,nope,hunter2+full-scans:create&mode=%65nv&org=no"),
            "#scopes=repo,full-scans:create&mode=%65nv");
  EXPECT_EQ(harmless("#scopes=Bearer%20hunter&findings=false"), "#findings=false");
  EXPECT_EQ(harmless("#scopes=sktsec_&slug=planted_api&org=set"), "#org=set");
  EXPECT_EQ(harmless("#mode=env&slug=me@acme.example"), "#mode=env");
  EXPECT_EQ(harmless("#mode=env&x=sktsec%255Fplanted"), "#mode=env");
  EXPECT_EQ(harmless("#mode=env&password=hunter"), "#mode=env");
  EXPECT_EQ(harmless("#scopes=repo,bearer+hunter"), "#scopes=repo");
}

TEST(Link, IsAnsweredAsJson) {
  EXPECT_EQ(nlohmann::json::parse(LinkJson("#mode=env&x=\"&v=2")),
            (nlohmann::json{{"values", {{"mode", "env"}}},
                            {"others", {"x=\""}},
                            {"newer", true},
                            {"harmless", "#mode=env"}}));
}

}  // namespace
}  // namespace scope_explainer
