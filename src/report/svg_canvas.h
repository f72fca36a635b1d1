#pragma once
/// What the picture of a table is made of: text, scopes, and answers with a shape and a word.

#include "answers/verdict.h"
#include "report/svg_text.h"
#include "report/svg_theme.h"

namespace scope_explainer {

/// Where text may stand, from left to right.
struct Column {
  int x;
  int width;
};

inline constexpr Font kTitleFont{16, false, true};
inline constexpr Font kSetupFont{13};
inline constexpr Font kWordFont{13, false, true};
inline constexpr Font kSmallFont{12};
inline constexpr Font kCodeFont{12, true};

/// A picture as far as it is drawn. Everything is drawn from a top downwards; what draws text
/// answers where the next line below it has its top.
class Canvas {
 public:
  explicit Canvas(int width) : width_(width) {}

  /// `text` in as many lines as `column` asks for, in the colour called `colour`.
  int Lines(const Column& column, int top, const Font& font, std::string_view colour,
            std::string_view text);

  /// The names of `scopes` side by side as far as they fit; "no scopes" where there are none.
  int Scopes(const Column& column, int top, const ScopeSet& scopes);

  /// Whether a call is allowed: a shape, the first word of `text` beside it, the rest below.
  int Answer(const Column& column, int top, bool allowed, std::string_view text);

  /// What comes of a run, on a tinted ground.
  int Verdict(const Column& column, int top, Outcome outcome);

  /// A line across the whole picture.
  void Separator(int top);

  /// The whole `<svg>`, `height` high, with a title and a description for those who do not see it.
  [[nodiscard]] std::string Finish(int height, Theme theme, std::string_view title,
                                   std::string_view description) const;

 private:
  int width_;
  std::string markup_;
};

}  // namespace scope_explainer
