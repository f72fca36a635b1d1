#pragma once
/// The names that a run of Socket Basics is given, by whatever reaches it.

#include "facts/enum_table.h"
#include "input/entries.h"

namespace scope_explainer {

class RunNames {
 public:
  using Names = EnumArray<NameId, const Entry*>;

  /// Of the run that `run` begins, an entry of `scan` or like one. Both must outlive this.
  RunNames(const SetupScan& scan, const Entry& run) : scan_(scan), run_(run) { Collect(); }

  /// Whether what `entry` says goes for the run.
  [[nodiscard]] bool Reaches(const Entry& entry) const;
  /// The entry that has what `name` holds, once what it stands for is looked up; null where the run
  /// is not given it.
  [[nodiscard]] const Entry* ValueOf(NameId name) const;
  [[nodiscard]] bool Holds(NameId name) const;
  /// Of the names from `first` to `last`, the first that holds something, or, where none does, the
  /// first that holds nothing.
  [[nodiscard]] const Entry* First(NameId first, NameId last) const;
  /// Whether one of them may hold something.
  [[nodiscard]] bool AnyDoubtful(NameId first, NameId last) const;

  Names given{};    ///< what the run is given
  Names outside{};  ///< of a container: what is there to be handed on
  EnumArray<NameId, bool> doubtful{};
  std::size_t elsewhere = 0;  ///< the line that points to variables that are not shown
  std::size_t config = 0;     ///< the line that points to a JSON file that is not shown
  bool more_arguments = false;
  bool guarded = false;
  const Entry* scans = nullptr;     ///< a variable or an input that switches a scanner on
  const Entry* may_scan = nullptr;  ///< one that may do that

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
  BlockId plugin_ = kNoBlock;           ///< holds the names that the plugin hands on
  BlockId file_ = kNoBlock;             ///< the here-document that names are taken from
};

}  // namespace scope_explainer
