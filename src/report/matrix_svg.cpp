#include "report/matrix_svg.h"

#include <algorithm>

#include "report/matrix.h"
#include "report/scenario.h"
#include "report/svg_canvas.h"

namespace scope_explainer {
namespace {

constexpr int kRowPadding = 11;

std::string Plain(std::string_view text) { return MarkCode(text, "", ""); }

/// The table read out row by row.
std::string Description(const Table& table) {
  std::string text = table.caption;
  for (const auto& row : table.rows) {
    text += "\n" + row.front() + ":";
    for (std::size_t i = 1; i < row.size(); ++i) {
      text += (i == 1 ? " " : "; ") + table.headers[i] + ": " + row[i];
    }
    text += ".";
  }
  return Plain(text);
}

int DrawHeading(Canvas& canvas, const Column& column, const Scenario& scenario) {
  const int top = canvas.Lines(column, column.x - 4, kTitleFont, "ink", kMatrixTitle);
  return canvas.Lines(column, top + 4, kSetupFont, "muted", Plain(SetupInWords(scenario))) +
         kRowPadding;
}

/// Answers how high the picture is.
int DrawFoot(Canvas& canvas, const Column& column, int top) {
  canvas.Separator(top);
  return canvas.Lines(column, top + kRowPadding, kSmallFont, "muted", kCheckedAgainst) +
         kRowPadding;
}

namespace wide {

constexpr int kMargin = 20;
constexpr int kGap = 16;

constexpr Column After(const Column& column, int width) {
  return {column.x + column.width + kGap, width};
}

constexpr Column kToken{kMargin, 196};
constexpr Column kFirstCall = After(kToken, 118);
constexpr Column kSecondCall = After(kFirstCall, 118);
constexpr std::array<Column, kCallCount> kCalls{kFirstCall, kSecondCall, After(kSecondCall, 118)};
constexpr Column kOutcome = After(kCalls.back(), 152);
constexpr Column kGrade = After(kOutcome, 84);
constexpr int kWidth = kGrade.x + kGrade.width + kMargin;
constexpr Column kWhole{kMargin, kWidth - 2 * kMargin};

int DrawHeaders(Canvas& canvas, const Table& table, int top) {
  canvas.Separator(top);
  top += kRowPadding;
  int bottom = canvas.Lines(kToken, top, kWordFont, "ink", table.headers.front());
  for (std::size_t i = 0; i < kCallCount; ++i) {
    bottom =
        std::max(bottom, canvas.Lines(kCalls[i], top, kCodeFont, "ink", kApiCalls.data()[i].sdk));
  }
  canvas.Lines(kOutcome, top, kWordFont, "ink", table.headers[kCallCount + 1]);
  canvas.Lines(kGrade, top, kWordFont, "ink", table.headers.back());
  return bottom + kRowPadding;
}

int DrawRow(Canvas& canvas, const MatrixRow& row, int top) {
  canvas.Separator(top);
  top += kRowPadding;
  const ScopeSet& scopes = row.token.scopes;
  int bottom = canvas.Scopes(kToken, top, scopes);
  bottom = canvas.Lines(kToken, bottom, kSmallFont, "muted", KindInWords(row.token));
  for (std::size_t i = 0; i < kCallCount; ++i) {
    const CallId call = kApiCalls.data()[i].id;
    bottom = std::max(
        bottom, canvas.Answer(kCalls[i], top, TokenAllows(scopes, call), TokenCell(scopes, call)));
  }
  bottom = std::max(bottom, canvas.Verdict(kOutcome, top, row.outcome));
  canvas.Lines(kGrade, top, kSmallFont, "muted", Info(LeastSure(row)).name);
  return bottom + kRowPadding;
}

std::string Draw(const Scenario& scenario, Theme theme, const Table& table) {
  Canvas canvas(kWidth);
  int top = DrawHeaders(canvas, table, DrawHeading(canvas, kWhole, scenario));
  for (const MatrixRow& row : MatrixFor(scenario)) top = DrawRow(canvas, row, top);
  top = DrawFoot(canvas, kWhole, top);
  return canvas.Finish(top, theme, kMatrixTitle, Description(table));
}

}  // namespace wide

namespace narrow {

constexpr int kWidth = 360;
constexpr int kMargin = 15;
constexpr Column kWhole{kMargin, kWidth - 2 * kMargin};
constexpr Column kLeft{kMargin, 180};
constexpr Column kRight{kLeft.x + kLeft.width + 8, kWhole.width - kLeft.width - 8};

int DrawRow(Canvas& canvas, const MatrixRow& row, const std::string& grade_label, int top) {
  canvas.Separator(top);
  const ScopeSet& scopes = row.token.scopes;
  top = canvas.Scopes(kWhole, top + kRowPadding, scopes);
  const std::string hint =
      KindInWords(row.token) + " · " + grade_label + ": " + std::string(Info(LeastSure(row)).name);
  top = canvas.Lines(kWhole, top, kSmallFont, "muted", hint) + kRowPadding;
  for (const ApiCall& call : kApiCalls) {
    const int below = canvas.Lines(kLeft, top, kCodeFont, "ink", call.sdk);
    top = std::max(below, canvas.Answer(kRight, top, TokenAllows(scopes, call.id),
                                        TokenCell(scopes, call.id))) +
          4;
  }
  return canvas.Verdict(kWhole, top + 6, row.outcome) + kRowPadding;
}

std::string Draw(const Scenario& scenario, Theme theme, const Table& table) {
  Canvas canvas(kWidth);
  int top = DrawHeading(canvas, kWhole, scenario);
  for (const MatrixRow& row : MatrixFor(scenario))
    top = DrawRow(canvas, row, table.headers.back(), top);
  top = DrawFoot(canvas, kWhole, top);
  return canvas.Finish(top, theme, kMatrixTitle, Description(table));
}

}  // namespace narrow

}  // namespace

std::string MatrixSvg(const Scenario& scenario, Theme theme, Layout layout) {
  const Table table = MatrixTable(scenario);
  return layout == Layout::kWide ? wide::Draw(scenario, theme, table)
                                 : narrow::Draw(scenario, theme, table);
}

}  // namespace scope_explainer
