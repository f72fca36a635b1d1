#include <csignal>

#include "cli/terminal.h"

int main(int argc, char** argv) {
  // A reader that goes away and a file that may not grow are failures to write, which are told.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return scope_explainer::RunTerminal(argc, argv);
}
