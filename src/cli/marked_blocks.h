#pragma once
/// The blocks of a document that hold our answers, so that they can be updated. A block is
/// between two comments, each on a line of its own:
///
///     <!-- scope-explainer:matrix mode=env org=set -->
///     <!-- /scope-explainer:matrix -->
///
/// Comments of that form are known to Markdown, HTML and SVG. A document may show the comments
/// without meaning them in a fenced code block of Markdown. Where it is not certain that they are
/// meant (indented code, `<pre>`) they are a problem.

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
  std::vector<MarkedBlock> blocks;  ///< in the order of the document; they do not overlap
  std::vector<MarkerProblem> problems;
};

/// The blocks of `document`, of any name. A block that is never closed, one inside another, an end
/// without a beginning or of another name, a comment that shares its line, more than 100 options
/// and more than 1000 blocks are problems. A byte order mark may come first.
[[nodiscard]] MarkedBlocks FindMarkedBlocks(std::string_view document,
                                            DocumentKind kind = DocumentKind::kMarkdown);

/// What belongs between the comments of `block` where `answer` is its answer: an empty line, the
/// answer, an empty line, all with the line end of the block.
[[nodiscard]] std::string ContentFor(const MarkedBlock& block, std::string_view answer);

/// `document` with `contents` in place of what its blocks hold; everything else byte for byte.
/// `contents` are as many as `blocks`.
[[nodiscard]] std::string WithContents(std::string_view document,
                                       const std::vector<MarkedBlock>& blocks,
                                       const std::vector<std::string>& contents);

}  // namespace scope_explainer
