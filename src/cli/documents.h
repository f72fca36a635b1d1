#pragma once
/// Documents that contain our tables: checks whether they are up to date, and updates them.
///
/// The comments that mark a block are described in `cli/marked_blocks.h`. Their name is `matrix` or
/// `requirements`; their options are those of that command without the dashes. The format is
/// Markdown unless they choose another.

#include <string>
#include <vector>

#include "cli/parser.h"

namespace scope_explainer {

struct DocumentOptions {
  bool check = false;
  bool write = false;
  std::vector<std::string> files;
  std::vector<CLI::Option*> others;  ///< of the command; they cannot be combined with these

  /// Adds the options to `command`. Call it after adding the options that a document's comments may
  /// hold, too. The object must outlive the parsing of `command`.
  void AddTo(CLI::App& command);

  /// True if the person asked about documents instead of an answer.
  [[nodiscard]] bool Given() const { return check || write || !files.empty(); }
};

/// Without `write`: says for each file whether its blocks are up to date, and if not, the first
/// line to change. Returns 0 if all are up to date, otherwise 1. With `write`: updates the blocks
/// in place, names the files that changed, touches no others, and returns 0.
///
/// If anything cannot be read, names every problem, writes nothing and returns 2. Also returns 2 if
/// a file cannot be written; the files before it have then been updated.
[[nodiscard]] int RunDocuments(const DocumentOptions& options);

}  // namespace scope_explainer
