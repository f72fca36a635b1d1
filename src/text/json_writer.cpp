#include "text/json_writer.h"

#include <algorithm>

#include "text/utf8.h"

namespace scope_explainer {
namespace {

/// A report or a diagnosis is rarely longer.
constexpr std::size_t kUsualAnswer = std::size_t{8} << 10U;

bool IsPlain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

}  // namespace

JsonWriter::JsonWriter() { text_.reserve(kUsualAnswer); }

void JsonWriter::Key(std::string_view name) {
  BeginString();
  Write(name);
  Write("\":");
  needs_comma_ = false;
}

void JsonWriter::Key(const char* name) { Key(std::string_view(name)); }

void JsonWriter::String(std::string_view value) {
  BeginString();
  while (!value.empty()) {
    const auto plain = static_cast<std::size_t>(
        std::find_if_not(value.begin(), value.end(), IsPlain) - value.begin());
    Write(value.substr(0, plain));
    value.remove_prefix(plain);
    if (value.empty()) break;
    const std::size_t length = Utf8Length(value);
    if (length == 0) {
      Write(kReplacementCharacter);
    } else if (length == 1) {
      WriteEscaped(value.front());
    } else {
      Write(value.substr(0, length));
    }
    value.remove_prefix(std::max<std::size_t>(length, 1));
  }
  text_.push_back('"');
}

void JsonWriter::Number(int value) {
  Separate();
  Write(std::to_string(value));
}

void JsonWriter::Bool(bool value) {
  Separate();
  Write(value ? "true" : "false");
}

void JsonWriter::Null() {
  Separate();
  Write("null");
}

void JsonWriter::Member(const char* name, const std::string_view& value) {
  Key(name);
  String(value);
}

void JsonWriter::MemberOrNull(const char* name, std::optional<std::string_view> value) {
  Key(name);
  value ? String(*value) : Null();
}

void JsonWriter::BeginString() {
  Separate();
  text_.push_back('"');
}

/// Writes the escape of a control character, a quotation mark or a backslash.
void JsonWriter::WriteEscaped(char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  if (c == '"' || c == '\\') {
    const char escape[] = {'\\', c};
    return Write({escape, 2});
  }
  const auto byte = static_cast<unsigned char>(c);
  const char digits[] = {kHex[byte >> 4U], kHex[byte & 0xFU]};
  Write("\\u00");
  Write({digits, 2});
}

void JsonWriter::Write(std::string_view text) {
  text_.insert(text_.end(), text.begin(), text.end());
}

void JsonWriter::Separate() {
  if (needs_comma_) text_.push_back(',');
  needs_comma_ = true;
}

void JsonWriter::Open(char bracket) {
  Separate();
  text_.push_back(bracket);
  needs_comma_ = false;
}

void JsonWriter::Close(char bracket) {
  text_.push_back(bracket);
  needs_comma_ = true;
}

}  // namespace scope_explainer
