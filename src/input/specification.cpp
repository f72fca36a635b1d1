#include "input/specification.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

#include "text/ascii.h"
#include "text/redact.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;
using Type = json::value_t;

constexpr int kMostDepth = 256;
constexpr std::size_t kMostProblems = 50;
constexpr std::array kMethods{"get", "put", "post", "delete", "options", "head", "patch", "trace"};
constexpr std::string_view kTokensPath = "/orgs/{org_slug}/api-tokens";

bool LooksLikeYaml(const std::string& text) {
  const std::string lines = "\n" + text;
  return lines.find("\nopenapi:") != std::string::npos ||
         lines.find("\nswagger:") != std::string::npos;
}

/// A value and its location.
struct Place {
  Pointer at;
  const json* value;
};

std::string Text(const Place& place) { return place.value->get<std::string>(); }

/// The path of a URL, without the slash at its end: `/v0`.
std::string PathOf(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
    url.remove_prefix(std::min(url.find('/'), url.size()));
  }
  while (!url.empty() && url.back() == '/') url.remove_suffix(1);
  return std::string(url);
}

/// True for the keys found in an operation, a path or `paths`.
bool IsOfAPart(const std::string& key) {
  return key == "operationId" || key == "responses" || key.starts_with("/") ||
         std::find(kMethods.begin(), kMethods.end(), key) != kMethods.end();
}

/// Ways to authenticate, any of which is enough, each with the scopes that it needs.
using Security = std::vector<std::set<std::string>>;

class SpecificationReader {
 public:
  explicit SpecificationReader(SpecificationInput& input) : input_(input) {}

  void Read(const std::string& text) {
    CheckTree(text);
    if (!input_.problems.empty()) return;
    const json tree = json::parse(text, nullptr, false);
    ReadWhole({Pointer(), &tree});
    if (input_.problems.empty()) NameWhatIsMissing();
  }

  void Add(const Pointer& at, std::string message) {
    if (input_.problems.size() == kMostProblems) return;
    input_.problems.push_back(
        {at.empty() ? "specification" : ShowablePath(at.to_string()), std::move(message)});
  }

 private:
  /// Finds what a tree of `text` would not show: repeated keys (a `*` in a path is any position in
  /// a list), nesting too deep to build a tree, and text that is not JSON.
  void CheckTree(const std::string& text) {
    struct Level {
      std::string step = "*";
      std::set<std::string> keys;
    };
    std::vector<Level> open;
    bool too_deep = false;
    const auto watch = [&](int depth, json::parse_event_t event, const json& parsed) {
      too_deep = too_deep || depth > kMostDepth;
      if (too_deep || event == json::parse_event_t::value) return false;
      open.resize(static_cast<std::size_t>(depth));
      if (event != json::parse_event_t::key) {
        open.emplace_back();
      } else {
        open.back().step = parsed.get<std::string>();
        if (!open.back().keys.insert(open.back().step).second) {
          Pointer at;
          for (const Level& level : open) at /= level.step;
          Add(at, "is given more than once");
        }
      }
      return false;  // keep nothing: keeping values takes quadratic time in lists
    };
    std::istringstream stream(text);
    const bool is_json = !json::parse(stream, watch, false).is_discarded();
    if (too_deep) {
      Add(Pointer(), "is nested deeper than " + std::to_string(kMostDepth) + " levels");
    } else if (!is_json) {
      const auto end = stream.rdbuf()->pubseekoff(0, std::ios::cur, std::ios::in);
      Add(Pointer(), LooksLikeYaml(text) ? "is YAML, and only JSON is read"
                                         : NotJsonAt(static_cast<std::size_t>(end)));
    }
  }

  void ReadWhole(const Place& root) {
    if (!Checked(root, Type::object)) return;
    for (const auto& member : root.value->items()) {
      if (member.key() == "swagger")
        return Add(Pointer(), "is of version 2, and only version 3 is read");
      if (IsOfAPart(member.key()))
        return Add(Pointer(), "is a part of one, and only the whole is read");
    }
    const auto version = Find(root, {"openapi"}, Type::string);
    if (version) version_ = Text(*version);
    const auto server = Find(root, {"servers", "0", "url"}, Type::string);
    if (server) base_ = PathOf(Text(*server));
    security_ = SecurityOf(root).value_or(Security{});
    ForEach(Find(root, {"paths"}, Type::object), Type::object,
            [&](const Place& path) { ReadPath(path); });
  }

  void NameWhatIsMissing() {
    const Pointer root;
    if (!version_.starts_with("3.")) {
      Add(root / "openapi", "must be version 3");
    }
    if (!base_) Add(root / "servers" / "0" / "url", "is missing");
    if (input_.specification.operations.empty()) Add(root / "paths", "holds no operation");
    if (input_.specification.scopes.empty()) {
      Add(root, "does not list the scopes that a token can be given");
    }
  }

  void ReadPath(const Place& path) {
    for (const char* const method : kMethods) {
      const auto operation = Find(path, {method}, Type::object);
      if (!operation) continue;
      if (path.at.back() == kTokensPath) ReadScopes(*operation);
      const Security ways = SecurityOf(*operation).value_or(security_);
      const std::set<std::string> needs = ways.empty() ? std::set<std::string>{} : ways.front();
      if (std::count(ways.begin(), ways.end(), needs) != std::ssize(ways)) {
        Add(operation->at / "security", "needs different scopes for each way to authenticate");
      }
      input_.specification.operations.push_back(
          {Upper(method), base_.value_or("") + path.at.back(), {needs.begin(), needs.end()}});
    }
  }

  std::optional<Security> SecurityOf(const Place& place) {
    const auto list = Find(place, {"security"}, Type::array);
    if (!list) return std::nullopt;
    Security ways;
    ForEach(list, Type::object, [&](const Place& way) {
      ways.emplace_back();
      ForEach(way, Type::array, [&](const Place& scheme) {
        ForEach(scheme, Type::string, [&](const Place& scope) { ways.back().insert(Text(scope)); });
      });
    });
    return ways;
  }

  /// Adds the scopes that the body of `operation` may have, for any content type.
  void ReadScopes(const Place& operation) {
    const auto types = Find(operation, {"requestBody", "content"}, Type::object);
    ForEach(types, Type::object, [&](const Place& type) {
      const auto scopes =
          Find(type, {"schema", "properties", "scopes", "items", "enum"}, Type::array);
      ForEach(scopes, Type::string,
              [&](const Place& scope) { input_.specification.scopes.push_back(Text(scope)); });
    });
  }

  /// The value at the end of `steps` from `place`; nothing if there is none of `type`.
  std::optional<Place> Find(std::optional<Place> place, std::initializer_list<const char*> steps,
                            Type type) {
    for (const char* const& step : steps) {
      const Pointer next = Pointer() / step;
      if (!place || !place->value->contains(next)) return std::nullopt;
      const json* const value = &(*place->value)[next];
      const bool is_last = &step + 1 == steps.end();
      place = Checked({place->at / step, value}, is_last ? type : value->type());
    }
    return place;
  }

  /// Calls `use` with every value in `parent` that is of `type`.
  template <typename Use>
  void ForEach(const std::optional<Place>& parent, Type type, const Use& use) {
    if (!parent) return;
    for (const auto& member : parent->value->items()) {
      const auto place = Checked({parent->at / member.key(), &member.value()}, type);
      if (place) use(*place);
    }
  }

  /// `place`, or a problem if it is not of `type` or is a reference.
  std::optional<Place> Checked(const Place& place, Type type) {
    if (place.value->type() != type) {
      Add(place.at, type == Type::object  ? "must be an object"
                    : type == Type::array ? "must be a list"
                                          : "must be a string");
    } else if (place.value->contains("$ref")) {
      Add(place.at / "$ref", "is a reference, and none is followed");
    } else {
      return place;
    }
    return std::nullopt;
  }

  SpecificationInput& input_;
  std::string version_;
  std::optional<std::string> base_;
  Security security_;
};

}  // namespace

SpecificationInput ReadSpecificationJson(std::string_view text) {
  SpecificationInput input;
  SpecificationReader reader(input);
  if (text.size() > kMostSpecificationBytes) {
    reader.Add(Pointer(), TooLong(kMostSpecificationBytes));
  } else if (const std::size_t nul = FindNul(text); nul > 0) {
    reader.Add(Pointer(), NotJsonAt(nul));
  } else {
    reader.Read(std::string(text));
  }
  return input;
}

}  // namespace scope_explainer
