#pragma once
/// Documents on disk.

#include <string>
#include <vector>

#include "input/problem.h"
#include "input/scenario_input.h"

namespace scope_explainer {

/// Longer documents are refused without being read.
inline constexpr std::size_t kMostDocumentBytes = std::size_t{16} << 20U;

/// The bytes of a regular file. If it cannot be read, is not a regular file or is too long, adds a
/// problem and returns an empty string.
[[nodiscard]] std::string ReadDocument(const std::string& path, std::vector<Problem>& problems);

/// Replaces the file at `path` with `text` in one step: a reader sees either the old text or the
/// new, and a failure leaves the old. Keeps a symbolic link and the file's permissions. Adds a
/// problem if it fails.
void ReplaceDocument(const std::string& path, std::string_view text,
                     std::vector<Problem>& problems);

}  // namespace scope_explainer
