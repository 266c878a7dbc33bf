#include "book/change.hpp"

#include "book/deal_past.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace c136 {

namespace {

constexpr Word moved_words[] = {
    {"new", "新增", {}, "new"},
    {"won", "赢单", {}, "won"},
    {"lost", "丢单", {}, "lost"},
    {"shelved", "搁置", {}, "shelved"},
    {"reopened", "重启", {}, "reopened"},
    {"removed", "移除", {}, "removed"},
    {"stage-forward", "阶段前进", {}, "stage forward"},
    {"stage-back", "阶段后退", {}, "stage back"},
    {"confirmed", "136值", {}, "confirmed"},
    {"on-paper", "纸面", {}, "on paper"},
    {"owner", "换负责人", {}, "handed over"},
    {"amount", "金额", {}, "amount"},
    {"pushed", "推迟", {}, "pushed"},
    {"pulled", "提前", {}, "pulled"},
    {"tendency", "倾向性", {}, "tendency"},
    {"seat", "席位", {}, "seat"},
    {"contact-gained", "新增联系人", {}, "contact gained"},
    {"contact-lost", "失去联系人", {}, "contact lost"},
    {"gap-opened", "新缺口", {}, "gap opened"},
    {"gap-closed", "缺口已补", {}, "gap closed"},
    {"plan-done", "计划完成", {}, "plan done"},
    {"plan-slipped", "计划延后", {}, "plan slipped"},
};

using MaybeText = std::optional<std::string>;

MaybeText amount_text(const Snapshot& side) {
  if (!side.amount) return std::nullopt;
  return fmt::format("{} {}", to_string(*side.amount), side.currency);
}

Moved closing(Status status) {
  if (status == Status::won) return Moved::won;
  return status == Status::lost ? Moved::lost : Moved::shelved;
}

template <class E>
std::string id_of(E value) {
  return std::string(words_of<E>()[static_cast<std::size_t>(value)].id);
}

std::string status_text(const Snapshot& side) { return id_of(side.status); }

/// Of a contact, else of a coach; empty where the deal says none. One that is hidden stays so.
std::string name_of(const std::string& id, const Deal& deal) {
  for (const Contact& contact : deal.c1.contacts)
    if (contact.name && *contact.id == id) return std::string(*contact.name);
  for (const Coach& coach : deal.coaches)
    if (coach.name && *coach.who == id) return std::string(*coach.name);
  return {};
}

/// Texts of people by their ids; who is absent on a side is not in its map.
using Named = std::map<std::string, std::string>;

Named tendencies_of(const Snapshot& side) {
  Named all;
  for (const auto& [person, tendency] : side.tendencies) all[person] = std::to_string(tendency);
  return all;
}

Named seats_of(const Side& side) {
  Named all;
  for (const Member& member : side.state.deal().c3.members)
    if (member.seat) all[std::string(*member.who)] = id_of(*member.seat);
  return all;
}

std::set<std::string> key_contacts_of(const Side& side) {
  std::set<std::string> all;
  for (const Contact& contact : side.state.deal().c1.contacts)
    if (!contact.posts.empty() && !contact.has_left(side.day) &&
        (contact.level.is(Level::senior) || contact.level.is(Level::middle)))
      all.insert(std::string(*contact.id));
  return all;
}

std::set<std::string> gaps_of(const Side& side) {
  std::set<std::string> all;
  for (const Diagnostic& gap : side.derived.gaps) all.emplace(gap.code);
  return all;
}

/// By its id, else by its text, unless that is an item with another id.
const PlanItem* find_item(const Deal& deal, const PlanItem& item) {
  for (const PlanItem& other : deal.plan)
    if (item.id && other.id && *other.id == *item.id) return &other;
  for (const PlanItem& other : deal.plan)
    if (*other.item == *item.item && !(item.id && other.id)) return &other;
  return nullptr;
}

MaybeText date_text(const Located<Date>& date) {
  return date ? std::optional(to_string(*date)) : std::nullopt;
}

class Sides {
 public:
  Sides(const std::string& id, const Side* a, const Side* b, Date day_of_a, std::size_t pushes)
      : id_(id), a_(a), b_(b), day_of_a_(day_of_a), pushes_(pushes) {
    if (a) before_ = snapshot_of(a->state, a->derived);
    if (b) after_ = snapshot_of(b->state, b->derived);
  }

  std::vector<Movement> compare() {
    if (!a_ && b_) arrived();
    if (a_ && !b_) add(Moved::removed, {}, status_text(*before_), {});
    if (a_ && b_) {
      status();
      stage();
      values();
      if (before_->owner != after_->owner) add(Moved::owner, {}, before_->owner, after_->owner);
      if (amount_text(*before_) != amount_text(*after_))
        add(Moved::amount, {}, amount_text(*before_), amount_text(*after_));
      signing();
      people(Moved::tendency, tendencies_of(*before_), tendencies_of(*after_));
      people(Moved::seat, seats_of(*a_), seats_of(*b_));
      contacts(key_contacts_of(*a_), key_contacts_of(*b_));
      gaps(gaps_of(*a_), gaps_of(*b_));
      plan();
    }
    return std::move(rows_);
  }

 private:
  Movement& add(Moved what, MaybeText detail, MaybeText before, MaybeText after) {
    const std::string& owner = after_ ? after_->owner : before_->owner;
    rows_.push_back({id_, owner, what, std::move(detail), std::move(before), std::move(after)});
    return rows_.back();
  }

  void add_person(Moved what, const std::string& id, MaybeText before, MaybeText after) {
    Movement& row = add(what, id, std::move(before), std::move(after));
    row.person = name_of(id, b_->state.deal());
    if (row.person.empty()) row.person = name_of(id, a_->state.deal());
  }

  void arrived() {
    add(Moved::added, {}, {}, status_text(*after_));
    if (!after_->is_open() && stake_of(b_->state.deal(), *b_->state.config).closed > day_of_a_)
      add(closing(after_->status), {}, {}, status_text(*after_));
  }

  void status() {
    if (before_->status == after_->status) return;
    add(after_->is_open() ? Moved::reopened : closing(after_->status), {}, status_text(*before_),
        status_text(*after_));
  }

  void stage() {
    if (before_->stage == after_->stage) return;
    const bool is_forward =
        rank_of(before_->stage, *after_->config) < rank_of(after_->stage, *after_->config);
    add(is_forward ? Moved::stage_forward : Moved::stage_back, {}, before_->stage, after_->stage);
  }

  void values() {
    if (before_->confirmed != after_->confirmed)
      add(Moved::confirmed, {}, before_->confirmed, after_->confirmed);
    if (before_->on_paper != after_->on_paper)
      add(Moved::on_paper, {}, before_->on_paper, after_->on_paper);
  }

  void signing() {
    if (!before_->is_open() || !after_->is_open() || !before_->close_last || !after_->close_last)
      return;
    const std::int32_t days = *after_->close_last - *before_->close_last;
    if (days > 0) add(Moved::pushed, {}, before_->close, after_->close).push = {days, pushes_};
    if (days < 0) add(Moved::pulled, {}, before_->close, after_->close);
  }

  void people(Moved what, const Named& before, const Named& after) {
    std::set<std::string> ids;
    for (const auto* side : {&before, &after})
      for (const auto& [id, text] : *side) ids.insert(id);
    const auto of = [](const Named& side, const std::string& id) {
      const auto found = side.find(id);
      return found == side.end() ? std::nullopt : std::optional(found->second);
    };
    for (const std::string& id : ids)
      if (of(before, id) != of(after, id)) add_person(what, id, of(before, id), of(after, id));
  }

  void contacts(const std::set<std::string>& before, const std::set<std::string>& after) {
    for (const std::string& id : after)
      if (!before.contains(id)) add_person(Moved::contact_gained, id, {}, {});
    for (const std::string& id : before)
      if (!after.contains(id)) add_person(Moved::contact_lost, id, {}, {});
  }

  void gaps(const std::set<std::string>& before, const std::set<std::string>& after) {
    for (const std::string& code : after)
      if (!before.contains(code)) add(Moved::gap_opened, code, {}, {});
    for (const std::string& code : before)
      if (!after.contains(code)) add(Moved::gap_closed, code, {}, {});
  }

  void plan() {
    for (const PlanItem& item : b_->state.deal().plan) {
      const PlanItem* was = find_item(a_->state.deal(), item);
      if (!was) continue;
      const std::string name(*item.item);
      if (item.done && !was->done) add(Moved::plan_done, name, {}, date_text(item.done));
      if (item.due && was->due && *was->due < *item.due)
        add(Moved::plan_slipped, name, date_text(was->due), date_text(item.due));
    }
  }

  const std::string& id_;
  const Side *a_, *b_;
  Date day_of_a_;
  std::size_t pushes_;
  std::optional<Snapshot> before_, after_;
  std::vector<Movement> rows_;
};

}  // namespace

const Word& word_of(Moved what) { return moved_words[static_cast<std::size_t>(what)]; }

std::vector<Movement> movements(const std::string& id, const Side* a, const Side* b, Date day_of_a,
                                std::size_t pushes) {
  return Sides(id, a, b, day_of_a, pushes).compare();
}

void sort(std::vector<Movement>& all) {
  std::ranges::stable_sort(all, [](const Movement& x, const Movement& y) {
    return std::tie(x.deal, x.what, x.detail) < std::tie(y.deal, y.what, y.detail);
  });
}

}  // namespace c136
