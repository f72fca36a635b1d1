#include "input/specification.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <unordered_set>

#include "facts/names.h"
#include "text/ascii.h"
#include "text/words.h"

namespace scope_explainer {
namespace {

constexpr std::size_t kMostDepth = 256;
constexpr std::size_t kMostProblems = 50;
constexpr std::size_t kMostParts = 100'000;  // 200 times as many as there are

enum class Kind : std::uint8_t { kObject, kList, kString, kOther };

/// The parts of a specification that are read.
enum class Part : std::uint8_t {
  kRoot,
  kVersion,
  kServer,
  kPaths,
  kPath,
  kOperation,
  kSecurity,
  kAlternative,
  kScheme,
  kNeed,
  kScopes,
  kScope,
};

/// Where a part stands, step by step from the root: `*` is any key or position, `%` is a method.
struct Place {
  constexpr Place(Part its_part, Kind its_kind, std::string_view its_steps)
      : part(its_part), kind(its_kind), steps(its_steps) {
    if (steps.empty()) return;
    depth = static_cast<std::size_t>(std::count(steps.begin(), steps.end(), ' ')) + 1;
  }

  Part part;
  Kind kind;
  std::string_view steps;
  std::size_t depth = 0;
};

constexpr std::array kPlaces{
    Place{Part::kRoot, Kind::kObject, ""},
    Place{Part::kVersion, Kind::kString, "openapi"},
    Place{Part::kServer, Kind::kString, "servers 0 url"},
    Place{Part::kPaths, Kind::kObject, "paths"},
    Place{Part::kPath, Kind::kObject, "paths *"},
    Place{Part::kOperation, Kind::kObject, "paths * %"},
    Place{Part::kSecurity, Kind::kList, "security"},
    Place{Part::kAlternative, Kind::kObject, "security *"},
    Place{Part::kScheme, Kind::kList, "security * *"},
    Place{Part::kNeed, Kind::kString, "security * * *"},
    Place{Part::kSecurity, Kind::kList, "paths * % security"},
    Place{Part::kAlternative, Kind::kObject, "paths * % security *"},
    Place{Part::kScheme, Kind::kList, "paths * % security * *"},
    Place{Part::kNeed, Kind::kString, "paths * % security * * *"},
    Place{Part::kScopes, Kind::kList, names::kScopePlace.substr(0, names::kScopePlace.size() - 2)},
    Place{Part::kScope, Kind::kString, names::kScopePlace},
};

bool IsMethod(std::string_view key) {
  constexpr std::array<std::string_view, 8> kMethods{"get",     "put",  "post",  "delete",
                                                     "options", "head", "patch", "trace"};
  return std::find(kMethods.begin(), kMethods.end(), key) != kMethods.end();
}

/// The path of a URL, without a slash at its end: `/v0`.
std::string PathOf(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
    url.remove_prefix(std::min(url.find('/'), url.size()));
  }
  while (!url.empty() && url.back() == '/') url.remove_suffix(1);
  return std::string(url);
}

std::string_view WordFor(Kind kind) {
  if (kind == Kind::kObject) return "must be an object";
  return kind == Kind::kList ? "must be a list" : "must be a string";
}

/// `c` in a step of a JSON Pointer (RFC 6901).
std::string EscapedForPointer(char c) {
  if (c == '~') return "~0";
  return c == '/' ? "~1" : std::string(1, c);
}

/// Ways to authenticate, any of which will do, each with the scopes that it needs.
using Security = std::vector<std::set<std::string>>;

struct OperationInput {
  std::string method;
  std::string path;
  std::string at;
  std::optional<Security> security;  ///< nothing: that of the whole
};

/// Receives the JSON parser's events and keeps what stands at one of `kPlaces`.
class SpecificationReader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit SpecificationReader(SpecificationInput& input) : input_(input) {}

  bool null() override { return Other(); }
  bool boolean(bool) override { return Other(); }
  bool number_integer(number_integer_t) override { return Other(); }
  bool number_unsigned(number_unsigned_t) override { return Other(); }
  bool number_float(number_float_t, const string_t&) override { return Other(); }
  bool binary(binary_t&) override { return Other(); }

  bool string(string_t& value) override {
    const auto part = Arrive(Kind::kString);
    if (part == Part::kVersion) version_ = value;
    if (part == Part::kServer) base_ = PathOf(value);
    if (part == Part::kNeed) CurrentSecurity()->back().insert(value);
    if (part == Part::kScope) input_.specification.scopes.push_back(value);
    if (HidesAPart()) Report(Where(), "is a reference, and none is followed");
    return GoOn();
  }

  bool start_object(std::size_t) override {
    const auto part = Arrive(Kind::kObject);
    if (part == Part::kOperation) {
      operations_.push_back({Upper(open_[2].step), open_[1].step, Where(), std::nullopt});
    }
    if (part == Part::kAlternative) CurrentSecurity()->emplace_back();
    return Open(Kind::kObject);
  }

  bool start_array(std::size_t) override {
    if (Arrive(Kind::kList) == Part::kSecurity) CurrentSecurity().emplace();
    return Open(Kind::kList);
  }

  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }

  bool key(string_t& name) override {
    Frame& frame = open_.back();
    frame.step = name;
    if (!frame.keys.insert(name).second) Report(Where(), "is given more than once");
    return GoOn();
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    Report("specification", NotJsonAt(position));
    return false;
  }

  /// To be called after the last event: puts together what was read, and names what is missing.
  void Finish() {
    if (!input_.problems.empty()) return;
    if (version_.substr(0, 2) != "3.") {
      Report("/openapi", "must be version 3, not " + Quoted(version_));
    }
    if (!base_) Report("/servers/0/url", "is missing");
    if (operations_.empty()) Report("/paths", "holds no operation");
    if (input_.specification.scopes.empty()) {
      Report("specification", "does not list the scopes that a token can be given");
    }
    for (const OperationInput& operation : operations_) Add(operation);
  }

 private:
  /// An object or a list that is open.
  struct Frame {
    Kind kind;
    std::string step;           ///< the key or the position of the value that is being read
    std::size_t positions = 0;  ///< of a list: how many values have begun
    std::unordered_set<std::string> keys;
  };

  bool Other() {
    Arrive(Kind::kOther);
    return GoOn();
  }

  /// A value begins: which part it is, if any. A part of the wrong kind is a problem, and after the
  /// first problem nothing is kept any more.
  std::optional<Part> Arrive(Kind kind) {
    if (!open_.empty() && open_.back().kind == Kind::kList) {
      open_.back().step = std::to_string(open_.back().positions++);
    }
    const auto place = std::find_if(kPlaces.begin(), kPlaces.end(),
                                    [&](const Place& other) { return IsAt(other); });
    if (place == kPlaces.end()) return std::nullopt;
    if (place->kind != kind) Report(Where(), std::string(WordFor(place->kind)));
    if (++parts_ == kMostParts) {
      Report("specification",
             "holds more than " + std::to_string(kMostParts) + " parts to compare");
    }
    if (!input_.problems.empty()) return std::nullopt;
    return place->part;
  }

  [[nodiscard]] bool IsAt(const Place& place) const {
    return place.depth == open_.size() && Begins(place, open_.end());
  }

  /// True for a `$ref` beside which a part would stand, or what holds one.
  [[nodiscard]] bool HidesAPart() const {
    return !open_.empty() && open_.back().step == "$ref" &&
           std::any_of(kPlaces.begin(), kPlaces.end(), [&](const Place& place) {
             return place.depth >= open_.size() && Begins(place, open_.end() - 1);
           });
  }

  /// True where `place` begins with the steps of what is open up to `end`.
  [[nodiscard]] bool Begins(const Place& place, std::vector<Frame>::const_iterator end) const {
    std::string_view steps = place.steps;
    return std::all_of(open_.begin(), end, [&](const Frame& frame) {
      const std::string_view step = steps.substr(0, steps.find(' '));
      steps.remove_prefix(std::min(step.size() + 1, steps.size()));
      if (step == "%") return IsMethod(frame.step);
      return step == "*" || step == frame.step;
    });
  }

  bool Open(Kind kind) {
    open_.push_back({kind, {}, 0, {}});
    if (open_.size() > kMostDepth) {
      Report("specification", "is nested deeper than " + std::to_string(kMostDepth) + " levels");
      return false;
    }
    return GoOn();
  }

  bool Close() {
    open_.pop_back();
    return true;
  }

  std::optional<Security>& CurrentSecurity() {
    return open_.front().step == "paths" ? operations_.back().security : security_;
  }

  void Add(const OperationInput& operation) {
    const Security security = operation.security.value_or(security_.value_or(Security{}));
    const std::set<std::string> needs =
        security.empty() ? std::set<std::string>{} : security.front();
    if (std::count(security.begin(), security.end(), needs) != std::ssize(security)) {
      Report(operation.at + "/security", "needs different scopes for each way to authenticate");
    }
    input_.specification.operations.push_back(
        {operation.method, base_.value_or("") + operation.path, {needs.begin(), needs.end()}});
  }

  /// The place of the value that is being read, as a JSON Pointer.
  [[nodiscard]] std::string Where() const {
    std::string pointer;
    for (const Frame& frame : open_) {
      pointer += '/';
      for (const char c : frame.step) pointer += EscapedForPointer(c);
    }
    return pointer.empty() ? "specification" : pointer;
  }

  void Report(std::string at, std::string message) {
    if (input_.problems.size() < kMostProblems) {
      input_.problems.push_back({std::move(at), std::move(message)});
    }
  }

  /// A file with this many problems is another file.
  [[nodiscard]] bool GoOn() const { return input_.problems.size() < kMostProblems; }

  SpecificationInput& input_;
  std::vector<Frame> open_;
  std::size_t parts_ = 0;
  std::string version_;
  std::optional<std::string> base_;
  std::optional<Security> security_;
  std::vector<OperationInput> operations_;
};

}  // namespace

SpecificationInput ReadSpecificationJson(std::string_view text) {
  SpecificationInput input;
  if (text.size() > kMostSpecificationBytes) {
    input.problems.push_back({"specification", TooLong(kMostSpecificationBytes)});
    return input;
  }
  if (const std::size_t nul = FindNul(text); nul > 0) {
    input.problems.push_back({"specification", NotJsonAt(nul)});
    return input;
  }
  SpecificationReader reader(input);
  if (nlohmann::json::sax_parse(text, &reader)) reader.Finish();
  return input;
}

}  // namespace scope_explainer
