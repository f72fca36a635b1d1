#include "report/drift.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace scope_explainer {
namespace {

const std::vector<Drift> kDrift{
    {DriftSubject::kScope, DriftChange::kAdded, "a:\x1B[31mb", {}, {}},
    {DriftSubject::kScope, DriftChange::kRemoved, "openid", {}, {}},
    {DriftSubject::kCall, DriftChange::kChanged, "POST /v0/x", {"x:create"}, {}},
    {DriftSubject::kOperation, DriftChange::kAdded, "GET /v0/y", {}, {"y:list", "z:list"}},
    {DriftSubject::kOperation, DriftChange::kRemoved, "GET /v0/z", {"z:list"}, {}},
};

TEST(DriftReport, SaysEachDifferenceOnALine) {
  EXPECT_EQ(DriftText(kDrift),
            "5 differences between the specification and what is known here:\n"
            "\n"
            "scope added: `a:\\u{1b}[31mb`\n"
            "scope removed: `openid`\n"
            "call changed: `POST /v0/x` needs no scope instead of `x:create`\n"
            "operation added: `GET /v0/y` needs `y:list` and `z:list`\n"
            "operation removed: `GET /v0/z`\n");
}

TEST(DriftReport, CountsWhatWasComparedWhereThereIsNone) {
  EXPECT_EQ(DriftText({}),
            "No difference: 98 scopes and 84 operations are as the specification says.\n");
}

TEST(DriftReport, IsTheSameAsJson) {
  const nlohmann::json report = nlohmann::json::parse(DriftJson(kDrift));
  EXPECT_EQ(report["schema"], 1);
  ASSERT_EQ(report["drift"].size(), 5U);
  EXPECT_EQ(report["drift"][0]["name"], "a:\\u{1b}[31mb");
  EXPECT_EQ(report["drift"][2].dump(),
            R"({"change":"changed","name":"POST /v0/x","ours":["x:create"],"subject":"call",)"
            R"("theirs":[]})");
  EXPECT_EQ(DriftJson({}), R"({"schema":1,"drift":[]})");
}

}  // namespace
}  // namespace scope_explainer
