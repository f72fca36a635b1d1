#include "model/fields.h"

#include <gtest/gtest.h>

#include <cstdint>

#include "support/print.h"
#include "support/space.h"

namespace scope_explainer {
namespace {

TEST(Fields, AValueThatIsSetIsRead) {
  for (const Field& field : kFields) {
    for (std::uint8_t value = 0; value < field.values.size(); ++value) {
      Scenario scenario;
      Set(scenario, field.id, value);
      EXPECT_EQ(Get(scenario, field.id), value) << field.name;
      EXPECT_EQ(FindValue(field, ValueOf(scenario, field.id).name), value) << field.name;
    }
  }
}

TEST(Fields, SettingOneLeavesTheOthersAlone) {
  for (const Field& field : kFields) {
    Scenario scenario;
    Set(scenario, field.id, static_cast<std::uint8_t>(field.default_value == 0 ? 1 : 0));
    EXPECT_NE(scenario, Scenario{}) << field.name;
    Set(scenario, field.id, field.default_value);
    EXPECT_EQ(scenario, Scenario{}) << field.name;
  }
}

TEST(Fields, HaveTheWordsOfTheContract) {
  const auto values = [](FieldId id) {
    std::string names;
    for (const FieldValue& value : Info(id).values) names += std::string(value.name) + " ";
    return names;
  };
  EXPECT_EQ(values(FieldId::kMode), "dashboard env cli json ");
  EXPECT_EQ(values(FieldId::kOrg), "unset set mismatch ");
  EXPECT_EQ(values(FieldId::kPlan), "enterprise other ");
  EXPECT_EQ(values(FieldId::kDashboardScanners), "on some off ");
  EXPECT_EQ(values(FieldId::kKey), "ok alias missing rejected ");
}

TEST(Space, HasAsManyScenariosAsItSays) {
  std::size_t count = 0;
  ForEachScenario([&](const Scenario&) { ++count; });
  EXPECT_EQ(count, (kSpaceSize - 1) / kSpaceStep + 1);
}

}  // namespace
}  // namespace scope_explainer
