#include "report/map/map_report.hpp"

#include "report/map/map_graph.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace c136 {
namespace {

// ---- for programs -------------------------------------------------------------------------------

std::string_view word_of_side(Graph::Side side) {
  switch (side) {
    case Graph::Side::green:
      return "green";
    case Graph::Side::white:
      return "white";
    case Graph::Side::red:
      return "red";
    case Graph::Side::unknown:
      break;
  }
  return "unknown";
}

std::string_view word_of_tie(Graph::Kind kind) {
  switch (kind) {
    case Graph::Kind::reports:
      return "reports";
    case Graph::Kind::close:
      return "close";
    case Graph::Kind::against:
      break;
  }
  return "against";
}

template <class T>
Json value_or_null(const Located<T>& value) {
  if (!value) return nullptr;
  if constexpr (std::is_enum_v<T>)
    return word_of(*value).id;
  else if constexpr (std::is_same_v<T, Date>)
    return to_string(*value);
  else if constexpr (std::is_integral_v<T>)
    return *value;
  else
    return std::string_view(*value);
}

Json id_or_null(const std::optional<Id>& id) { return id ? Json(std::string_view(*id)) : Json(); }

Json person_json(const MapPerson& shown) {
  const Person& person = *shown.person;
  const Member& member = *person.member;
  const Contact* contact = person.contact;
  return {{"who", std::string_view(person.id())},
          {"name", person.name()},
          {"title", contact ? value_or_null(contact->title) : Json()},
          {"seat", value_or_null(member.seat)},
          {"department", shown.department.empty() ? Json() : Json(shown.department)},
          {"influence", value_or_null(member.influence)},
          {"tendency", value_or_null(member.tendency)},
          {"known", person.tendency ? Json(*person.tendency) : Json()},
          {"colour", word_of_side(shown.side())},
          {"relation", value_or_null(member.relation)},
          {"contacts_90", shown.contacts},
          {"last_met", person.last_met ? Json(to_string(*person.last_met)) : Json()},
          {"trend", shown.trend ? Json(std::string(1, *shown.trend)) : Json()},
          {"prefers", id_or_null(person.prefers)},
          {"selects", id_or_null(person.selects)},
          {"chain", shown.chain ? Json(*shown.chain) : Json()},
          {"left", shown.has_left ? Json(to_string(*contact->left)) : Json()}};
}

Json map_json(const Examined& deal, const PeopleMap& map) {
  Json people = Json::array(), ties = Json::array(), argues = Json::array();
  for (const MapPerson& shown : map.people) people.push_back(person_json(shown));
  for (const MapTie& tie : map.ties)
    ties.push_back({{"from", std::string_view(map.people[tie.from].person->id())},
                    {"to", std::string_view(map.people[tie.to].person->id())},
                    {"kind", word_of_tie(tie.kind)}});
  for (const Finding& warning : deal.warnings)
    if (is_argument(warning)) argues.push_back({{"code", warning.code}, {"text", warning.message}});
  const Text id = *deal.facts.deal.id;
  return {{"schema_version", 1},
          {"deal", id.empty() ? Json() : Json(std::string_view(id))},
          {"people", std::move(people)},
          {"ties", std::move(ties)},
          {"argues", std::move(argues)}};
}

// ---- for people ---------------------------------------------------------------------------------

Cell leaning_cell(const MapPerson& shown, Language language) {
  const Person& person = *shown.person;
  if (!person.tendency) return {say(language, "? unknown", "? 未知"), Tone::muted};
  const Tone tone = *person.tendency > 0   ? Tone::good
                    : *person.tendency < 0 ? Tone::bad
                                           : Tone::plain;
  return {tendency_text(person.tendency, language), tone};
}

template <class E>
Cell name_cell(const Located<E>& word, Language language) {
  return word ? Cell(name_of(*word, language)) : Cell();
}

std::vector<Column> people_columns(Language language, bool has_history) {
  std::vector<Column> columns{{"chain", say(language, "Chain", "决策链"), Align::right},
                              {"person", say(language, "Person", "人员")},
                              {"title", say(language, "Title", "职务")},
                              {"seat", say(language, "Seat", "决策地位")},
                              {"department", say(language, "Department", "部门")},
                              {"influence", say(language, "Influence", "影响力")},
                              {"tendency", say(language, "Tendency", "倾向性")},
                              {"relation", say(language, "Relation", "关系")},
                              {"prefers", say(language, "Prefers", "价值首选")},
                              {"selects", say(language, "Selects", "选定")},
                              {"contacts", say(language, "In 90 days", "90 天内"), Align::right},
                              {"last_met", say(language, "Last met", "最近见面")}};
  if (has_history) columns.push_back({"trend", say(language, "30 days' trend", "30 天趋势")});
  return columns;
}

std::vector<Cell> people_row(const Facts& facts, const MapPerson& shown) {
  const Language language = facts.language;
  const Person& person = *shown.person;
  const Contact* contact = person.contact;
  const Member& member = *person.member;
  std::vector<Cell> row{
      shown.chain ? Cell(static_cast<std::int64_t>(*shown.chain)) : Cell(),
      {person.name(), Tone::strong},
      contact && contact->title ? Cell(*contact->title) : Cell(),
      shown.has_left ? Cell(say(language, "left on {}", "已于 {} 离开", to_string(*contact->left)),
                            Tone::caution)
                     : name_cell(member.seat, language),
      text_cell(shown.department),
      name_cell(member.influence, language),
      leaning_cell(shown, language),
      name_cell(member.relation, language),
      text_cell(choice_text(facts, person.prefers)),
      text_cell(choice_text(facts, person.selects)),
      shown.contacts,
      {last_met_text(person.last_met, language), person.last_met ? Tone::plain : Tone::caution}};
  if (shown.trend) row.emplace_back(std::string(1, *shown.trend));
  return row;
}

/// By seat; on the fishbone by bone, the nearest to the head and to the axis first.
std::vector<std::size_t> order_of(const Graph& graph, const PeopleMap& map) {
  std::vector<std::size_t> order(map.people.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    return std::pair(graph.nodes[i].group, graph.nodes[i].place);
  });
  return order;
}

/// "2. Kong Wei (VP operations, +2 supporter)"
std::string on_bone(const MapPerson& shown, Language language) {
  const Person& person = *shown.person;
  const std::string place = shown.chain ? fmt::format("{}. ", *shown.chain) : std::string();
  std::string leaning = person.tendency ? tendency_text(person.tendency, language)
                                        : say(language, "? unknown", "? 未知");
  if (shown.has_left)
    leaning = say(language, "left on {}", "已于 {} 离开", to_string(*person.contact->left));
  if (!person.contact || !person.contact->title)
    return say(language, "{}{} ({})", "{}{}（{}）", place, person.name(), leaning);
  return say(language, "{}{} ({}, {})", "{}{}（{}，{}）", place, person.name(),
             *person.contact->title, leaning);
}

/// The fish in words: its bones from the head on, on each whoever is nearest to the axis first.
DataTable bones_table(const Graph& graph, const PeopleMap& map,
                      const std::vector<std::size_t>& order, Language language) {
  DataTable table{{{"bone", say(language, "Bone, from the head on", "鱼骨（自鱼头起）")},
                   {"people", say(language, "From the axis outwards", "自主轴向外")}}};
  for (std::size_t bone = 0; bone < graph.groups.size(); ++bone) {
    std::string people;
    for (const std::size_t i : order)
      if (graph.nodes[i].group == bone)
        people += (people.empty() ? "" : " – ") + on_bone(map.people[i], language);
    table.rows.push_back({{graph.groups[bone], Tone::strong}, people});
  }
  return table;
}

void add_ties(const PeopleMap& map, Language language, std::vector<Block>& blocks) {
  BulletList list;
  for (const MapTie& tie : map.ties) {
    const std::string_view from = map.people[tie.from].person->name(),
                           to = map.people[tie.to].person->name();
    list.items.push_back({tie.kind == Graph::Kind::reports
                              ? say(language, "{} reports to {}", "{} 汇报给 {}", from, to)
                          : tie.kind == Graph::Kind::close
                              ? say(language, "{} is close to {}", "{} 亲近 {}", from, to)
                              : say(language, "{} is against {}", "{} 与 {} 对立", from, to),
                          {}});
  }
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, say(language, "Who stands how to whom", "成员之间的关系")});
  blocks.push_back(std::move(list));
}

void tell_arguments(const Examined& deal, std::vector<Block>& blocks) {
  const Language language = deal.facts.language;
  BulletList list;
  for (const Finding& warning : deal.warnings)
    if (is_argument(warning))
      list.items.push_back(
          {{fmt::format("{} {}", warning.code, warning.message), Tone::caution},
           warning.help.empty() ? std::vector<Cell>() : std::vector<Cell>{warning.help}});
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, say(language, "The map argues back", "地图提出的问题")});
  blocks.push_back(std::move(list));
}

}  // namespace

std::optional<Graph> map_beside(const Examined& deal, const Leanings* before) {
  const PeopleMap map = people_map(deal.facts, before);
  if (map.people.empty()) return std::nullopt;
  Graph graph = map_graph(deal.facts, map, Graph::Style::political);
  add_arguments(deal.warnings, deal.facts.language, graph);
  graph.is_beside = true;
  return graph;
}

Document map_document(const Examined& deal, Graph::Style style, const Leanings* before) {
  const Facts& facts = deal.facts;
  const Language language = facts.language;
  const PeopleMap map = people_map(facts, before);
  Document document;
  document.language = language;
  document.data = map_json(deal, map);
  std::vector<Block>& blocks = document.blocks;
  blocks.push_back(
      Heading{1, style == Graph::Style::fishbone
                     ? say(language, "Decision chain: {}", "决策链鱼骨图：{}", *facts.deal.title)
                     : say(language, "Political map: {}", "政治地图：{}", *facts.deal.title)});
  Graph graph = map_graph(facts, map, style);
  add_arguments(deal.warnings, language, graph);
  if (map.people.empty()) {
    blocks.push_back(Paragraph{{Cell(nobody_decides(language))}});
  } else {
    const std::vector<std::size_t> order = order_of(graph, map);
    if (style == Graph::Style::fishbone) blocks.push_back(bones_table(graph, map, order, language));
    DataTable people{people_columns(language, before != nullptr)};
    for (const std::size_t i : order) people.rows.push_back(people_row(facts, map.people[i]));
    blocks.push_back(std::move(people));
  }
  blocks.push_back(std::move(graph));
  add_ties(map, language, blocks);
  tell_arguments(deal, blocks);
  return document;
}

}  // namespace c136
