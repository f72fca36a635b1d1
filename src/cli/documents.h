#pragma once
/// Documents that hold our tables: whether they are up to date, and updating them.
///
/// The comments that mark a block are described in `report/marked_blocks.h`. Their name is `matrix`
/// or `requirements`; their options are those of that command without the dashes, and the format is
/// Markdown unless they say otherwise.

#include <string>
#include <vector>

#include "cli/parser.h"

namespace scope_explainer {

struct DocumentOptions {
  bool check = false;
  bool write = false;
  std::vector<std::string> files;
  std::vector<CLI::Option*> others;  ///< of the command; none of them goes with these

  /// Adds the options to `command`, after those that a document's comments can hold, too.
  /// The object must outlive the parsing of `command`.
  void AddTo(CLI::App& command);

  /// True where the person asked for documents instead of an answer.
  [[nodiscard]] bool Given() const { return check || write || !files.empty(); }
};

/// Without `write`: says of each file whether its blocks are up to date, and where not, which line
/// is the first to change, and returns 0 where all are and 1 where one is not. With `write`:
/// updates the blocks in place, names the files that changed, touches no other, and returns 0.
///
/// Returns 2 where anything cannot be read, with every problem named; nothing is written then. The
/// same where a file cannot be written; the files before it are updated.
[[nodiscard]] int RunDocuments(const DocumentOptions& options);

}  // namespace scope_explainer
