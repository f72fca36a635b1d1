#pragma once
/// The names of CLI11 that our headers need: the whole of it is slow to compile.

namespace CLI {

class App;
class FormatterBase;
class Option;

}  // namespace CLI
