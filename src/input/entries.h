#pragma once
/// What a text says that could matter to a run of Socket Basics, found but not yet judged: names
/// that are given values, programs, images and actions, and the scope of each.

#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/settings.h"
#include "input/format_words.h"

namespace scope_explainer {

/// A part of a text: a mapping, a list, a document. An index into `SetupScan::parents`.
using BlockId = std::uint32_t;
inline constexpr BlockId kNoBlock = 0xFFFFFFFF;

enum class EntryKind : std::uint8_t {
  kName,           ///< a name that Socket Basics reads has a value
  kAction,         ///< runs: `uses:` with Socket Basics
  kWorkflow,       ///< runs: `uses:` with a workflow that is not shown
  kCommand,        ///< runs: the program
  kContainer,      ///< runs: a container of its image, which sees only the names passed to it
  kImage,          ///< the image of a container, or of a variable
  kElsewhere,      ///< names come from a file or a store that is not shown
  kFile,           ///< a file of variables, or with `kConfigFlag` the JSON file; may be shown
  kMoreArguments,  ///< `"$@"`, `$FLAGS`
  kOption,         ///< a flag or an input that only some versions have, or none
  kGuard,          ///< the step is skipped under some condition
  kPlugin,         ///< runs the command in a container, which sees only the names listed here
  kHere,           ///< a here-document, and the file it goes to
};

enum class ValueState : std::uint8_t {
  kEmpty,
  kLiteral,
  kReference,  ///< refers to a secret, a variable, or a program's output
  kHandedOn,   ///< `-e NAME`: whatever value the name has outside
};

/// Views into the scanned text; never shown.
struct Entry {
  EntryKind kind = EntryKind::kName;
  NameId name = NameId::kNone;
  ValueState state = ValueState::kLiteral;
  bool doubtful = false;  ///< may not happen
  bool indirect = false;  ///< passed to an action, which may do anything with it
  /// For a name: as JSON writes it; for an image: it may run by itself; for a command: a single
  /// word.
  bool flag = false;
  Version since;              ///< of an option; 0.0.0: in no version
  std::uint32_t command = 0;  ///< the command it belongs to; 0: none
  BlockId scope = kNoBlock;   ///< applies to everything in here
  BlockId place = kNoBlock;   ///< where it is
  std::size_t line = 0;
  std::string_view label;  ///< the name as written; for an image: the variable that holds it
  /// What the name holds, without the marks around it: `secrets.KEY` for `${{ secrets.KEY }}`. For
  /// images and actions, what follows their name, such as `@v3.0.0`.
  std::string_view text;
};

struct SetupScan {
  std::vector<BlockId> parents;  ///< of each block; `kNoBlock` for a document
  std::vector<Entry> entries;
  Traits seen = 0;             ///< the traits of all keys
  std::size_t fork_line = 0;   ///< a workflow starts on pull requests from forks; 0: none does
  std::size_t other_tool = 0;  ///< another Socket tool is used; 0: none is
  std::size_t loader = 0;      ///< a step adds names to the environment of later ones; 0: none
  bool whole = false;          ///< a GitHub workflow from `jobs:` on: nothing can come from outside
  bool shell = false;          ///< begins as a script
  bool only_names = true;      ///< every line gives a name a value
  bool too_much = false;       ///< entries were left out

  /// Whether `inner` is `outer` or is inside it.
  [[nodiscard]] bool IsWithin(BlockId inner, BlockId outer) const {
    while (inner != outer && inner != kNoBlock) inner = parents[inner];
    return inner == outer;
  }
};

/// Finds what `text` says. One pass; never throws.
[[nodiscard]] SetupScan ScanSetup(std::string_view text);

/// Where a name is used, which decides who reads it.
enum class Dress : std::uint8_t { kVariable, kInput, kJson };

/// What `name` means there; `kNone` if Socket Basics does not read it.
[[nodiscard]] NameId FindName(std::string_view name, Dress dress);

}  // namespace scope_explainer
