#pragma once
/// The files of `tests/cases`.

#include <dirent.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace scope_explainer {

/// The sorted contents of a folder; nothing if it is not a folder.
inline std::vector<std::string> NamesIn(const std::string& folder) {
  std::vector<std::string> names;
  DIR* const directory = opendir(folder.c_str());
  if (directory == nullptr) return names;
  while (const dirent* const entry = readdir(directory)) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  closedir(directory);
  std::sort(names.begin(), names.end());
  return names;
}

inline std::string ReadText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Where two different texts first differ.
inline std::string FirstDifference(const std::string& expected, const std::string& actual) {
  std::istringstream was(expected);
  std::istringstream is(actual);
  for (int number = 1; was || is; ++number) {
    std::string old_line = "(end)";
    std::string new_line = "(end)";
    std::getline(was, old_line);
    std::getline(is, new_line);
    if (old_line == new_line) continue;
    return "line " + std::to_string(number) + "\n- " + old_line + "\n+ " + new_line;
  }
  return "at its end";
}

}  // namespace scope_explainer
