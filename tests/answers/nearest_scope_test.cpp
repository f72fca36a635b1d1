#include "answers/nearest_scope.h"

#include <gtest/gtest.h>

#include <string>

namespace scope_explainer {
namespace {

std::string Nearest(std::string_view text) {
  const std::optional<ScopeId> id = NearestScope(text);
  return id ? std::string(kScopes[*id]) : "";
}

TEST(NearestScope, ForgivesAMissingLetter) {
  EXPECT_EQ(Nearest("full-scan"), "full-scans");
  EXPECT_EQ(Nearest("socket-basic"), "socket-basics");
}

TEST(NearestScope, ForgivesExtraLetters) {
  EXPECT_EQ(Nearest("xfull-scans"), "full-scans");
  EXPECT_EQ(Nearest("xxfull-scans"), "full-scans");
  EXPECT_EQ(Nearest("xxxfull-scans"), "full-scans");
  EXPECT_EQ(Nearest("xxxxfull-scans"), "");
  EXPECT_EQ(Nearest("full-scansxxx"), "full-scans");
}

TEST(NearestScope, ForgivesSwappedLettersCaseAndUnderscores) {
  EXPECT_EQ(Nearest("full-scnas"), "full-scans");
  EXPECT_EQ(Nearest("flul-scnas"), "full-scans");
  EXPECT_EQ(Nearest("Full_Scans:Create"), "full-scans:create");
  EXPECT_EQ(Nearest("fullscans"), "full-scans");
}

TEST(NearestScope, FallsBackToTheGroupOfAnUnknownAction) {
  EXPECT_EQ(Nearest("full-scans:upload-results"), "full-scans");
}

TEST(NearestScope, SuggestsNothingWhereNothingIsNear) {
  EXPECT_EQ(Nearest("kubernetes"), "");
  EXPECT_EQ(Nearest(""), "");
  EXPECT_EQ(Nearest(std::string(1 << 20, 'a')), "");
}

TEST(NearestScope, APublishedNameIsNearestToItself) {
  for (const std::string_view name : kScopes) EXPECT_EQ(Nearest(name), name);
}

}  // namespace
}  // namespace scope_explainer
