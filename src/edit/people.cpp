#include "edit/people.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr std::size_t most_listed = 12;

void add_contacts(std::vector<IdAndName>& out, const Deal& deal) {
  for (const Contact& contact : deal.c1.contacts)
    out.push_back({std::string(*contact.id), std::string(*contact.name)});
}

void add_coaches(std::vector<IdAndName>& out, const Deal& deal) {
  for (const Coach& coach : deal.coaches)
    if (std::ranges::find(out, std::string(*coach.who), &IdAndName::id) == out.end())
      out.push_back({std::string(*coach.who), std::string(*coach.name)});
}

void add_competitors(std::vector<IdAndName>& out, const Deal& deal) {
  for (const Competitor& competitor : deal.c5.competitors)
    out.push_back({std::string(*competitor.id), std::string(*competitor.name)});
}

void add_words(std::vector<IdAndName>& out, Reference reference) {
  for (const Word& word : words_of(reference))
    out.push_back({std::string(word.id), std::string(word.zh)});
}

}  // namespace

std::vector<IdAndName> named_by(const Deal& deal, Reference reference) {
  std::vector<IdAndName> out;
  switch (reference) {
    case Reference::none:
    case Reference::coach:
      break;
    case Reference::contact:
      add_contacts(out, deal);
      break;
    case Reference::participant:
      add_contacts(out, deal);
      add_coaches(out, deal);
      break;
    case Reference::side:
    case Reference::winner:
      add_words(out, reference);
      [[fallthrough]];
    case Reference::competitor:
      add_competitors(out, deal);
      break;
  }
  return out;
}

Called find_called(std::string_view text, const std::vector<IdAndName>& all) {
  std::vector<IdAndName> exact, near;
  for (const IdAndName& one : all) {
    if (one.id == text || one.name == text) exact.push_back(one);
    if (one.id.starts_with(text) || one.name.starts_with(text)) near.push_back(one);
  }
  const std::vector<IdAndName>& found = exact.empty() ? near : exact;
  if (found.size() == 1 && !text.empty()) return {found.front().id, {}, true};
  const bool is_known = !found.empty() && !text.empty();
  return {{}, is_known ? found : all, is_known};
}

std::string listed(const std::vector<IdAndName>& all, Language language) {
  std::string out;
  for (std::size_t i = 0; i < std::min(all.size(), most_listed); ++i) {
    if (i > 0) out += language == Language::zh ? "、" : ", ";
    out += all[i].id;
    if (!all[i].name.empty() && all[i].name != all[i].id)
      out += say(language, " ({})", "（{}）", all[i].name);
  }
  if (all.size() > most_listed)
    out += say(language, " and {} more", "，另有 {} 人", all.size() - most_listed);
  return escaped(out);
}

std::string id_of(std::string_view text, const std::vector<IdAndName>& all, Language language,
                  std::string_view if_nobody) {
  const Called called = find_called(trimmed(text), all);
  if (!called.id.empty()) return called.id;
  const std::string shown = escaped(text), candidates = listed(called.candidates, language);
  if (called.is_known)
    throw Failure(say(language, "`{}` may be {}: write more of it", "“{}”可能是 {}，请写全一些",
                      shown, candidates));
  if (candidates.empty())
    throw Failure(say(language, "`{}` is nobody that this deal knows{}", "这个商机里没有“{}”{}",
                      shown, if_nobody));
  throw Failure(say(language, "`{}` is nobody that this deal knows; there are: {}{}",
                    "这个商机里没有“{}”；现有：{}{}", shown, candidates, if_nobody));
}

}  // namespace c136
