#include "input/tokens_json.h"

#include <algorithm>
#include <array>

#include "text/redact.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kBlanks = " \t\n";

/// Goes through the strings and brackets of a text, and skips everything else.
class TokenReader {
 public:
  explicit TokenReader(std::string_view rest) : rest_(rest) {}

  std::vector<TokenScopes> Read() {
    while (!rest_.empty()) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '"') ReadString();
      if (c == '{') Open();
      if (c == '}') Close();
      if (c == ']') in_scopes_ = false;
    }
    if (in_scopes_) tokens_.back().cut = true;
    while (depth_ > 0) Close();
    return std::move(tokens_);
  }

 private:
  /// An object that is open.
  struct Object {
    std::string_view name;
    std::size_t token;  ///< its index in `tokens_`, if it has scopes
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static constexpr std::size_t kDeepest = 16;
  static constexpr std::size_t kMostTokens = 100;

  void Open() {
    if (++depth_ < kDeepest) objects_[depth_] = {{}, kNone};
  }

  void Close() {
    if (depth_ == 0) return;
    if (depth_ < kDeepest && objects_[depth_].token != kNone) {
      tokens_[objects_[depth_].token].name = Shown(objects_[depth_].name);
    }
    --depth_;
  }

  static std::string Shown(std::string_view name) {
    constexpr std::size_t kLongest = 60;
    return name.size() > kLongest ? std::string() : ShowablePath(name);
  }

  /// Whether `c` comes next; if so, consumes it.
  bool Takes(char c) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// The rest of a string whose opening mark was consumed, up to its closing mark or the line end.
  std::string_view TakeString() {
    std::size_t end = 0;
    while (end < rest_.size() && rest_[end] != '"' && rest_[end] != '\n') {
      end += rest_[end] == '\\' ? 2 : 1;
    }
    end = std::min(end, rest_.size());
    const std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return text;
  }

  void ReadString() {
    const std::string_view text = TakeString();
    if (in_scopes_) return ReadScope(text, tokens_.back().read);
    if (!Takes(':') || depth_ >= kDeepest) return;
    if (text == "name" && Takes('"')) {
      objects_[depth_].name = TakeString();
    } else if (text == "scopes" && Takes('[') && tokens_.size() < kMostTokens) {
      in_scopes_ = true;
      objects_[depth_].token = tokens_.size();
      tokens_.emplace_back();
    }
  }

  std::string_view rest_;
  std::array<Object, kDeepest> objects_{Object{{}, kNone}};
  std::size_t depth_ = 0;
  bool in_scopes_ = false;
  std::vector<TokenScopes> tokens_;
};

}  // namespace

std::vector<TokenScopes> ReadTokens(std::string_view text) { return TokenReader(text).Read(); }

}  // namespace scope_explainer
