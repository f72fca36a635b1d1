#include "cli/read_text.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "cli/refuse.h"
#include "text/redact.h"

namespace scope_explainer {
namespace {

/// What `stream` holds, up to the first block that exceeds `most` bytes.
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
  bool failed = false;
  errno = 0;
  if (file == "-") {
    input.text = ReadUpTo(std::cin, most);
    failed = StandardInputFailed();
  } else {
    std::ifstream stream(file, std::ios::binary);
    input.text = ReadUpTo(stream, most);
    failed = !stream.is_open() || stream.bad();
  }
  if (failed) {
    input.problems.push_back({ShowablePath(file), "cannot be read" + Reason(errno)});
  } else if (input.text.size() > most) {
    input.problems.push_back({ShowablePath(file), TooLong(most)});
  }
  return input;
}

bool ReadLine(std::string& line, std::size_t most) {
  constexpr int kEnd = std::char_traits<char>::eof();
  line.clear();
  std::streambuf& input = *std::cin.rdbuf();
  int c = input.sbumpc();
  if (c == kEnd) return false;
  for (; c != kEnd && c != '\n'; c = input.sbumpc()) {
    if (line.size() <= most) line += static_cast<char>(c);
  }
  return true;
}

bool StandardInputFailed() { return std::ferror(stdin) != 0; }

}  // namespace scope_explainer
