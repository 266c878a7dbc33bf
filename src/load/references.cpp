#include "load/references.hpp"

#include "c136/base/code.hpp"
#include "c136/base/text.hpp"
#include "load/yaml/findings.hpp"

#include <algorithm>
#include <string>

namespace c136 {
namespace {

constexpr std::size_t max_listed = 8;        // ids in one message
constexpr std::size_t max_candidates = 500;  // among which the nearest is looked for

bool is_side(Reference reference) {
  return reference == Reference::competitor || reference == Reference::side ||
         reference == Reference::winner;
}

/// One of the lists that ids are looked up in.
class ReferenceTarget {
 public:
  template <class Item>
  ReferenceTarget(const List<Item>& items, Located<Id> Item::*id, bool faulty) : faulty_(faulty) {
    ids_.reserve(items.size());
    for (const Item& item : items) ids_.push_back(*(item.*id));
    std::ranges::sort(ids_);
  }

  bool may_have(std::string_view id) const {
    return faulty_ || std::ranges::binary_search(ids_, id);
  }
  bool is_faulty() const { return faulty_; }
  std::span<const std::string_view> ids() const { return ids_; }  // sorted

 private:
  std::vector<std::string_view> ids_;
  bool faulty_;  // it cannot be trusted: nothing is said about what is not in it
};

/// "c1.contacts" as the file writes it: 组织架构.关键联系人.
std::string written(std::string_view path, KeyNames names) {
  std::string out;
  for (const Table* table = &deal_table(); table && !path.empty();) {
    const std::size_t end = std::min(path.find('.'), path.size());
    const Field& field = *table->find(path.substr(0, end));
    out += (out.empty() ? "" : ".") + std::string(name_of(field, names));
    table = field.table ? &field.table() : nullptr;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return out;
}

class ReferenceTargets {
 public:
  ReferenceTargets(const Deal& deal, const Decoded& decoded)
      : deal_(deal),
        names_(decoded.names),
        contacts_(deal.c1.contacts, &Contact::id,
                  decoded.is_faulty(table_of<Contact>()) || decoded.is_faulty(table_of<C1>())),
        coaches_(deal.coaches, &Coach::who, decoded.is_faulty(table_of<Coach>())),
        competitors_(
            deal.c5.competitors, &Competitor::id,
            decoded.is_faulty(table_of<Competitor>()) || decoded.is_faulty(table_of<C5>())) {}

  const ReferenceTarget& contacts() const { return contacts_; }

  std::string written(std::string_view path) const { return c136::written(path, names_); }
  std::string_view written(const Word& word) const {
    return names_ == KeyNames::chinese ? word.zh : word.id;
  }
  std::string_view own_name() const { return name_of(*table_of<Coach>().find("name"), names_); }

  /// The id of the one who is called so in full; empty when there is none, or more than one.
  std::string_view id_of(Reference reference, std::string_view name) const {
    std::string_view id;
    int found = 0;
    const auto look = [&](const auto& items, auto id_member) {
      for (const auto& item : items)
        if (item.name && *item.name == name && (item.*id_member)) {
          id = *(item.*id_member);
          ++found;
        }
    };
    if (is_side(reference)) {
      look(deal_.c5.competitors, &Competitor::id);
    } else {
      look(deal_.c1.contacts, &Contact::id);
      if (reference == Reference::participant) look(deal_.coaches, &Coach::who);
    }
    return found == 1 ? id : std::string_view();
  }

  bool names(Reference reference, std::string_view id) const {
    switch (reference) {
      case Reference::none:
      case Reference::coach:
        return true;  // checked with its neighbour `name`
      case Reference::contact:
        return contacts_.may_have(id);
      case Reference::participant:
        return contacts_.may_have(id) || coaches_.may_have(id);
      case Reference::competitor:
        return competitors_.may_have(id);
      case Reference::side:
      case Reference::winner:
        return find_word(words_of(reference), id) || competitors_.may_have(id);
    }
    return true;
  }

  std::vector<std::string_view> candidates(Reference reference, Language language) const {
    std::vector<std::string_view> out;
    const auto take = [&](const ReferenceTarget& target) {
      for (const std::string_view id : target.ids())
        if (!id.empty() && out.size() < max_candidates) out.push_back(id);
    };
    if (is_side(reference))
      take(competitors_);
    else
      take(contacts_);
    if (reference == Reference::participant) take(coaches_);
    for (const Word& word : words_of(reference)) {
      out.push_back(word.id);
      if (language == Language::zh) out.push_back(word.zh);
    }
    std::ranges::sort(out);
    return out;
  }

 private:
  const Deal& deal_;
  KeyNames names_;
  ReferenceTarget contacts_, coaches_, competitors_;
};

std::string place_of(Reference reference, const ReferenceTargets& targets, Language l) {
  const std::string contacts = targets.written("c1.contacts");
  const std::string competitors = targets.written("c5.competitors");
  switch (reference) {
    case Reference::contact:
      return say(l, "no contact in `{}`", "`{}` 里的联系人", contacts);
    case Reference::participant:
      return say(l, "no contact in `{}` and no coach in `{}`",
                 "`{}` 里的联系人，也不是 `{}` 里的教练", contacts, targets.written("coaches"));
    case Reference::coach:
      return say(l, "no contact in `{}`, and has no `{}` of its own",
                 "`{}` 里的联系人，也没有自己的 `{}`", contacts, targets.own_name());
    case Reference::side:
      return say(l, "neither `us` nor a competitor in `{}`",
                 "“我方”（us），也不是 `{}` 里的竞争对手", competitors);
    case Reference::competitor:
      return say(l, "no competitor in `{}`", "`{}` 里的竞争对手", competitors);
    default:
      return say(l, "neither `us`, `none` nor a competitor in `{}`",
                 "“我方”（us）或“无”（none），也不是 `{}` 里的竞争对手", competitors);
  }
}

/// The nearest id; nothing for a short Chinese one, where another character is another person.
std::string_view nearest_id(std::string_view id, std::span<const std::string_view> known) {
  constexpr std::size_t shortest_slip = 4;
  const bool another = is_han(decode(id)) && code_points(id) < shortest_slip;
  return another ? std::string_view() : nearest(id, known);
}

std::string known_id_instead(const PendingReference& pending, const ReferenceTargets& targets,
                             Language language) {
  if (const std::string_view id = targets.id_of(pending.reference, *pending.id); !id.empty())
    return say(language, "that is the name of `{0}`; write `{0}`", "这是 `{0}` 的名称，请写 `{0}`",
               id);
  if (const Word* word = word_meant(words_of(pending.reference), *pending.id))
    return say(language, "did you mean `{}`?", "是不是想写 `{}`？", targets.written(*word));
  const auto candidates = targets.candidates(pending.reference, language);
  if (const std::string_view near = nearest_id(*pending.id, candidates); !near.empty())
    return say(language, "did you mean `{}`?", "是不是想写 `{}`？", near);
  if (pending.reference == Reference::coach)
    return say(language, "for somebody who is no contact add `{}: ...`",
               "此人若不在联系人之列，请补上 `{}: ...`", targets.own_name());
  if (candidates.empty())
    return is_side(pending.reference)
               ? say(language, "add the competitor there first", "请先在那里补上这个竞争对手")
               : say(language, "add the person there first", "请先在那里补上这个人");
  std::string known;
  for (std::size_t i = 0; i < candidates.size() && i < max_listed; ++i)
    known += (i == 0 ? "" : language == Language::zh ? "、" : ", ") + std::string(candidates[i]);
  if (candidates.size() > max_listed) known += language == Language::zh ? "……" : ", ...";
  return say(language, "known here: {}", "已有的：{}", known);
}

Diagnostic unknown_reference(const PendingReference& pending, const ReferenceTargets& targets,
                             Language language) {
  return {Severity::error,
          "S007",
          pending.id.span,
          say(language, "`{}` is {}", "`{}` 不是 {}", *pending.id,
              place_of(pending.reference, targets, language)),
          {},
          known_id_instead(pending, targets, language)};
}

/// The people of a circle, from the first in the file back to the same.
std::string chain(std::span<const Contact* const> circle) {
  std::string out;
  for (std::size_t i = 0; i < circle.size() && i < max_listed; ++i)
    out += std::string(*circle[i]->id) + " → ";
  if (circle.size() > max_listed) out += "… → ";
  return out + std::string(*circle.front()->id);
}

std::size_t index_in(const std::vector<Contact>& contacts, const Contact& contact) {
  return static_cast<std::size_t>(&contact - contacts.data());
}

/// Each contact reports to one person at most, so a circle is found by walking up.
void check_circles(const Deal& deal, KeyNames names, Language language,
                   std::vector<Diagnostic>& errors) {
  const std::string_view key = name_of(*table_of<Contact>().find("reports_to"), names);
  const std::vector<Contact>& contacts = deal.c1.contacts.items;
  const auto id_of = [](const Contact* contact) -> std::string_view { return *contact->id; };
  std::vector<const Contact*> by_id, path;
  for (const Contact& contact : contacts) by_id.push_back(&contact);
  std::ranges::stable_sort(by_id, {}, id_of);
  const auto above = [&](const Contact& contact) -> const Contact* {
    const auto found = std::ranges::lower_bound(by_id, *contact.reports_to, {}, id_of);
    return found != by_id.end() && id_of(*found) == *contact.reports_to ? *found : nullptr;
  };
  std::vector<bool> seen(contacts.size());
  for (const Contact& start : contacts) {
    path.clear();
    const Contact* at = &start;
    for (; at && at->reports_to && !seen[index_in(contacts, *at)]; at = above(*at)) {
      seen[index_in(contacts, *at)] = true;
      path.push_back(at);
    }
    const auto circle = std::ranges::find(path, at);
    if (circle == path.end()) continue;
    if (errors.size() >= max_errors) return;
    errors.push_back({Severity::error,
                      "S007",
                      (*circle)->reports_to.span,
                      say(language, "`{}` goes round in a circle: {}", "`{}` 绕成了一圈：{}", key,
                          chain({circle, path.end()})),
                      {},
                      say(language, "the one at the top reports to nobody: delete that `{}`",
                          "最上面的人不向任何人汇报，请删掉那一处 `{}`", key)});
  }
}

/// "T103": a capital and three digits.
bool is_code(std::string_view text) {
  return text.size() == 4 && text[0] >= 'A' && text[0] <= 'Z' &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace

std::optional<Diagnostic> refuse_ignored(const Located<Text>& code,
                                         std::span<const std::string_view> warnings,
                                         Language language) {
  if (std::ranges::find(warnings, *code) != warnings.end()) return std::nullopt;
  const std::string_view near = nearest_code(*code, warnings);
  // A letter that no warning has is that of a gap or an error, and meant as it is written.
  const bool meant = !near.empty() && (!is_code(*code) || near[0] == (*code)[0]);
  return Diagnostic{Severity::error,
                    "S005",
                    code.span,
                    say(language, "`{}` is not the code of a warning", "`{}` 不是警告的代码",
                        escaped(clip(*code, 60))),
                    {},
                    meant ? say(language, "only warnings can be left out; did you mean `{}`?",
                                "只有警告可以忽略；是不是想写 `{}`？", near)
                          : say(language, "only warnings can be left out, like T103",
                                "只有警告可以忽略，如 T103")};
}

void check_ignored(const Deal& deal, std::span<const std::string_view> warnings, Language language,
                   std::vector<Diagnostic>& errors) {
  if (warnings.empty()) return;
  for (const Ignored& entry : deal.ignore)
    if (auto refusal = refuse_ignored(entry.code, warnings, language);
        refusal && errors.size() < max_errors)
      errors.push_back(std::move(*refusal));
}

void check_references(const Deal& deal, const Decoded& decoded, Language language,
                      std::vector<Diagnostic>& errors) {
  const ReferenceTargets targets(deal, decoded);
  const auto report = [&](const PendingReference& pending) {
    if (errors.size() < max_errors) errors.push_back(unknown_reference(pending, targets, language));
  };
  for (const PendingReference& pending : decoded.references)
    if (!targets.names(pending.reference, *pending.id)) report(pending);
  for (const Coach& coach : deal.coaches)
    if (coach.who && !coach.name && !targets.names(Reference::contact, *coach.who))
      report({Reference::coach, coach.who});
  if (!targets.contacts().is_faulty()) check_circles(deal, decoded.names, language, errors);
}

}  // namespace c136
