#pragma once
/// The CLI11 names that our headers need: the full header is slow to compile.

namespace CLI {

class App;
class FormatterBase;
class Option;

}  // namespace CLI
