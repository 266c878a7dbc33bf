#include "load/references.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace c136 {
namespace {

using Ids = std::unordered_set<std::string_view>;

/// The three lists that ids are looked up in, and whether each can be trusted.
class Targets {
 public:
  Targets(const Deal& deal, const Decoded& decoded) {
    for (const Contact& contact : deal.c1.contacts) contacts_.insert(*contact.id);
    for (const Coach& coach : deal.coaches) coaches_.insert(*coach.who);
    for (const Competitor& competitor : deal.c5.competitors) competitors_.insert(*competitor.id);
    const auto faulty = [&](const Table& table) {
      return std::ranges::find(decoded.faulty, &table) != decoded.faulty.end();
    };
    contacts_faulty_ = faulty(table_of<Contact>()) || (!deal.c1.contacts && faulty(table_of<C1>()));
    coaches_faulty_ = faulty(table_of<Coach>());
    competitors_faulty_ = faulty(table_of<Competitor>()) || (!deal.c5.competitors && faulty(table_of<C5>()));
  }

  bool names(Reference reference, std::string_view id) const {
    switch (reference) {
      case Reference::none:
      case Reference::coach: return true;  // checked with its neighbour `name`
      case Reference::contact: return contacts_faulty_ || contacts_.contains(id);
      case Reference::participant:
        return contacts_faulty_ || coaches_faulty_ || contacts_.contains(id) || coaches_.contains(id);
      case Reference::competitor: return competitors_faulty_ || competitors_.contains(id);
      case Reference::side: return id == us_id || competitors_faulty_ || competitors_.contains(id);
      case Reference::winner:
        return id == us_id || id == "none" || competitors_faulty_ || competitors_.contains(id);
    }
    return true;
  }

  bool has_contact(std::string_view id) const { return contacts_faulty_ || contacts_.contains(id); }

  std::vector<std::string_view> candidates(Reference reference) const {
    std::vector<std::string_view> out;
    const auto take = [&](const Ids& ids) { out.insert(out.end(), ids.begin(), ids.end()); };
    if (reference == Reference::contact || reference == Reference::participant || reference == Reference::coach) take(contacts_);
    if (reference == Reference::participant) take(coaches_);
    if (reference == Reference::competitor || reference == Reference::side || reference == Reference::winner) take(competitors_);
    if (reference == Reference::side || reference == Reference::winner) out.push_back(us_id);
    std::ranges::sort(out);
    return out;
  }

 private:
  Ids contacts_, coaches_, competitors_;
  bool contacts_faulty_ = false, coaches_faulty_ = false, competitors_faulty_ = false;
};

Words place_of(Reference reference) {
  switch (reference) {
    case Reference::contact: return {"no contact in `c1.contacts`", "关键联系人（`c1.contacts`）"};
    case Reference::participant: return {"no contact in `c1.contacts` and no coach in `coaches`", "关键联系人（`c1.contacts`）或教练（`coaches`）"};
    case Reference::coach: return {"no contact in `c1.contacts`, and has no `name` of its own", "关键联系人（`c1.contacts`），也没有写 `name`"};
    case Reference::side: return {"neither `us` nor a competitor in `c5.competitors`", "`us` 或竞争对手（`c5.competitors`）"};
    case Reference::competitor: return {"no competitor in `c5.competitors`", "竞争对手（`c5.competitors`）"};
    default: return {"neither `us`, `none` nor a competitor in `c5.competitors`", "`us`、`none` 或竞争对手（`c5.competitors`）"};
  }
}

Diagnostic unknown_reference(const PendingReference& pending, const Targets& targets, Language language) {
  const auto candidates = targets.candidates(pending.reference);
  const std::string_view near = nearest(*pending.id, candidates);
  std::string known;
  for (std::size_t i = 0; i < candidates.size() && i < 8; ++i)
    known += (i == 0 ? "" : language == Language::zh ? "、" : ", ") + std::string(candidates[i]);
  std::string help = !near.empty()   ? say(language, "did you mean `{}`?", "是不是想写 `{}`？", near)
                     : !known.empty() ? say(language, "known here: {}", "已有的：{}", known)
                                      : say(language, "add the person or competitor there first", "请先在那里补上这个人或对手");
  if (pending.reference == Reference::coach)
    help = say(language, "for somebody who is no contact add `name: ...`", "如果此人不是关键联系人，请补上 `name: ...`");
  const std::string_view where = place_of(pending.reference).in(language);
  return {Severity::error, "S007", pending.id.span,
          say(language, "`{}` is {}", "`{}` 不是{}", *pending.id, where), {}, std::move(help)};
}

/// Each contact reports to one person at most, so a circle is found by walking up.
void check_circles(const Deal& deal, Language language, std::vector<Diagnostic>& errors) {
  std::unordered_map<std::string_view, const Contact*> by_id;
  for (const Contact& contact : deal.c1.contacts) by_id.emplace(*contact.id, &contact);
  std::unordered_set<const Contact*> done;
  for (const Contact& start : deal.c1.contacts) {
    std::vector<const Contact*> path;
    const Contact* at = &start;
    while (at && at->reports_to && !done.contains(at)) {
      done.insert(at);
      path.push_back(at);
      const auto next = by_id.find(*at->reports_to);
      at = next == by_id.end() ? nullptr : next->second;
    }
    const auto loop = at ? std::ranges::find(path, at) : path.end();
    if (loop == path.end()) continue;
    std::string chain;
    for (auto i = loop; i != path.end(); ++i) chain += std::string(*(*i)->id) + " → ";
    errors.push_back({Severity::error, "S007", (*loop)->reports_to.span,
                      say(language, "a circle in `reports_to`: {}{}", "`reports_to` 成了一个圈：{}{}", chain, *(*loop)->id), {},
                      say(language, "the person at the top reports to nobody: delete that line", "最上面的人不向任何人汇报：请删掉那一行")});
  }
}

}  // namespace

void check_references(const Deal& deal, const Decoded& decoded, Language language,
                      std::vector<Diagnostic>& errors) {
  const Targets targets(deal, decoded);
  for (const PendingReference& pending : decoded.references)
    if (!targets.names(pending.reference, *pending.id))
      errors.push_back(unknown_reference(pending, targets, language));
  for (const Coach& coach : deal.coaches)
    if (coach.who && !coach.name && !targets.has_contact(*coach.who))
      errors.push_back(unknown_reference({Reference::coach, coach.who}, targets, language));
  check_circles(deal, language, errors);
}

}  // namespace c136
