#pragma once
/// The files in `tests/data`: facts from outside, kept as they came, to check the code against.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace scope_explainer {

inline std::string ReadFile(const std::string& name) {
  std::ifstream file(std::string(TEST_DATA_DIR) + "/" + name);
  EXPECT_TRUE(file.is_open()) << name << " is missing";
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline std::vector<std::string> ReadLines(const std::string& name) {
  std::istringstream text(ReadFile(name));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

}  // namespace scope_explainer
