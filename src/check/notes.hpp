// The turns of phrase that the notes of gaps share: what an item still lacks, and the question that
// one complete item of a list answers. Not here: what each rule asks.
#pragma once

#include "c136/check/rule.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace c136 {

/// Collects what is not known of one person or thing.
class Lacks {
 public:
  explicit Lacks(Language language) : language_(language) {}

  Lacks& unless(bool known, Words what) {
    if (!known) parts_.emplace_back(what.in(language_));
    return *this;
  }
  void add(std::string what) { parts_.push_back(std::move(what)); }
  /// Of many alike the first twenty are named, the others counted.
  bool has_room() const { return parts_.size() < most_named; }
  void add_unnamed(std::size_t count) { unnamed_ += count; }
  bool nothing() const { return parts_.empty(); }
  /// "Wang: role and influence missing"
  std::string note(std::string_view name) const {
    const std::string parts = join(language_, parts_);
    if (unnamed_ == 0) return say(language_, "{}: {} missing", "{}：还缺{}", name, parts);
    return say(language_, "{}: {} and {} more missing", "{}：还缺{}，另有 {} 项", name, parts,
               unnamed_);
  }

 private:
  Language language_;
  static constexpr std::size_t most_named = 20;
  std::vector<std::string> parts_;
  std::size_t unnamed_ = 0;
};

/// A gap unless some item of the list lacks nothing; its notes say what each of them lacks.
/// `lacks(item)` gives the Lacks, `name(item)` what to call it.
template <class T, class LacksOf, class NameOf>
void ask_for_one(const List<T>& list, Span parent, Findings& out, LacksOf lacks, NameOf name) {
  std::vector<Note> notes;
  for (const T& item : list) {
    const Lacks lacking = lacks(item);
    if (lacking.nothing()) return;
    notes.push_back({lacking.note(name(item)), item.span});
  }
  if (notes.empty()) return out.missing({list.span, parent});
  for (Note& note : notes) out.item(note.span, std::move(note.message));
}

/// A gap that asks about people of whom there is none yet. It stands at the list they are missing
/// from, or where that is missing, too, at the subject that asks.
inline void nobody_yet(const Facts& facts, Findings& out, Words note, Span subject = {}) {
  const C3& c3 = facts.deal.c3;
  out.missing({c3.members.span, c3.span, subject});
  out.item(c3.members ? c3.members.span : c3.span, std::string(note.in(facts.language)));
}

inline constexpr Words nobody_decides{
    "c3.members has nobody with seat top, key or member yet",
    "c3.members 里还没有决策地位（seat）为 top、key 或 member 的人"};
inline constexpr Words nobody_leads{"c3.members has nobody with seat top or key yet",
                                    "c3.members 里还没有决策地位（seat）为 top 或 key 的人"};

}  // namespace c136
