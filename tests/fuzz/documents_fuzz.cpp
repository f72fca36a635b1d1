/// Any text as a document that may hold marked blocks.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cli/marked_blocks.h"
#include "fuzz/property.h"

namespace scope_explainer::fuzz {
namespace {

constexpr std::string_view kAnswer = "| a |\n| - |\n| b |\n";

std::vector<std::string> ContentsFor(const std::vector<MarkedBlock>& blocks) {
  std::vector<std::string> contents;
  for (const MarkedBlock& block : blocks) contents.push_back(ContentFor(block, kAnswer));
  return contents;
}

void Check(std::string_view document) {
  const MarkedBlocks found = FindMarkedBlocks(document);
  for (const MarkerProblem& problem : found.problems) RequireVisible(problem.message);
  if (!found.problems.empty()) return;
  const std::vector<std::string> contents = ContentsFor(found.blocks);
  const std::string renewed = WithContents(document, found.blocks, contents);
  const MarkedBlocks again = FindMarkedBlocks(renewed);
  Require(again.problems.empty() && again.blocks.size() == found.blocks.size(),
          "an updated document has the same blocks", renewed);
  Require(WithContents(renewed, again.blocks, ContentsFor(again.blocks)) == renewed,
          "an updated document is up to date", renewed);
}

}  // namespace
}  // namespace scope_explainer::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scope_explainer::fuzz::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
