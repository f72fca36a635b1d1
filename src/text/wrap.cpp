#include "text/wrap.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/concat.h"

namespace scope_explainer {
namespace {

/// Where the word that begins at `begin` ends: at a space, or, with `whole_code`, at one outside
/// backticks.
std::size_t EndOfWord(std::string_view line, std::size_t begin, bool whole_code) {
  bool inside = false;
  std::size_t end = begin;
  for (; end < line.size() && (line[end] != ' ' || inside); ++end) {
    if (whole_code && line[end] == '`') inside = !inside;
  }
  return end;
}

/// Where the words of `line` begin: after spaces and a list's dash or number.
std::size_t IndentOf(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  std::string_view words = line.substr(begin);
  if (words.starts_with("- ")) return begin + 2;
  std::size_t digits = 0;
  while (digits < words.size() && IsDigit(words[digits])) ++digits;
  return digits > 0 && words.substr(digits).starts_with(". ") ? begin + digits + 2 : begin;
}

}  // namespace

std::size_t Columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::vector<std::string_view> Fold(std::string_view line, std::size_t width) {
  std::vector<std::string_view> folded;
  const auto cut = [&](std::size_t begin, std::size_t end) {
    return line.substr(begin, end - begin);
  };
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t long_code_end = 0;  // up to here, spaces in code break, too
  for (std::size_t at = 0; at < line.size();) {
    std::size_t word_end = EndOfWord(line, at, at >= long_code_end);
    if (Columns(cut(at, word_end)) > width) {
      long_code_end = std::max(long_code_end, word_end);
      word_end = EndOfWord(line, at, false);
    }
    if (end > begin && Columns(cut(begin, word_end)) > width) {
      folded.push_back(cut(begin, end));
      begin = at;
    }
    end = word_end;
    at = std::min(line.find_first_not_of(' ', word_end), line.size());
  }
  folded.push_back(cut(begin, end));
  return folded;
}

std::string Wrapped(std::string_view line, std::size_t width, std::size_t indent) {
  constexpr std::size_t kLeastWidth = 10;
  if (Columns(line) <= width) return std::string(line);
  if (width < indent + kLeastWidth) indent = 0;
  std::string wrapped(line.substr(0, indent));
  const std::string next = Concat("\n", std::string(indent, ' '));
  for (const std::string_view part : Fold(line.substr(indent), width - indent)) {
    if (wrapped.size() > indent) wrapped += next;
    wrapped += part;
  }
  return wrapped;
}

std::string WrappedText(std::string_view text, std::size_t width) {
  std::string wrapped;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    wrapped += Wrapped(line, width, IndentOf(line));
    text.remove_prefix(line.size());
    if (text.empty()) break;
    wrapped += '\n';
    text.remove_prefix(1);
  }
  return wrapped;
}

}  // namespace scope_explainer
