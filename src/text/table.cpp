#include "text/table.h"

#include <algorithm>

#include "text/wrap.h"

namespace scope_explainer {
namespace {

using Cells = std::vector<std::string>;
using Widths = std::vector<std::size_t>;

std::string MarkdownCell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c;
  }
  return cell;
}

/// The width of each column, including its header.
Widths ColumnWidths(const Table& table) {
  constexpr std::size_t kShortestRule = 3;
  Widths widths(table.headers.size(), kShortestRule);
  const auto widen = [&](const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      widths[i] = std::max(widths[i], Columns(MarkdownCell(cells[i])));
    }
  };
  widen(table.headers);
  for (const Cells& row : table.rows) widen(row);
  return widths;
}

void AddMarkdownRow(std::string& text, const Cells& cells, const Widths& widths) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string cell = MarkdownCell(cells[i]);
    text += "| ";
    text += cell;
    text.append(widths[i] - Columns(cell) + 1, ' ');
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

std::string MarkdownTable(const Table& table) {
  const Widths widths = ColumnWidths(table);
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

std::string CodeHtml(std::string_view text) {
  return MarkCode(EscapeHtml(text), "<code>", "</code>");
}

}  // namespace scope_explainer
