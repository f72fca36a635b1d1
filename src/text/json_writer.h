#pragma once
/// Writes JSON front to back into one string, without building a tree: the answers are many small
/// constant strings, and a tree of them would cost more time and more bytes of Wasm than the rest
/// of the engine. nlohmann_json does the reading; the tests parse everything written here with it.

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

  /// The name of the next value; only inside objects. It must not contain anything that needs an
  /// escape.
  void Key(std::string_view name);
  void Key(const char* name);

  /// Bytes that are not UTF-8 become U+FFFD, so that the text is always valid JSON.
  void String(std::string_view value);
  void Number(int value);
  void Bool(bool value);
  void Null();

  /// A member whose value is a string. By reference, since most values are in a table: the caller
  /// then passes only one address.
  void Member(const char* name, const std::string_view& value);
  /// The same; nothing becomes null.
  void MemberOrNull(const char* name, std::optional<std::string_view> value);

  /// What has been written so far.
  [[nodiscard]] std::string Take() const { return {text_.data(), text_.size()}; }

 private:
  void BeginString();
  void Write(std::string_view text);
  void WriteEscaped(char c);
  void Separate();
  void Open(char bracket);
  void Close(char bracket);

  /// Not a `std::string`: the C++ library's functions for it are precompiled for size, and not
  /// inlined.
  std::vector<char> text_;
  bool needs_comma_ = false;
};

/// Writes a list; `write(row)` adds the part for each of `rows`.
template <typename Rows, typename Write>
void WriteArray(JsonWriter& json, const char* name, const Rows& rows, const Write& write) {
  json.Key(name);
  json.BeginArray();
  for (const auto& row : rows) write(row);
  json.EndArray();
}

}  // namespace scope_explainer
