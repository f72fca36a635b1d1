#pragma once
/// Tells which lines of a document are text, and which only show something, such as code blocks.
/// Follows CommonMark 0.31 as far as a line's position requires: fenced code at any depth of a
/// list, indented code, raw HTML elements and comments of several lines.

#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

enum class DocumentKind : unsigned char {
  kMarkdown,
  kMarkup,  ///< HTML, SVG: indentation and fences mean nothing
};

/// What a line of a document is to its reader.
enum class LineKind : unsigned char {
  kText,
  kFenced,   ///< in a fenced code block, or one of its fences
  kUnclear,  ///< indented code, `<pre>`, a comment of several lines: may be text
};

class MarkdownLines {
 public:
  explicit MarkdownLines(DocumentKind kind) : kind_(kind) {}

  /// The kind of `line`, the next line of the document, with or without its line end.
  LineKind Next(std::string_view line);

  /// True if the lines so far end in a fenced code block that is not closed.
  [[nodiscard]] bool EndInFence() const { return !fence_.empty(); }

 private:
  struct Place {
    std::size_t column = 0;  ///< of the first non-blank character; tab stops every 4 columns
    std::string_view text;   ///< from that character on, without the line end
  };

  static Place PlaceOf(std::string_view line, std::size_t column);
  bool GoesOnInFence(const Place& place);
  bool GoesOnInElement(const Place& place);
  Place EnterLists(Place place);
  void OpenFence(const Place& place);
  void OpenElement(std::string_view text);

  DocumentKind kind_;
  std::vector<std::size_t> lists_;  ///< the columns where the text of open list items begins
  std::string fence_;               ///< the fence that opened the code block; empty outside
  std::size_t fence_column_ = 0;
  std::string_view closes_;   ///< what ends the element or comment; empty outside
  bool in_markup_ = false;    ///< a tag has begun a line since the last empty line
  bool in_text_ = false;      ///< the line before was not empty
  bool is_doubtful_ = false;  ///< what looks like a list may continue a paragraph
  bool is_deep_ = false;      ///< whether an indented line opened something depends on its list
  bool is_lost_ = false;      ///< fences and tags touch: nothing is certain from here on
};

}  // namespace scope_explainer
