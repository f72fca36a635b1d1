#pragma once
/// The blocks of a document that hold our answers and can be updated. A block is between two
/// comments, each on a line of its own:
///
///     <!-- scope-explainer:matrix mode=env org=set -->
///     <!-- /scope-explainer:matrix -->
///
/// Markdown, HTML and SVG all have such comments. In Markdown, a document can show them as an
/// example in a fenced code block. If it is unclear whether they are meant (indented code,
/// `<pre>`), that is a problem.

#include <string>
#include <string_view>
#include <vector>

#include "cli/markdown_lines.h"

namespace scope_explainer {

struct MarkedBlock {
  std::string name;                  ///< of the answer: `matrix`
  std::vector<std::string> options;  ///< `mode=env`, `org=set`
  std::string_view line_end;         ///< of the opening comment: "\n" or "\r\n"
  std::size_t line;                  ///< of the opening comment, counted from 1
  std::size_t begin;                 ///< the first byte after the opening comment's line
  std::size_t end;                   ///< the byte at which the closing comment's line begins
};

/// A comment that cannot be read; `message` is in lower case, without a full stop.
struct MarkerProblem {
  std::size_t line;
  std::string message;
};

struct MarkedBlocks {
  std::vector<MarkedBlock> blocks;  ///< in document order; they do not overlap
  std::vector<MarkerProblem> problems;
};

/// The blocks of `document`, with any name. These are problems: a block that is never closed, a
/// block inside another, an end without a beginning or with another name, a comment that shares its
/// line, more than 100 options, and more than 1000 blocks. A byte order mark may come first.
[[nodiscard]] MarkedBlocks FindMarkedBlocks(std::string_view document,
                                            DocumentKind kind = DocumentKind::kMarkdown);

/// What belongs between the comments of `block` if `answer` is its answer: an empty line, the
/// answer, an empty line, all with the line ends of the block.
[[nodiscard]] std::string ContentFor(const MarkedBlock& block, std::string_view answer);

/// `document` with the contents of its blocks replaced by `contents`; everything else is kept byte
/// for byte. There must be as many `contents` as `blocks`.
[[nodiscard]] std::string WithContents(std::string_view document,
                                       const std::vector<MarkedBlock>& blocks,
                                       const std::vector<std::string>& contents);

}  // namespace scope_explainer
