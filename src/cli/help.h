#pragma once
/// The help of the terminal, folded to its width.

#include <CLI/CLI.hpp>
#include <string>

namespace scope_explainer {

class Help : public CLI::Formatter {
 public:
  [[nodiscard]] std::string make_help(const CLI::App* app, std::string name,
                                      CLI::AppFormatMode mode) const override;
};

}  // namespace scope_explainer
