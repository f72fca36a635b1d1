#include <csignal>

#include "cli/terminal.h"

int main(int argc, char** argv) {
  // When nobody reads the output any more, end silently like other programs, even if the parent
  // process ignores that signal. A file that may not grow is reported as a failure to write.
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_IGN);
  return scope_explainer::RunTerminal(argc, argv);
}
