#include <csignal>

#include "cli/terminal.h"

int main(int argc, char** argv) {
  // A reader that goes away ends the program in silence, as it ends any other, even where whoever
  // started it ignores that; a file that may not grow is a failure to write, which is told.
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_IGN);
  return scope_explainer::RunTerminal(argc, argv);
}
