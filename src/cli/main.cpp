#include "cli/terminal.h"

int main(int argc, char** argv) { return scope_explainer::RunTerminal(argc, argv); }
