#include "report/table.h"

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

std::string TextRow(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
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
  for (const char c : text) cell += c == '|' ? "\\|" : std::string(1, c);
  return cell;
}

std::string MarkdownRow(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + MarkdownCell(cell) + " |";
  return line + "\n";
}

std::string HtmlRow(const std::vector<std::string>& cells) {
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
  std::vector<std::size_t> widths;
  std::vector<std::string> rule;
  for (std::size_t i = 0; i < table.headers.size(); ++i) {
    std::size_t width = Width(Plain(table.headers[i]));
    for (const auto& row : table.rows) width = std::max(width, Width(Plain(row[i])));
    widths.push_back(width);
    rule.emplace_back(width, '-');
  }
  std::string text = Plain(table.caption) + "\n\n";
  text += TextRow(table.headers, widths) + TextRow(rule, widths);
  for (const auto& row : table.rows) text += TextRow(row, widths);
  return text;
}

std::string MarkdownTable(const Table& table) {
  std::string text = table.caption + "\n\n" + MarkdownRow(table.headers);
  text += MarkdownRow(std::vector<std::string>(table.headers.size(), "---"));
  for (const auto& row : table.rows) text += MarkdownRow(row);
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
