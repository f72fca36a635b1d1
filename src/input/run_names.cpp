#include "input/run_names.h"

#include <algorithm>

#include "text/word_list.h"

namespace scope_explainer {
namespace {

std::string_view LastPart(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

bool RunNames::Reaches(const Entry& entry) const {
  if (entry.command != 0) return entry.command == run_.command;
  // Arguments after an image rather than a program's name.
  const bool argument =
      entry.name >= NameId::kScannerFlag || entry.kind == EntryKind::kMoreArguments;
  if (argument) return run_.kind != EntryKind::kName && entry.scope == run_.scope;
  return scan_.IsWithin(run_.place, entry.scope);
}

void RunNames::Collect() {
  for (const Entry& file : scan_.entries) {
    if (file.kind != EntryKind::kFile || !Reaches(file)) continue;
    (file.name == NameId::kConfigFlag ? config : elsewhere) = file.line;
    for (const Entry& here : scan_.entries) {
      const bool same = here.kind == EntryKind::kHere && LastPart(here.text) == LastPart(file.text);
      if (!same) continue;
      file_ = here.place;
      elsewhere = config = 0;
    }
  }
  for (const Entry& entry : scan_.entries) {
    if (entry.kind == EntryKind::kPlugin && Reaches(entry)) plugin_ = entry.place;
  }
  for (const Entry& entry : scan_.entries) {
    const bool of_file = file_ != kNoBlock && scan_.IsWithin(entry.scope, file_);
    if (of_file || Reaches(entry)) Take(entry, of_file || !IsContainer() || entry.command != 0);
  }
  // A name needs a value, and must be passed on.
  for (std::size_t i = 0; i < kCountOf<NameId> && plugin_ != kNoBlock; ++i) {
    const auto name = static_cast<NameId>(i);
    if (listed_[name] == (given[name] != nullptr)) continue;
    given[name] = nullptr;
    doubtful[name] = true;
  }
  for (const Entry* scanner : scanners_) TakeScanner(*scanner);
  // An action that is given a command may do anything with it.
  const bool indirect = run_.kind == EntryKind::kCommand && run_.indirect;
  if (run_.kind == EntryKind::kWorkflow || indirect) elsewhere = run_.line;
  if (elsewhere == 0 && !IsContainer()) elsewhere = scan_.loader;
  if (!IsContainer()) outside = given;
}

void RunNames::Take(const Entry& entry, bool handed_on) {
  switch (entry.kind) {
    case EntryKind::kElsewhere:
      if (handed_on) elsewhere = entry.line;
      return;
    case EntryKind::kMoreArguments:
      more_arguments = true;
      return;
    case EntryKind::kGuard:
      guarded = true;
      return;
    case EntryKind::kName:
      break;
    default:
      return;
  }
  const NameId name = entry.name;
  const bool inside = scan_.IsWithin(entry.place, plugin_);
  const bool hidden = !inside && entry.command == 0;
  if (!hidden) listed_[name] = true;
  // `- NAME`
  const bool lists = plugin_ != kNoBlock && inside && entry.text.empty();
  if (name >= NameId::kScanner && name <= NameId::kDoubtful) {
    if (hidden) may_scan = &entry;
    if (handed_on && !hidden) KeepScanner(entry);
  } else if (entry.doubtful && entry.command == 0) {
    doubtful[name] = true;
  } else if (!lists) {
    Keep(entry, (handed_on ? given : outside)[name]);
  }
}

/// Of two values for one name, the one nearer to the run counts, then the later one.
void RunNames::Keep(const Entry& entry, const Entry*& known) const {
  // `export NAME` does not change its value.
  const bool keeps = entry.state == ValueState::kHandedOn && entry.command == 0;
  if (known == nullptr || (!keeps && scan_.IsWithin(entry.scope, known->scope))) known = &entry;
}

void RunNames::KeepScanner(const Entry& entry) {
  constexpr std::size_t kMostScanners = 64;
  for (const Entry*& known : scanners_) {
    // What may not happen replaces nothing.
    if (known->label != entry.label || entry.doubtful) continue;
    return Keep(entry, known);
  }
  if (scanners_.size() < kMostScanners) scanners_.push_back(&entry);
}

void RunNames::TakeScanner(const Entry& entry) {
  const bool list = entry.name == NameId::kScannerList;
  bool literal = entry.state == ValueState::kLiteral;
  bool on = list ? entry.state != ValueState::kEmpty : literal && IsOneOf("true", entry.text);
  if (entry.state == ValueState::kHandedOn) {
    constexpr std::size_t kMostLookedAt = 300;
    literal = on = false;
    for (std::size_t i = 0; i < std::min(scan_.entries.size(), kMostLookedAt); ++i) {
      const Entry& other = scan_.entries[i];
      on = on || (other.label == entry.label && other.command == 0 && !other.doubtful &&
                  other.state == ValueState::kLiteral && IsOneOf("true", other.text));
    }
  }
  // The inputs of an action have defaults and override its environment.
  const bool replaced = run_.kind == EntryKind::kAction && run_.text[0] == '@' &&
                        entry.label.starts_with(kInputPrefix);
  const bool unsure =
      (entry.doubtful && entry.command == 0) || replaced || entry.name == NameId::kDoubtful;
  if (on && !unsure && scans == nullptr) scans = &entry;
  if ((on && unsure) || (!on && entry.state >= ValueState::kReference)) may_scan = &entry;
}

const Entry* RunNames::ValueOf(NameId name) const {
  const Entry* entry = given[name];
  if (entry == nullptr) return nullptr;
  if (entry->state == ValueState::kHandedOn && outside[name] != nullptr) entry = outside[name];
  if (entry->state != ValueState::kReference) return entry;
  const Entry* const other = outside[FindName(entry->text, Dress::kVariable)];
  return other != nullptr ? other : entry;
}

bool RunNames::Holds(NameId name) const {
  const Entry* const value = ValueOf(name);
  return value != nullptr && value->state != ValueState::kEmpty;
}

const Entry* RunNames::First(NameId first, NameId last) const {
  const Entry* empty = nullptr;
  for (auto id = static_cast<std::uint8_t>(first); id <= static_cast<std::uint8_t>(last); ++id) {
    const auto name = static_cast<NameId>(id);
    if (Holds(name)) return given[name];
    if (empty == nullptr) empty = given[name];
  }
  return empty;
}

bool RunNames::AnyDoubtful(NameId first, NameId last) const {
  bool any = false;
  for (auto id = static_cast<std::uint8_t>(first); id <= static_cast<std::uint8_t>(last); ++id) {
    any = any || doubtful[static_cast<NameId>(id)];
  }
  return any;
}

}  // namespace scope_explainer
