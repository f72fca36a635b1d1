#include "cli/help.h"

#include <CLI/CLI.hpp>
#include <sstream>
#include <string_view>

#include "cli/width.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

class Help : public CLI::Formatter {
 public:
  [[nodiscard]] std::string make_help(const CLI::App* app, std::string name,
                                      CLI::AppFormatMode mode) const override {
    std::istringstream lines(CLI::Formatter::make_help(app, std::move(name), mode));
    std::string help;
    for (std::string line; std::getline(lines, line);) {
      const bool in_columns = std::string_view(line).substr(0, 2) == "  ";
      help += Wrapped(line, TextWidth(), in_columns ? get_column_width() : 0) + "\n";
    }
    return help;
  }
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> HelpFormatter() { return std::make_shared<Help>(); }

}  // namespace scope_explainer
