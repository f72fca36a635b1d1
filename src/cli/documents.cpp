#include "cli/documents.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>

#include "cli/files.h"
#include "cli/marked_blocks.h"
#include "cli/refuse.h"
#include "cli/tables.h"
#include "input/problem.h"
#include "text/redact.h"
#include "text/words.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

struct Document {
  std::string path;
  std::string text;
  std::vector<MarkedBlock> blocks;
  std::vector<std::string> contents;  ///< what the blocks should hold
};

/// What a block should hold, or why that cannot be said.
struct BlockAnswer {
  std::string text;
  std::vector<Notice> notices;
  std::vector<std::string> problems;
};

constexpr std::string_view kMatrix = "matrix";
constexpr std::string_view kRequirements = "requirements";
constexpr std::string_view kDashes = "--";
constexpr std::string_view kFormat = "markdown";  ///< of a block that does not name one

/// Reads the options of a block into those that `command` was given. Returns false if that fails;
/// then the options must not be used. Options that the command does not take are problems, but not
/// a failure.
bool Parse(CLI::App& command, const MarkedBlock& block, BlockAnswer& answer) {
  command.set_help_flag();
  command.allow_extras();
  std::vector<std::string> backwards;  // the order that CLI11 wants
  for (const std::string& option : block.options)
    backwards.push_back(std::string(kDashes) + option);
  std::reverse(backwards.begin(), backwards.end());
  try {
    command.parse(std::move(backwards));
  } catch (const CLI::ParseError& error) {
    answer.problems.push_back(ShowableMessage(error.what(), block.options));
    return false;
  }
  for (const std::string& option : command.remaining()) {
    answer.problems.push_back(
        "`" + block.name + "` takes no option " +
        Quoted(std::string_view(option).substr(kDashes.size(), option.find('=') - kDashes.size())));
  }
  return true;
}

void Add(const std::vector<Problem>& problems, BlockAnswer& answer) {
  for (const Problem& problem : problems) {
    answer.problems.push_back(Code(problem.at) + " " + problem.message);
  }
}

void AnswerMatrix(const MarkedBlock& block, BlockAnswer& answer) {
  CLI::App command;
  MatrixOptions options;
  options.format = kFormat;
  options.AddTo(command);
  if (!Parse(command, block, answer)) return;
  const ScenarioInput input = options.Read();
  answer.notices = input.notices;
  Add(input.problems, answer);
  if (answer.problems.empty()) answer.text = MatrixAs(options, input.scenario, kUsualWidth);
}

void AnswerRequirements(const MarkedBlock& block, BlockAnswer& answer) {
  CLI::App command;
  RequirementsOptions options;
  options.format = kFormat;
  options.AddTo(command);
  if (Parse(command, block, answer) && answer.problems.empty()) {
    answer.text = RequirementsAs(options, kUsualWidth);
  }
}

BlockAnswer AnswerFor(const MarkedBlock& block) {
  BlockAnswer answer;
  if (block.name == kMatrix) {
    AnswerMatrix(block, answer);
  } else if (block.name == kRequirements) {
    AnswerRequirements(block, answer);
  } else {
    answer.problems.push_back("the name must be one of " + Quoted(kMatrix) + ", " +
                              Quoted(kRequirements) + ", not " + Quoted(block.name));
  }
  return answer;
}

std::string AtLine(std::size_t line, const std::string& message) {
  return "line " + std::to_string(line) + ": " + message;
}

/// Keeps the first problems of one document, which come after `known` problems of others.
void LeaveOutMost(const std::string& path, std::size_t known, std::vector<Problem>& problems) {
  constexpr std::size_t kMost = 50;
  if (problems.size() <= known + kMost) return;
  const std::size_t more = problems.size() - known - kMost;
  problems.resize(known + kMost);
  problems.push_back({ShowablePath(path), "and " + Counted(more, "more problem", "more problems")});
}

DocumentKind KindOf(std::string_view path) {
  constexpr std::array<std::string_view, 4> kMarkup = {".html", ".htm", ".svg", ".xml"};
  const bool is_markup = std::any_of(kMarkup.begin(), kMarkup.end(),
                                     [&](std::string_view end) { return path.ends_with(end); });
  return is_markup ? DocumentKind::kMarkup : DocumentKind::kMarkdown;
}

Document ReadMarked(const std::string& path, std::vector<Problem>& problems) {
  Document document{path, {}, {}, {}};
  const std::size_t known = problems.size();
  document.text = ReadDocument(path, problems);
  if (problems.size() > known) return document;
  const MarkedBlocks found = FindMarkedBlocks(document.text, KindOf(path));
  for (const MarkerProblem& problem : found.problems) {
    problems.push_back({ShowablePath(path), AtLine(problem.line, problem.message)});
  }
  for (const MarkedBlock& block : found.blocks) {
    const BlockAnswer answer = AnswerFor(block);
    for (const std::string& problem : answer.problems) {
      problems.push_back({ShowablePath(path), AtLine(block.line, problem)});
    }
    PrintNotices(answer.notices);
    document.contents.push_back(ContentFor(block, answer.text));
  }
  document.blocks = found.blocks;
  if (found.blocks.empty() && found.problems.empty()) {
    problems.push_back({ShowablePath(path),
                        "has no block between `<!-- scope-explainer:" + std::string(kMatrix) +
                            " -->` and `<!-- /scope-explainer:" + std::string(kMatrix) + " -->`"});
  }
  LeaveOutMost(path, known, problems);
  return document;
}

/// The first line, counted from 1, where `before` differs from `after`, which must not be equal.
std::size_t FirstDifference(std::string_view before, std::string_view after) {
  const auto same = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first -
                    before.begin();
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.begin() + same, '\n'));
}

int Check(const std::vector<Document>& documents) {
  int exit_code = kExitWorks;
  for (const Document& document : documents) {
    const std::string renewed = WithContents(document.text, document.blocks, document.contents);
    std::cout << ShowablePath(document.path);
    if (renewed == document.text) {
      std::cout << " is up to date\n";
      continue;
    }
    std::cout << " is out of date from line " << FirstDifference(document.text, renewed)
              << " on; --write updates it\n";
    exit_code = kExitOutOfDate;
  }
  return exit_code;
}

int Renew(const std::vector<Document>& documents) {
  std::vector<Problem> problems;
  for (const Document& document : documents) {
    const std::string renewed = WithContents(document.text, document.blocks, document.contents);
    if (renewed == document.text) continue;
    const std::size_t known = problems.size();
    ReplaceDocument(document.path, renewed, problems);
    if (problems.size() == known) std::cout << ShowablePath(document.path) << " is updated\n";
  }
  return problems.empty() ? kExitWorks : Refuse(problems, {});
}

}  // namespace

void DocumentOptions::AddTo(CLI::App& command) {
  others = command.get_options();
  CLI::Option* const files_option =
      command.add_option("FILE", files, "Documents with blocks to check or update");
  command.add_flag("--check", check, "Say whether the blocks of each FILE are up to date")
      ->needs(files_option)
      ->disable_flag_override();
  command.add_flag("--write", write, "Update the blocks of each FILE in place")
      ->needs(files_option)
      ->disable_flag_override();
  command.footer(
      "A block of a document is between two comments, each on a line of its own:\n"
      "  <!-- scope-explainer:matrix mode=env org=set -->\n"
      "  <!-- /scope-explainer:matrix -->\n"
      "It takes the options above without their dashes, and is Markdown unless it says format=….\n"
      "In the same way a block can be called `requirements`.\n"
      "Exit codes of --check: 0 up to date, 1 out of date, 2 bad input.\n\n" +
      command.get_footer());
}

int RunDocuments(const DocumentOptions& options) {
  std::vector<Problem> problems;
  if (!options.check && !options.write) {
    problems.push_back({ShowablePath(options.files.front()), "needs --check or --write"});
  }
  for (const CLI::Option* const other : options.others) {
    if (other->count() == 0) continue;
    problems.push_back({other->get_name(), "belongs in the comments of the document"});
  }
  if (!problems.empty()) return Refuse(problems, {});
  std::vector<Document> documents;
  for (const std::string& file : options.files) documents.push_back(ReadMarked(file, problems));
  if (!problems.empty()) return Refuse(problems, {});
  return options.write ? Renew(documents) : Check(documents);
}

}  // namespace scope_explainer
