#include <algorithm>
#include <numeric>

#include "text/concat.h"
#include "text/table.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

using Cells = std::vector<std::string>;
using Widths = std::vector<std::size_t>;

constexpr std::size_t kGap = 2;  ///< between two columns, and before cells that go under their row

std::string Plain(std::string_view text) { return MarkCode(text, "", ""); }

/// The longest word of `cell`; no column can be narrower.
std::size_t LongestWord(std::string_view cell) {
  std::size_t longest = 0;
  for (const std::string_view word : Fold(cell, 1)) longest = std::max(longest, Columns(word));
  return longest;
}

/// The columns of a table side by side, with their content, headers first.
struct Grid {
  std::vector<Cells> rows;
  Widths widths;
  Widths body;   ///< the smallest widths that fold only headers
  Widths least;  ///< the smallest widths that break no word
};

Grid GridOf(const Table& table) {
  const std::size_t columns = std::min(table.first_under, table.headers.size());
  Grid grid{{}, Widths(columns), Widths(columns), Widths(columns)};
  const auto add = [&](const Cells& row, bool header) {
    Cells& cells = grid.rows.emplace_back();
    for (std::size_t i = 0; i < columns; ++i) {
      const std::string& cell = cells.emplace_back(Plain(row[i]));
      const std::size_t word = LongestWord(cell);
      grid.widths[i] = std::max(grid.widths[i], Columns(cell));
      grid.body[i] = std::max(grid.body[i], header ? word : Columns(cell));
      grid.least[i] = std::max(grid.least[i], word);
    }
  };
  add(table.headers, true);
  for (const Cells& row : table.rows) add(row, false);
  return grid;
}

/// Reduces the widest of `widths`, but none below `least`, until the columns fit into `width`.
/// Returns false if they cannot.
bool Narrow(Widths& widths, const Widths& least, std::size_t width) {
  std::size_t total = std::accumulate(widths.begin(), widths.end(), kGap * (widths.size() - 1));
  for (; total > width; --total) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const bool can_shrink = widths[i] > least[i];
      if (can_shrink && (widest == widths.size() || widths[i] > widths[widest])) widest = i;
    }
    if (widest == widths.size()) return false;
    --widths[widest];
  }
  return true;
}

/// One row of the grid; a cell wider than its column continues on the next line.
std::string GridRow(const Cells& cells, const Widths& widths) {
  std::vector<std::vector<std::string_view>> folded;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    folded.push_back(Fold(cells[i], widths[i]));
    height = std::max(height, folded.back().size());
  }
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    std::size_t column = 0;
    std::size_t written = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (line < folded[i].size()) {
        Append(text, std::string(column - written, ' '), folded[i][line]);
        written = column + Columns(folded[i][line]);
      }
      column += widths[i] + kGap;
    }
    text += '\n';
  }
  return text;
}

/// The cells that go under their row.
std::string Under(const Table& table, const Cells& row, std::size_t width) {
  std::string text;
  for (std::size_t i = table.first_under; i < row.size(); ++i) {
    Append(text, text.empty() ? "  " : " · ", row[i]);
  }
  return text.empty() ? text : Concat(WrappedText(text, width), "\n");
}

/// For a width that the columns do not fit: each cell on a line of its own, after its header.
std::string Listed(const Table& table, std::size_t width) {
  std::string text;
  for (const Cells& row : table.rows) {
    if (!text.empty()) text += '\n';
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t indent = i == 0 ? 0 : kGap;
      const std::string line =
          Concat(std::string(indent, ' '), Plain(table.headers[i]), ": ", Plain(row[i]));
      Append(text, Wrapped(line, width, indent + kGap), "\n");
    }
  }
  return text;
}

std::string Aligned(const Table& table, const Grid& grid, std::size_t width) {
  Cells rule;
  for (const std::size_t column : grid.widths) rule.emplace_back(column, '-');
  const bool needs_headers = table.first_under + 1 < table.headers.size();
  std::string text =
      Concat(GridRow(grid.rows.front(), grid.widths),
             needs_headers ? Under(table, table.headers, width) : "", GridRow(rule, grid.widths));
  std::vector<std::string> rows;
  for (std::size_t i = 1; i < grid.rows.size(); ++i) {
    rows.push_back(GridRow(grid.rows[i], grid.widths));
  }
  const bool folded = std::any_of(rows.begin(), rows.end(), [](const std::string& row) {
    return row.find('\n') + 1 < row.size();
  });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Append(text, folded && i > 0 ? "\n" : "", rows[i], Under(table, table.rows[i], width));
  }
  return text;
}

}  // namespace

std::string TextTable(const Table& table, std::size_t width) {
  Grid grid = GridOf(table);
  const bool fits = Narrow(grid.widths, grid.body, width) || Narrow(grid.widths, grid.least, width);
  return Concat(WrappedText(Plain(table.caption), width), "\n\n",
                fits ? Aligned(table, grid, width) : Listed(table, width));
}

}  // namespace scope_explainer
