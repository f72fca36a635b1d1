#include "cli/marked_blocks.h"

#include <algorithm>

#include "cli/markdown_lines.h"
#include "input/scenario_input.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::string_view kBegins = "scope-explainer:";
constexpr std::string_view kEnds = "/scope-explainer:";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostOptions = 100;
constexpr std::size_t kMostBlocks = 1000;

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

/// The words of `text`, up to one more than one of our comments can have.
std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  for (text = Trimmed(text); !text.empty() && words.size() <= kMostOptions + 1;
       text = Trimmed(text)) {
    words.emplace_back(text.substr(0, text.find_first_of(kBlanks)));
    text.remove_prefix(words.back().size());
  }
  return words;
}

/// True if one of our comments begins anywhere in `line`.
bool MentionsMarker(std::string_view line) {
  for (std::size_t at = line.find(kOpen); at != std::string_view::npos;
       at = line.find(kOpen, at + 1)) {
    const std::string_view inside = Trimmed(line.substr(at + kOpen.size()));
    if (inside.starts_with(kBegins) || inside.starts_with(kEnds)) return true;
  }
  return false;
}

/// The words of `line` if it is exactly one comment; otherwise empty.
std::vector<std::string> WordsOfComment(std::string_view line) {
  if (!line.starts_with(kOpen) || line.size() < kOpen.size() + kClose.size()) return {};
  if (line.find(kClose) != line.size() - kClose.size()) return {};
  line.remove_suffix(kClose.size());
  return Words(line.substr(kOpen.size()));
}

std::string OnLine(std::size_t line) { return " on line " + std::to_string(line); }

/// Reads a document line by line.
class Finder {
 public:
  explicit Finder(DocumentKind kind) : lines_(kind) {}

  void Read(std::string_view line) {
    ++line_;
    const bool marked = line_ == 1 && line.starts_with(kByteOrderMark);
    const std::string_view plain = line.substr(marked ? kByteOrderMark.size() : 0);
    const std::string_view text = Trimmed(plain);
    switch (open_ ? LineKind::kText : lines_.Next(plain)) {
      case LineKind::kText:
        ReadMarker(line, text);
        break;
      case LineKind::kFenced:
        if (MentionsMarker(text)) fenced_ = line_;
        break;
      case LineKind::kUnclear:
        if (MentionsMarker(text)) {
          Report(line_,
                 "has a marker that may be part of an example: put it at the start of a line, with "
                 "an empty line above it");
        }
        break;
    }
    if (!lines_.EndInFence()) fenced_ = 0;
    position_ += line.size();
  }

  MarkedBlocks Finish() {
    if (open_) Report(block_.line, "is never closed");
    if (fenced_ > 0) Report(fenced_, "has a marker in a code block that is never closed");
    return std::move(found_);
  }

 private:
  void ReadMarker(std::string_view line, std::string_view text) {
    const std::vector<std::string> words = WordsOfComment(text);
    if (!words.empty() && words.front().starts_with(kBegins)) {
      Open(words, line);
    } else if (!words.empty() && words.front().starts_with(kEnds)) {
      Close(words);
    } else if (MentionsMarker(text)) {
      Report(line_, "has a marker that shares its line with other text");
    }
  }

  void Open(const std::vector<std::string>& words, std::string_view line) {
    if (open_) return Report(line_, "opens a block inside the one" + OnLine(block_.line));
    if (found_.blocks.size() == kMostBlocks) {
      Report(line_,
             "opens one block more than the " + std::to_string(kMostBlocks) + " that are read");
    }
    if (words.size() > kMostOptions + 1) {
      Report(line_, "has more than " + std::to_string(kMostOptions) + " options");
    }
    open_ = true;
    block_.name = words.front().substr(kBegins.size());
    const std::size_t options = std::min(words.size() - 1, kMostOptions);
    block_.options.assign(words.begin() + 1,
                          words.begin() + 1 + static_cast<std::ptrdiff_t>(options));
    block_.line_end = line.ends_with("\r\n") ? "\r\n" : "\n";
    block_.line = line_;
    block_.begin = position_ + line.size();
  }

  void Close(const std::vector<std::string>& words) {
    const std::string name = words.front().substr(kEnds.size());
    if (words.size() > 1) Report(line_, "takes options where a block opens, not where it ends");
    if (!open_) return Report(line_, "closes a block that is not open");
    if (name != block_.name) {
      Report(line_, "closes " + Quoted(name) + ", but " + Quoted(block_.name) + " opened" +
                        OnLine(block_.line));
    }
    open_ = false;
    block_.end = position_;
    if (found_.blocks.size() < kMostBlocks) found_.blocks.push_back(block_);
  }

  void Report(std::size_t line, std::string message) {
    found_.problems.push_back({line, std::move(message)});
  }

  MarkedBlocks found_;
  MarkdownLines lines_;
  std::size_t line_ = 0;
  std::size_t position_ = 0;  ///< where the line begins
  std::size_t fenced_ = 0;    ///< the last line with a marker in the open code block; 0: none
  bool open_ = false;
  MarkedBlock block_{};
};

/// The lines of `text`, each with its line end; the last may have none.
std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

}  // namespace

MarkedBlocks FindMarkedBlocks(std::string_view document, DocumentKind kind) {
  Finder finder(kind);
  for (const std::string_view line : LinesOf(document)) finder.Read(line);
  return finder.Finish();
}

std::string ContentFor(const MarkedBlock& block, std::string_view answer) {
  std::string content(block.line_end);
  for (std::string_view line : LinesOf(answer)) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    content += std::string(line) + std::string(block.line_end);
  }
  return content + std::string(block.line_end);
}

std::string WithContents(std::string_view document, const std::vector<MarkedBlock>& blocks,
                         const std::vector<std::string>& contents) {
  std::string renewed;
  std::size_t done = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    renewed += document.substr(done, blocks[i].begin - done);
    renewed += contents[i];
    done = blocks[i].end;
  }
  return renewed + std::string(document.substr(done));
}

}  // namespace scope_explainer
