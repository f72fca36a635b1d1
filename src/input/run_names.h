#pragma once
/// The names that a run of Socket Basics is given, from every place that applies to it.

#include "facts/enum_table.h"
#include "input/entries.h"

namespace scope_explainer {

class RunNames {
 public:
  using Names = EnumArray<NameId, const Entry*>;

  /// The names of the run that `run` starts: an entry of `scan` or one like it. Both must outlive
  /// this.
  RunNames(const SetupScan& scan, const Entry& run) : scan_(scan), run_(run) { Collect(); }

  /// Whether `entry` applies to the run.
  [[nodiscard]] bool Reaches(const Entry& entry) const;
  /// The entry that holds the value of `name`, after following references; null if the run is not
  /// given it.
  [[nodiscard]] const Entry* ValueOf(NameId name) const;
  [[nodiscard]] bool Holds(NameId name) const;
  /// Of the names from `first` to `last`, the first that holds something, or if none does, the
  /// first that is empty.
  [[nodiscard]] const Entry* First(NameId first, NameId last) const;
  /// Whether any of them may hold something.
  [[nodiscard]] bool AnyDoubtful(NameId first, NameId last) const;

  Names given{};    ///< what the run is given
  Names outside{};  ///< of a container: the names that can be passed to it
  EnumArray<NameId, bool> doubtful{};
  std::size_t elsewhere = 0;  ///< the line that points to variables not in the text
  std::size_t config = 0;     ///< the line that points to a JSON file not in the text
  bool more_arguments = false;
  bool guarded = false;
  const Entry* scans = nullptr;     ///< a variable or an input that turns on a scanner
  const Entry* may_scan = nullptr;  ///< one that may turn on a scanner

 private:
  void Collect();
  void Take(const Entry& entry, bool handed_on);
  void Keep(const Entry& entry, const Entry*& known) const;
  void KeepScanner(const Entry& entry);
  void TakeScanner(const Entry& entry);
  [[nodiscard]] bool IsContainer() const { return run_.kind == EntryKind::kContainer; }

  const SetupScan& scan_;
  const Entry& run_;
  std::vector<const Entry*> scanners_;  ///< each name once
  EnumArray<NameId, bool> listed_{};    ///< by the plugin
  BlockId plugin_ = kNoBlock;           ///< holds the names that the plugin passes on
  BlockId file_ = kNoBlock;             ///< the here-document that names are read from
};

}  // namespace scope_explainer
