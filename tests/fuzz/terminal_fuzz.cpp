/// Any arguments, one per line, and after an empty line any standard input.

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <sstream>
#include <vector>

#include "cli/terminal.h"
#include "fuzz/property.h"

namespace scope_explainer::fuzz {
namespace {

struct Question {
  std::vector<std::string> arguments;
  std::string input;
};

Question Parse(std::string_view text) {
  Question question;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty()) break;
    question.arguments.emplace_back(line.substr(0, line.find('\0')));
  }
  question.input = text;
  return question;
}

/// Replaces a stream's buffer.
class Redirected {
 public:
  Redirected(std::ios& stream, std::streambuf* buffer)
      : stream_(stream), original_(stream.rdbuf(buffer)) {}
  ~Redirected() {
    stream_.rdbuf(original_);
    stream_.clear();
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  std::ios& stream_;
  std::streambuf* original_;
};

struct Answer {
  int status;
  std::string output;
  std::string complaints;

  bool operator==(const Answer&) const = default;
};

Answer Ask(const Question& question) {
  std::vector<const char*> argv{"scope-explainer"};
  for (const std::string& argument : question.arguments) argv.push_back(argument.c_str());
  std::istringstream input(question.input);
  std::ostringstream output;
  std::ostringstream complaints;
  const Redirected in(std::cin, input.rdbuf());
  const Redirected out(std::cout, output.rdbuf());
  const Redirected err(std::cerr, complaints.rdbuf());
  const int status = RunTerminal(static_cast<int>(argv.size()), argv.data());
  return {status, output.str(), complaints.str()};
}

/// A path would lead to files that differ from one machine to the next, and nothing may be written.
bool MayNameAFile(const Question& question) {
  return std::any_of(
      question.arguments.begin(), question.arguments.end(), [](const std::string& argument) {
        return argument.find('/') != std::string::npos || argument.find('.') != std::string::npos ||
               argument.find("--write") != std::string::npos;
      });
}

void Check(std::string_view text) {
  const Question question = Parse(text);
  if (MayNameAFile(question)) return;
  const Answer answer = Ask(question);
  Require(answer == Ask(question), "the same question has the same answer", answer.output);
  Require(answer.status >= 0 && answer.status <= 3, "the exit code is one that is documented",
          std::to_string(answer.status));
  Require(!answer.output.empty() || !answer.complaints.empty() || answer.status == 0,
          "a failure says why", answer.complaints);
  RequireVisible(answer.complaints);
  RequireVisible(answer.output);
  Require(!HoldsToken(answer.complaints), "no token comes back", answer.complaints);
  std::istringstream lines(answer.output);
  for (std::string line; std::getline(lines, line);) {
    if (line.substr(0, 2) == R"({")") Json(line);
  }
}

}  // namespace
}  // namespace scope_explainer::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scope_explainer::fuzz::Check({reinterpret_cast<const char*>(data), size});
  return 0;
}
