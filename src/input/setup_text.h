#pragma once
/// Scans a text for the parts of a setup, line by line and word by word. All it knows about
/// formats: lines and their indentation, quotation marks, comments, `name: value` and `name=value`,
/// and how commands are written.

#include <array>

#include "input/entries.h"

namespace scope_explainer {

/// What ends a word, besides the end of the line.
inline constexpr std::string_view kEndsOfWords = " \t\"'`,;|&<>()[]{}=";

[[nodiscard]] bool IsNamePart(char c);

/// `value` without the marks that make it a reference: `SOCKET_ORG` for `${SOCKET_ORG}`,
/// `%SOCKET_ORG%` and `${{ env.SOCKET_ORG }}`.
[[nodiscard]] std::string_view Core(std::string_view value);

/// What follows the name of Socket Basics' image or action in `word`, such as `:3.0.0`; a blank if
/// nothing follows. Empty if `word` does not name it.
[[nodiscard]] std::string_view PinIn(std::string_view word);

class SetupText {
 public:
  explicit SetupText(std::string_view text) : text_(text) {}
  SetupScan Scan();

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static constexpr std::size_t kDeepest = 64;

  /// A key, an item or a document that is open.
  struct Frame {
    int indent;  ///< twice the column; an item is half a column further right
    Traits traits;
    BlockId block;  ///< `kNoBlock` until something is found in it
  };

  /// The kind of command being read.
  enum class Tool : std::uint8_t {
    kFresh,      ///< nothing yet but words that may come before a program's name
    kTool,       ///< a container tool
    kCompose,    ///< a tool for services, which have settings of their own
    kOptions,    ///< options of a container
    kProgram,    ///< arguments of Socket Basics
    kArguments,  ///< the same, if they are beside an image
    kOther,
  };

  // Lines and marks: setup_text.cpp.
  void Line();
  bool IsOutside();
  void Begin();
  void End();
  void OpenText();
  void Token();
  void Mark(char c, bool quoted);
  void Placeholder();
  void Quote(char mark, bool quoted);
  void Redirect(char c);
  void Open(int indent, Traits traits);
  void CloseTo(int indent);
  void OpenDocument();
  BlockId BlockOf(std::size_t frame);
  Entry& Add(EntryKind kind, NameId name = NameId::kNone);

  // Words and values: setup_words.cpp.
  void Word();
  void Step();
  void Names();
  void Plain();
  void ReadValue();

  // Keys, and names that are given a value: setup_names.cpp.
  bool Key(bool quoted);
  void Other(Traits traits, std::string_view key);
  bool Assign(bool quoted);
  void Give(NameId name, std::string_view label);
  bool GiveArgument(NameId name, std::string_view label);
  bool Pair(Traits traits);
  void Uses();
  bool Image(std::string_view word, std::string_view label);

  // Commands: setup_commands.cpp.
  void Separate(bool wanted);
  void Command();
  void First();
  [[nodiscard]] std::string_view TaskAt(std::size_t at) const;
  void Option();
  void Argument();
  void Flag(std::uint32_t command);
  std::string_view ImageIn();
  void Run(EntryKind kind, std::string_view pin);
  void RunsOther();

  /// The character `ahead` of the next one; past the end of the line, a line end.
  [[nodiscard]] char Peek(std::size_t ahead = 0) const;
  /// Whether `at` is a blank or an end of the line.
  [[nodiscard]] bool IsBlankAt(std::size_t at) const;
  void SkipBlanks();
  [[nodiscard]] std::string_view Rest() const { return text_.substr(at_, end_ - at_); }
  [[nodiscard]] bool Starts(std::string_view part) const { return Rest().starts_with(part); }
  [[nodiscard]] bool LineHas(std::string_view part) const;
  [[nodiscard]] Traits Here() const { return key_ | frames_[depth_].traits; }
  [[nodiscard]] bool Has(Traits traits) const { return (traits_ & traits) != 0; }
  [[nodiscard]] bool Busy() const { return tool_ > Tool::kFresh && tool_ < Tool::kOther; }
  /// Whether the word begins like a reference.
  [[nodiscard]] bool IsReference() const { return word_.find_first_of("$%@") == 0; }
  [[nodiscard]] int Column() const { return static_cast<int>(at_ - begin_); }

  SetupScan scan_;
  std::string_view text_;

  // The current line.
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  int column_ = 0;             ///< of its first word
  bool leads_ = false;         ///< its indentation counts, and only dashes have been read so far
  bool item_ = false;          ///< it begins with a dash
  bool entry_ = false;         ///< a key may come
  bool inline_ = false;        ///< a brace has been opened in it
  bool list_ = false;          ///< a bracket has been opened in it and is still open
  bool named_ = false;         ///< it gives a name a value and does nothing else
  bool doubtful_ = false;      ///< it depends on a condition at its start
  bool redirects_ = false;     ///< the next word is a file
  Traits key_ = 0;             ///< of the last key in it
  std::string_view lead_;      ///< its first word, or that after a closing brace
  std::size_t quoted_to_ = 0;  ///< where the open quotation ends
  unsigned unpaired_ = 0;      ///< quotation marks without a partner

  // What is open.
  std::array<Frame, kDeepest> frames_{};
  std::size_t depth_ = 0;
  std::size_t base_ = 0;        ///< the frame of the innermost document
  int scalar_ = -1;             ///< the column of the key whose text block these lines are; else -1
  bool folded_ = false;         ///< in that block, a new line does not begin a command
  int outer_ = -1;              ///< `scalar_` outside the here-document
  std::size_t outer_base_ = 0;  ///< `base_` outside the here-document
  std::string_view terminator_;  ///< ends the here-document; empty: none is open
  bool tabbed_ = false;          ///< the tabs before its lines are not part of them: `<<-`
  std::string_view opens_;       ///< the word of one that begins on the next line
  std::string_view target_;      ///< the file that output goes to
  bool moved_ = false;           ///< all of it is indented by tabs
  bool markdown_ = false;        ///< only the text in fences counts
  bool fenced_ = false;
  bool remark_ = false;     ///< between `/*` and `*/`
  bool continued_ = false;  ///< the line before continues here
  unsigned ifs_ = 0;

  // The current word, and the value of a name.
  std::string_view word_;
  std::size_t word_at_ = 0;
  Traits traits_ = 0;
  std::string_view called_;  ///< the first word since a separator
  std::string_view value_;
  ValueState state_ = ValueState::kEmpty;
  std::size_t given_ = kNone;  ///< the entry of a name whose value may be below it
  int given_column_ = 0;
  std::size_t paired_ = kNone;  ///< the entry of a name whose value is beside it
  std::size_t paired_depth_ = 0;

  // The current command.
  Tool tool_ = Tool::kFresh;
  bool wanted_ = false;          ///< a command is expected, so a bare word may be one
  bool first_argument_ = false;  ///< may name a program in the image
  std::string_view option_;      ///< an option waiting for its value
  std::uint32_t command_ = 0;
  std::size_t run_ = kNone;
  Entry left_out_{};
};

}  // namespace scope_explainer
