#include "report/json_writer.h"

#include <algorithm>

#include "report/utf8.h"

namespace scope_explainer {
namespace {

bool IsPlain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

/// Appends the escape of a control character, a quotation mark or a backslash.
void AppendEscaped(std::string& text, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  if (c == '"' || c == '\\') {
    text += '\\';
    text += c;
    return;
  }
  text += "\\u00";
  text += kHex[static_cast<unsigned char>(c) >> 4U];
  text += kHex[static_cast<unsigned char>(c) & 0xFU];
}

}  // namespace

void JsonWriter::Key(std::string_view name) {
  String(name);
  text_ += ':';
  needs_comma_ = false;
}

void JsonWriter::String(std::string_view value) {
  Separate();
  text_ += '"';
  while (!value.empty()) {
    const auto plain = static_cast<std::size_t>(
        std::find_if_not(value.begin(), value.end(), IsPlain) - value.begin());
    text_ += value.substr(0, plain);
    value.remove_prefix(plain);
    if (value.empty()) break;
    const std::size_t length = Utf8Length(value);
    if (length == 0) {
      text_ += kReplacementCharacter;
    } else if (length == 1) {
      AppendEscaped(text_, value.front());
    } else {
      text_ += value.substr(0, length);
    }
    value.remove_prefix(std::max<std::size_t>(length, 1));
  }
  text_ += '"';
}

void JsonWriter::Number(int value) {
  Separate();
  text_ += std::to_string(value);
}

void JsonWriter::Bool(bool value) {
  Separate();
  text_ += value ? "true" : "false";
}

void JsonWriter::Null() {
  Separate();
  text_ += "null";
}

void JsonWriter::Member(std::string_view name, std::optional<std::string_view> value) {
  Key(name);
  value ? String(*value) : Null();
}

void JsonWriter::Members(
    std::initializer_list<std::pair<std::string_view, std::string_view>> members) {
  for (const auto& [name, value] : members) Member(name, value);
}

void JsonWriter::Separate() {
  if (needs_comma_) text_ += ',';
  needs_comma_ = true;
}

void JsonWriter::Open(char bracket) {
  Separate();
  text_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::Close(char bracket) {
  text_ += bracket;
  needs_comma_ = true;
}

}  // namespace scope_explainer
