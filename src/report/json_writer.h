#pragma once
/// Writes JSON front to back into one string, without building a tree first: the answers are many
/// small constant strings, and a tree of them costs more time and more bytes of Wasm than all the
/// rest of the engine. Reading is left to nlohmann_json; the tests parse everything written here
/// with it.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace scope_explainer {

inline constexpr int kSchemaVersion = 1;

class JsonWriter {
 public:
  void BeginObject() { Open('{'); }
  void EndObject() { Close('}'); }
  void BeginArray() { Open('['); }
  void EndArray() { Close(']'); }

  /// The name of the next value; inside objects only.
  void Key(std::string_view name);

  /// Bytes that are not UTF-8 become U+FFFD, so that the text is always valid JSON.
  void String(std::string_view value);
  void Number(int value);
  void Bool(bool value);
  void Null();

  /// A member whose value is a string; nothing: null.
  void Member(std::string_view name, std::optional<std::string_view> value);
  /// Several members whose values are strings.
  void Members(std::initializer_list<std::pair<std::string_view, std::string_view>> members);

  /// What was written so far. The writer must not be used afterwards.
  [[nodiscard]] std::string Take() { return std::move(text_); }

 private:
  void Separate();
  void Open(char bracket);
  void Close(char bracket);

  std::string text_;
  bool needs_comma_ = false;
};

}  // namespace scope_explainer
