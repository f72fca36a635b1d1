#include "cli/read_command.h"

#include <algorithm>
#include <iostream>

#include "cli/annotations.h"
#include "cli/read_text.h"
#include "cli/refuse.h"
#include "cli/width.h"
#include "input/read.h"
#include "report/problems.h"
#include "report/reading.h"
#include "text/concat.h"
#include "text/json_writer.h"
#include "text/redact.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

int ExitCodeFor(const Reading& reading) {
  if (reading.confidence == Confidence::kNone) return kExitNothingRecognized;
  return reading.outcome == Outcome::kFailsSilently ? kExitFailsSilently : kExitWorks;
}

/// `json`, an object, with `file` as its first member.
std::string WithFile(const std::string& json, const std::string& file) {
  JsonWriter name;
  name.String(ShowablePath(file));
  return Concat("{\"file\":", name.Take(), ",", std::string_view(json).substr(1));
}

class ReadCommand {
 public:
  explicit ReadCommand(const ReadOptions& options)
      : options_(options), several_(options.files.size() > 1) {}

  int Run() {
    for (const std::string& file : options_.files) {
      const TextInput input = ReadText(file, kMostTextBytes);
      input.problems.empty() ? Answer(file, Read(input.text)) : Complain(file, input.problems);
    }
    return ExitCode();
  }

 private:
  void Answer(const std::string& file, const Reading& reading) {
    const std::string& format = options_.format;
    if (format == "json") {
      const std::string json = ReadingJson(reading);
      std::cout << (several_ ? WithFile(json, file) : json) << "\n";
    } else if (format == "github") {
      std::cout << Annotations(reading, file);
    } else if (format == "markdown") {
      if (several_) std::cout << "## " << ShowablePath(file) << "\n\n";
      std::cout << ReadingMarkdown(reading) << (several_ ? "\n" : "");
    } else {
      const std::string heading =
          several_ ? Concat("# ", ShowablePath(file), "\n\n") : std::string();
      std::cout << heading << WrappedText(ReadingText(reading), TextWidth())
                << (several_ ? "\n" : "");
    }
    exit_codes_.push_back(ExitCodeFor(reading));
  }

  void Complain(const std::string& file, const std::vector<Problem>& problems) {
    if (several_ && options_.format == "json") {
      std::cout << WithFile(ErrorJson(problems), file) << "\n";
    } else {
      (void)Refuse(problems, options_.format);
    }
    exit_codes_.push_back(kExitBadInput);
  }

  /// The exit code of the worst answer; "nothing was recognized" only if it applies to all of them.
  [[nodiscard]] int ExitCode() const {
    for (const int code : {kExitBadInput, kExitFailsSilently, kExitWorks}) {
      if (std::find(exit_codes_.begin(), exit_codes_.end(), code) != exit_codes_.end()) return code;
    }
    return kExitNothingRecognized;
  }

  const ReadOptions& options_;
  bool several_;
  std::vector<int> exit_codes_;
};

}  // namespace

int RunRead(const ReadOptions& options) { return ReadCommand(options).Run(); }

}  // namespace scope_explainer
