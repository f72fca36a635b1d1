#pragma once
/// Scopes as people write them: the one reader of every door.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "input/scenario_input.h"
#include "text/word_list.h"

namespace scope_explainer {

/// Where a text comes from.
enum class ScopeDoor : std::uint8_t {
  kAsked,  ///< a place for scopes: each word of it is meant as one
  kFound,  ///< a text that may be anything
};

/// Reads names that are separated by commas, spaces or lines, in lists, tables, sentences and code,
/// with marks around them and words behind them. A word that is also one of English counts only
/// where it is placed like a name; a line that says that something is missing counts for nothing. A
/// lone `*` is the wildcard where it can be nothing else. Linear in the length.
class ScopeText {
 public:
  ScopeText(ScopeDoor door, ScenarioInput& input) : door_(door), input_(input) {}

  void Read(std::string_view text);

  /// How many names there were, known and unknown.
  [[nodiscard]] std::size_t names() const { return names_; }
  /// Whether the text is about scopes: names that are nothing else, or little else than names.
  [[nodiscard]] bool IsAboutScopes() const;
  /// Whether it is hardly more than a list, so that it says what a token has.
  [[nodiscard]] bool IsList() const { return words_ <= 2 * names_; }
  /// Whether it is nothing else, so that it says what a token has not, too.
  [[nodiscard]] bool IsOnlyList() const { return words_ == 0; }

 private:
  struct Word {
    std::string_view text;
    std::optional<ScopeId> scope;
    bool other = false;    ///< it is neither a name nor a word that comes between names
    bool negates = false;  ///< it says that what follows is missing
    bool marked = false;   ///< between quotation marks or backticks
    bool headed = false;   ///< a colon or a dash follows, and words that say what it is
  };

  [[nodiscard]] bool GoesOn() const;
  void ReadLine(std::string_view line);
  [[nodiscard]] std::string_view WithoutBullet(std::string_view line);
  std::string_view TakeWord(std::string_view& rest);
  void AddWord(std::string_view text, std::string_view rest);
  void EndItem();
  [[nodiscard]] bool Counts(std::size_t at, std::size_t known, std::size_t others) const;
  void Accept(const Word& word);
  void Grant(ScopeId scope);
  void EndHeading();
  void NoteUnknown(std::string_view word);

  ScopeDoor door_;
  ScenarioInput& input_;
  const char* line_ = nullptr;  ///< where the line begins
  std::vector<Word> item_;      ///< what is between two separators
  bool bullet_ = false;         ///< the line is an item of a list or a row of a table
  bool negated_ = false;        ///< it says that something is missing
  bool explaining_ = false;     ///< words that say what a name before them is
  bool keyed_ = false;          ///< the value of a key that says nothing of scopes
  bool listed_ = false;         ///< a comma follows the names of the line
  bool bullets_are_stars_ = false;
  std::size_t in_line_ = 0;         ///< names in the line
  std::size_t names_ = 0;           ///< names, known and unknown
  std::size_t words_ = 0;           ///< other words that explain no name
  std::size_t looked_up_ = 0;       ///< words for which a nearest name was looked for
  bool certain_ = false;            ///< a name that can be nothing else
  std::optional<ScopeId> heading_;  ///< a group that is all of its line, not granted yet
  bool heads_ = false;              ///< leaves of it follow
};

}  // namespace scope_explainer
