#pragma once
/// Scopes as people write them; the one reader for every door.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "input/scenario_input.h"
#include "text/word_list.h"

namespace scope_explainer {

/// Where a text comes from.
enum class ScopeDoor : std::uint8_t {
  kAsked,  ///< a field for scopes: each word is meant as one
  kFound,  ///< a text that may be anything
};

/// Reads names separated by commas, spaces or lines, in lists, tables, sentences and code, with
/// marks around them and words after them. A word that is also an English word counts only in the
/// position of a name; a line that says something is missing counts for nothing. A lone `*` is the
/// wildcard if it can be nothing else. Linear in the length.
class ScopeText {
 public:
  ScopeText(ScopeDoor door, ScenarioInput& input) : door_(door), input_(input) {}

  void Read(std::string_view text);

  /// How many names there were, known or not.
  [[nodiscard]] std::size_t names() const { return names_; }
  /// Whether the text is about scopes: it has names that can be nothing else, or little but names.
  [[nodiscard]] bool IsAboutScopes() const;
  /// Whether it is little more than a list, so that it says what a token has.
  [[nodiscard]] bool IsList() const { return words_ <= 2 * names_; }
  /// Whether it is nothing but a list, so that it also says what a token lacks.
  [[nodiscard]] bool IsOnlyList() const { return words_ == 0; }

 private:
  struct Word {
    std::string_view text;
    std::optional<ScopeId> scope;
    bool other = false;    ///< neither a name nor a word that comes between names
    bool negates = false;  ///< says that what follows is missing
    bool marked = false;   ///< between quotation marks or backticks
    bool headed = false;   ///< followed by a colon or a dash, and by words that explain it
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
  bool negated_ = false;        ///< the line says that something is missing
  bool explaining_ = false;     ///< these words explain the name before them
  bool keyed_ = false;          ///< the value of a key that has nothing to do with scopes
  bool listed_ = false;         ///< a comma follows the names of the line
  bool bullets_are_stars_ = false;
  std::size_t in_line_ = 0;         ///< names in the line
  std::size_t names_ = 0;           ///< names, known and unknown
  std::size_t words_ = 0;           ///< other words that explain no name
  std::size_t looked_up_ = 0;       ///< words whose nearest name was looked up
  bool certain_ = false;            ///< there was a name that can be nothing else
  std::optional<ScopeId> heading_;  ///< a group alone on its line, not granted yet
  bool heads_ = false;              ///< its leaves follow
};

}  // namespace scope_explainer
