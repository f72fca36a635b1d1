#include "cli/line_diff.h"

#include <algorithm>

#include "text/redact.h"

namespace scope_explainer {
namespace {

constexpr std::size_t kContext = 3;

using Lines = std::vector<std::string_view>;

std::string Marked(char mark, std::string_view line) {
  const bool ends = line.ends_with('\n');
  const std::size_t length = line.size() - (ends ? 1 : 0) - (line.ends_with("\r\n") ? 1 : 0);
  return mark + Showable(line.substr(0, length)) + std::string(line.substr(length)) +
         (ends ? "" : "\n\\ No newline at end of file\n");
}

std::string MarkedLines(char mark, const Lines& lines, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += Marked(mark, lines[i]);
  return text;
}

std::string Range(std::size_t first_line, std::size_t begin, std::size_t end) {
  // A side without lines names the line before it.
  const std::size_t start = first_line + begin - (begin == end ? 1 : 0);
  return std::to_string(start) + "," + std::to_string(end - begin);
}

}  // namespace

std::vector<std::string_view> LinesOf(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

std::string DiffHunk(std::string_view before, std::size_t before_line, std::string_view after,
                     std::size_t after_line) {
  if (before == after) return {};
  const Lines old_lines = LinesOf(before);
  const Lines new_lines = LinesOf(after);
  const std::size_t shorter = std::min(old_lines.size(), new_lines.size());
  std::size_t same = 0;
  while (same < shorter && old_lines[same] == new_lines[same]) ++same;
  std::size_t tail = 0;
  while (tail < shorter - same &&
         old_lines[old_lines.size() - 1 - tail] == new_lines[new_lines.size() - 1 - tail]) {
    ++tail;
  }
  const std::size_t begin = same - std::min(same, kContext);
  const std::size_t old_end = old_lines.size() - tail;
  const std::size_t new_end = new_lines.size() - tail;
  const std::size_t after_context = std::min(tail, kContext);
  return "@@ -" + Range(before_line, begin, old_end + after_context) + " +" +
         Range(after_line, begin, new_end + after_context) + " @@\n" +
         MarkedLines(' ', old_lines, begin, same) + MarkedLines('-', old_lines, same, old_end) +
         MarkedLines('+', new_lines, same, new_end) +
         MarkedLines(' ', old_lines, old_end, old_end + after_context);
}

}  // namespace scope_explainer
