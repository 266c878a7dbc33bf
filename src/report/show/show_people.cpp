#include "report/show/show_people.hpp"

#include "report/show/contact_details.hpp"
#include "report/show/field_values.hpp"
#include "report/show/section_blocks.hpp"
#include "report/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

// ---- for people ---------------------------------------------------------------------------------

/// For us green, neutral white, against us red; the sign says the same to those who see no colours.
Cell tendency_cell(const Person& person, Language language) {
  const auto& written = person.member->tendency;
  if (person.tendency) {
    const int grade = *person.tendency;
    const Tone tone = grade > 0 ? Tone::good : grade < 0 ? Tone::bad : Tone::plain;
    return {fmt::format("[{}]", tendency_text(grade, language)), tone};
  }
  if (!written) return {say(language, "[? unknown]", "[? 未知]"), Tone::muted};
  return {say(language, "[? {:+d} without a sign]", "[? {:+d} 无表现佐证]", *written),
          Tone::caution};
}

template <class E>
Cell word_cell(const Located<E>& word, Language language) {
  return word ? Cell(name_of(*word, language)) : Cell();
}

/// "us", "Kingdee"; an assumption is marked, because it does not count.
Cell side_cell(const Facts& facts, const Member& member, const Located<Id>& side) {
  if (!side) return {};
  const Language language = facts.language;
  const std::string name =
      *side == us_id ? say(language, "us", "我方") : std::string(facts.name_of(*side));
  if (member.basis.is(Basis::assumption))
    return {say(language, "{}? (assumed)", "{}？（推测）", name), Tone::muted};
  return {name, *side == us_id ? Tone::good : Tone::bad};
}

std::string left_text(const Contact& contact, Language language) {
  return say(language, "left on {}", "已于 {} 离开", to_string(*contact.left));
}

/// Of somebody who has left, since when the seat is no longer theirs.
Cell seat_cell(const Facts& facts, const Person& person) {
  if (person.contact && facts.has_left(person.id()))
    return {left_text(*person.contact, facts.language), Tone::caution};
  return word_cell(person.member->seat, facts.language);
}

std::vector<Cell> person_row(const Facts& facts, const Person& person) {
  const Language language = facts.language;
  const Member& member = *person.member;
  return {{with_title(person, language), Tone::strong},
          seat_cell(facts, person),
          tendency_cell(person, language),
          word_cell(member.relation, language),
          side_cell(facts, member, member.prefers),
          side_cell(facts, member, member.selects),
          {last_met_text(person.last_met, language), person.last_met ? Tone::plain : Tone::caution},
          word_cell(member.influence, language)};
}

DataTable map_table(const Facts& facts) {
  const Language language = facts.language;
  DataTable table;
  table.columns = {{"person", say(language, "Person", "人员")},
                   {"seat", say(language, "Seat", "决策地位")},
                   {"tendency", say(language, "Tendency", "倾向性")},
                   {"relation", say(language, "Relation", "关系")},
                   {"prefers", say(language, "Prefers", "价值首选")},
                   {"selects", say(language, "Selects", "选定")},
                   {"last_met", say(language, "Last met", "最近见面")},
                   {"influence", say(language, "Influence", "影响力")}};
  for (const auto* people : {&facts.people, &facts.gone})
    for (const Person& person : *people) table.rows.push_back(person_row(facts, person));
  return table;
}

/// What stands in no column of the map.
void add_needs(const Facts& facts, std::vector<Block>& blocks) {
  BulletList list;
  for (const Person& person : facts.people) {
    std::vector<Cell> details =
        details_of(table_of<Member>(), person.member, facts,
                   {"who", "seat", "influence", "tendency", "relation", "prefers", "selects"});
    if (!details.empty()) list.items.push_back({{person.name(), Tone::strong}, std::move(details)});
  }
  if (list.items.empty()) return;
  blocks.push_back(
      Heading{3, say(facts.language, "Roles, signs, needs and goals", "角色、表现、需求与目标")});
  blocks.push_back(std::move(list));
}

std::vector<Cell> contact_row(const Facts& facts, const Contact& contact) {
  const Language language = facts.language;
  const auto met = facts.last_met(*contact.id);
  std::vector<std::string> posts;
  for (const auto& post : contact.posts)
    posts.emplace_back(post_name(facts.config, *post, language));
  return {{contact.display_name(), Tone::strong},
          contact.title ? Cell(*contact.title) : Cell(),
          posts.empty() ? Cell() : Cell(listed(posts, language)),
          facts.has_left(*contact.id) ? Cell(left_text(contact, language), Tone::caution)
                                      : word_cell(contact.level, language),
          {last_met_text(met, language), met ? Tone::plain : Tone::caution}};
}

/// Of those on the map.
bool is_gone(const Facts& facts, std::string_view id) {
  return std::ranges::find(facts.gone, id, &Person::id) != facts.gone.end();
}

void add_other_contacts(const Facts& facts, std::vector<Block>& blocks) {
  const Language language = facts.language;
  DataTable table;
  table.columns = {{"contact", say(language, "Contact", "联系人")},
                   {"title", say(language, "Title", "职务")},
                   {"post", say(language, "Post", "岗位")},
                   {"level", say(language, "Level", "层级")},
                   {"last_met", say(language, "Last met", "最近见面")}};
  for (const Contact& contact : facts.deal.c1.contacts)
    if (!facts.person(*contact.id) && !is_gone(facts, *contact.id))
      table.rows.push_back(contact_row(facts, contact));
  if (table.rows.empty()) return;
  blocks.push_back(
      Heading{3, facts.people.empty() && facts.gone.empty()
                     ? say(language, "Contacts", "联系人")
                     : say(language, "Contacts not on the map", "未列入政治地图的联系人")});
  blocks.push_back(std::move(table));
}

}  // namespace

void add_people(const Facts& facts, std::vector<Block>& blocks) {
  const Language language = facts.language;
  if (facts.people.empty() && facts.deal.c1.contacts.empty()) return;
  blocks.push_back(Heading{2, say(language, "People", "人员（政治地图）")});
  const bool is_mapped = !facts.people.empty() || !facts.gone.empty();
  if (is_mapped) blocks.push_back(map_table(facts));
  add_needs(facts, blocks);
  add_other_contacts(facts, blocks);
  add_contact_details(facts, blocks);
}

// ---- for programs -------------------------------------------------------------------------------

Json people_json(const Facts& facts) {
  const auto or_null = [](const auto& value) { return value ? Json(*value) : Json(); };
  Json people = Json::array();
  for (const Person& person : facts.people) {
    const auto side = [](const std::optional<Id>& id) { return id ? Json(Text(*id)) : Json(); };
    people.push_back({{"id", Text(person.id())},
                      {"name", person.name()},
                      {"seat", word_of(*person.member->seat).id},
                      {"tendency", or_null(person.tendency)},
                      {"prefers", side(person.prefers)},
                      {"selects", side(person.selects)},
                      {"helps", person.helps},
                      {"last_met", person.last_met ? Json(to_string(*person.last_met)) : Json()}});
  }
  return people;
}

}  // namespace c136
