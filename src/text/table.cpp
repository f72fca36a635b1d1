#include "text/table.h"

#include <algorithm>

namespace scope_explainer {
namespace {

std::string Plain(std::string_view text) { return MarkCode(text, "", ""); }

std::string CodeHtml(std::string_view text) {
  return MarkCode(EscapeHtml(text), "<code>", "</code>");
}

/// The number of characters, which for the words of our tables is the number of columns.
std::size_t Width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

using Cells = std::vector<std::string>;
using Widths = std::vector<std::size_t>;

/// A cell as one form of a table writes it.
using Write = std::string (*)(std::string_view);

void Widen(Widths& widths, const Cells& cells, Write write) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    widths[i] = std::max(widths[i], Width(write(cells[i])));
  }
}

/// The width of each column, the headers included, at least `least`.
Widths ColumnWidths(const Table& table, Write write, std::size_t least) {
  Widths widths(table.headers.size(), least);
  Widen(widths, table.headers, write);
  for (const Cells& row : table.rows) Widen(widths, row, write);
  return widths;
}

std::string TextRow(const Cells& cells, const Widths& widths) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string cell = Plain(cells[i]);
    line += cell;
    if (i + 1 < cells.size()) line.append(widths[i] - Width(cell) + 2, ' ');
  }
  return line + "\n";
}

std::string MarkdownCell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c;
  }
  return cell;
}

void AddMarkdownRow(std::string& text, const Cells& cells, const Widths& widths) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string cell = MarkdownCell(cells[i]);
    text += "| ";
    text += cell;
    text.append(widths[i] - Width(cell) + 1, ' ');
  }
  text += "|\n";
}

void AddMarkdownRule(std::string& text, const Widths& widths) {
  for (const std::size_t width : widths) {
    text += "| ";
    text.append(width, '-');
    text += ' ';
  }
  text += "|\n";
}

std::string HtmlRow(const Cells& cells) {
  std::string row = "<tr>";
  for (const std::string& cell : cells) {
    const bool names_row = &cell == &cells.front();
    row += names_row ? "<th scope=\"row\">" : "<td>";
    row += CodeHtml(cell);
    row += names_row ? "</th>" : "</td>";
  }
  return row + "</tr>\n";
}

}  // namespace

std::string TextTable(const Table& table) {
  const Widths widths = ColumnWidths(table, Plain, 0);
  Cells rule;
  for (const std::size_t width : widths) rule.emplace_back(width, '-');
  std::string text = Plain(table.caption) + "\n\n";
  text += TextRow(table.headers, widths) + TextRow(rule, widths);
  for (const Cells& row : table.rows) text += TextRow(row, widths);
  return text;
}

std::string MarkdownTable(const Table& table) {
  constexpr std::size_t kShortestRule = 3;
  const Widths widths = ColumnWidths(table, MarkdownCell, kShortestRule);
  std::string text = table.caption + "\n\n";
  AddMarkdownRow(text, table.headers, widths);
  AddMarkdownRule(text, widths);
  for (const Cells& row : table.rows) AddMarkdownRow(text, row, widths);
  return text;
}

std::string HtmlTable(const Table& table) {
  std::string html = "<table>\n<caption>" + CodeHtml(table.caption) + "</caption>\n<thead>\n<tr>";
  for (const std::string& header : table.headers) {
    html += "<th scope=\"col\">" + CodeHtml(header) + "</th>";
  }
  html += "</tr>\n</thead>\n<tbody>\n";
  for (const auto& row : table.rows) html += HtmlRow(row);
  return html + "</tbody>\n</table>\n";
}

std::string EscapeHtml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string MarkCode(std::string_view text, std::string_view open, std::string_view close) {
  std::string marked;
  bool inside = false;
  for (const char c : text) {
    if (c == '`') {
      marked += inside ? close : open;
      inside = !inside;
    } else {
      marked += c;
    }
  }
  return marked;
}

}  // namespace scope_explainer
