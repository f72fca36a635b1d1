#pragma once
/// Writes JSON front to back into one string, without building a tree first: the answers are many
/// small constant strings, and a tree of them costs more time and more bytes of Wasm than all the
/// rest of the engine. Reading is left to nlohmann_json; the tests parse everything written here
/// with it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scope_explainer {

class JsonWriter {
 public:
  JsonWriter();

  void BeginObject() { Open('{'); }
  void EndObject() { Close('}'); }
  void BeginArray() { Open('['); }
  void EndArray() { Close(']'); }

  /// The name of the next value; inside objects only. Nothing in it may need an escape.
  void Key(std::string_view name);
  void Key(const char* name);

  /// Bytes that are not UTF-8 become U+FFFD, so that the text is always valid JSON.
  void String(std::string_view value);
  void Number(int value);
  void Bool(bool value);
  void Null();

  /// A member whose value is a string. By reference, since most values are in a table: then one
  /// address is all that a call hands over.
  void Member(const char* name, const std::string_view& value);
  /// The same; nothing: null.
  void MemberOrNull(const char* name, std::optional<std::string_view> value);

  /// What was written so far.
  [[nodiscard]] std::string Take() const { return {text_.data(), text_.size()}; }

 private:
  void BeginString();
  void Write(std::string_view text);
  void WriteEscaped(char c);
  void Separate();
  void Open(char bracket);
  void Close(char bracket);

  /// Not a string, whose functions the C++ library holds ready-made for size, not inlined.
  std::vector<char> text_;
  bool needs_comma_ = false;
};

/// Writes a list, whose parts `write(row)` adds, one for each of `rows`.
template <typename Rows, typename Write>
void WriteArray(JsonWriter& json, const char* name, const Rows& rows, const Write& write) {
  json.Key(name);
  json.BeginArray();
  for (const auto& row : rows) write(row);
  json.EndArray();
}

}  // namespace scope_explainer
