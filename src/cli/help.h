#pragma once
/// The terminal's help, folded to its width.

#include <memory>

#include "cli/parser.h"

namespace scope_explainer {

[[nodiscard]] std::shared_ptr<CLI::FormatterBase> HelpFormatter();

}  // namespace scope_explainer
