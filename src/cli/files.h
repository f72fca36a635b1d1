#pragma once
/// Documents on disk.

#include <string>
#include <vector>

#include "input/problem.h"
#include "input/scenario_input.h"

namespace scope_explainer {

/// Longer documents are refused unread.
inline constexpr std::size_t kMostDocumentBytes = std::size_t{16} << 20U;

/// The bytes of a regular file. Where it cannot be read, is no regular file or is too long, a
/// problem is added and the answer is empty.
[[nodiscard]] std::string ReadDocument(const std::string& path, std::vector<Problem>& problems);

/// Puts `text` in place of the file at `path`, as one step: a reader sees the old text or the new
/// one, and a failure leaves the old one. A symbolic link stays, and so do the file's permissions.
/// Adds a problem where that fails.
void ReplaceDocument(const std::string& path, std::string_view text,
                     std::vector<Problem>& problems);

}  // namespace scope_explainer
