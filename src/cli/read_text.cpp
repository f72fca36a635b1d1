#include "cli/read_text.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace scope_explainer {
namespace {

/// What `stream` holds, up to the first block that passes `most` bytes.
std::string ReadUpTo(std::istream& stream, std::size_t most) {
  std::array<char, std::size_t{1} << 16U> block;
  std::string text;
  while (text.size() <= most && stream) {
    stream.read(block.data(), block.size());
    text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
  }
  return text;
}

}  // namespace

TextInput ReadText(const std::string& file, std::size_t most) {
  TextInput input;
  if (file == "-") {
    input.text = ReadUpTo(std::cin, most);
  } else {
    std::error_code ignored;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file, ignored)) {
      input.problems.push_back({file, "cannot be read"});
      return input;
    }
    input.text = ReadUpTo(stream, most);
  }
  if (input.text.size() > most) {
    input.problems.push_back({file, "is longer than " + std::to_string(most >> 20U) + " MiB"});
  }
  return input;
}

}  // namespace scope_explainer
