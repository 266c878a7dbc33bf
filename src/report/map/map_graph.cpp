#include "report/map/map_graph.hpp"

#include "c136/base/sorted.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace c136 {
namespace {

constexpr Seat seats[] = {Seat::top, Seat::key, Seat::member, Seat::outside};

/// "+2 supporter · high influence": the number whatever the colour says.
std::string leaning_line(const MapPerson& shown, Language language) {
  const Member& member = *shown.person->member;
  std::string text = shown.person->tendency ? tendency_text(shown.person->tendency, language)
                                            : say(language, "? unknown", "? 未知");
  if (member.influence)
    text += say(language, " · influence {}", " · 影响力{}", name_of(*member.influence, language));
  if (shown.trend) text += say(language, " · trend {}", " · 趋势 {}", *shown.trend);
  return text;
}

std::string choices_line(const Facts& facts, const Person& person) {
  std::vector<std::string> parts;
  if (const std::string first = choice_text(facts, person.prefers); !first.empty())
    parts.push_back(say(facts.language, "prefers {}", "价值首选{}", first));
  if (const std::string chosen = choice_text(facts, person.selects); !chosen.empty())
    parts.push_back(say(facts.language, "selects {}", "选定{}", chosen));
  return listed(parts, facts.language);
}

std::string meetings_line(const MapPerson& shown, Language language) {
  if (!shown.person->last_met) return say(language, "never met", "从未见过");
  return say(language, "{} in 90 days, last {}", "90 天内 {} 次，最近 {}", shown.contacts,
             to_string(*shown.person->last_met));
}

/// "reports to Wang; close to Li; against Sun"
std::string ties_line(const PeopleMap& map, std::size_t person, Language language) {
  const std::span<const MapTie> own = run_of(map.ties, person, &MapTie::from);
  const auto names = [&](Graph::Kind kind) {
    std::vector<std::string> others;
    for (const MapTie& tie : own)
      if (tie.kind == kind) others.emplace_back(map.people[tie.to].person->name());
    return listed(others, language);
  };
  std::vector<std::string> parts;
  if (const std::string boss = names(Graph::Kind::reports); !boss.empty())
    parts.push_back(say(language, "reports to {}", "汇报给{}", boss));
  if (const std::string friends = names(Graph::Kind::close); !friends.empty())
    parts.push_back(say(language, "close to {}", "亲近{}", friends));
  if (const std::string enemies = names(Graph::Kind::against); !enemies.empty())
    parts.push_back(say(language, "against {}", "对立{}", enemies));
  std::string all;
  for (const std::string& part : parts)
    all += (all.empty() ? "" : language == Language::zh ? "；" : "; ") + part;
  return all;
}

std::size_t chain_of(const MapPerson& shown) {
  return shown.chain.value_or(std::numeric_limits<std::size_t>::max());
}

Graph::Node node_of(const Facts& facts, const PeopleMap& map, std::size_t i) {
  const Language language = facts.language;
  const MapPerson& shown = map.people[i];
  const Person& person = *shown.person;
  Graph::Node node;
  node.side = shown.side();
  node.weight = person.member->influence ? 3 - static_cast<int>(*person.member->influence) : 1;
  node.is_marked = shown.is_of_first_ten();
  node.place = chain_of(shown);
  const std::string place = shown.chain ? fmt::format("{}. ", *shown.chain) : std::string();
  const auto add = [&](std::string line) {
    if (!line.empty()) node.lines.push_back(std::move(line));
  };
  add(place + std::string(person.name()));
  if (person.contact && person.contact->title) add(std::string(*person.contact->title));
  add(std::string(shown.department));
  if (shown.has_left)
    add(say(language, "left on {}", "已于 {} 离开", to_string(*person.contact->left)));
  add(leaning_line(shown, language));
  if (person.member->relation)
    add(say(language, "relation: {}", "关系：{}", name_of(*person.member->relation, language)));
  add(choices_line(facts, person));
  add(meetings_line(shown, language));
  add(ties_line(map, i, language));
  return node;
}

/// Side by side who is of one department; the departments, and the people of each, by the chain.
void stand_by_department(const PeopleMap& map, Language language, Graph& graph) {
  const std::vector<std::string> bones = bones_of(map, language);
  std::map<std::string_view, std::size_t> numbers;
  for (const std::string& bone : bones) numbers.emplace(bone, numbers.size());
  std::vector<std::size_t> order(map.people.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    return std::pair(numbers.at(department_of(map.people[i], language)), chain_of(map.people[i]));
  });
  for (std::size_t place = 0; place < order.size(); ++place)
    graph.nodes[order[place]].place = place;
}

void group_by_seat(const PeopleMap& map, Language language, Graph& graph) {
  for (const Seat seat : seats) {
    for (std::size_t i = 0; i < map.people.size(); ++i)
      if (map.people[i].person->is(seat)) graph.nodes[i].group = graph.groups.size();
    graph.groups.emplace_back(name_of(seat, language));
  }
  stand_by_department(map, language, graph);
}

void group_by_department(const PeopleMap& map, Language language, Graph& graph) {
  graph.groups = bones_of(map, language);
  std::map<std::string_view, std::size_t> numbers;
  for (const std::string& bone : graph.groups) numbers.emplace(bone, numbers.size());
  for (std::size_t i = 0; i < map.people.size(); ++i)
    graph.nodes[i].group = numbers.at(department_of(map.people[i], language));
}

}  // namespace

std::string department_of(const MapPerson& shown, Language language) {
  return shown.department.empty() ? say(language, "no department written", "未写部门")
                                  : std::string(shown.department);
}

std::string choice_text(const Facts& facts, const std::optional<Id>& choice) {
  if (!choice) return {};
  return *choice == us_id ? say(facts.language, "us", "我方") : std::string(facts.name_of(*choice));
}

std::vector<std::string> bones_of(const PeopleMap& map, Language language) {
  std::vector<const MapPerson*> in_chain;
  for (const MapPerson& shown : map.people) in_chain.push_back(&shown);
  std::ranges::stable_sort(in_chain, {}, [](const MapPerson* shown) { return chain_of(*shown); });
  std::vector<std::string> bones;
  std::set<std::string> seen;
  for (const MapPerson* shown : in_chain)
    if (std::string bone = department_of(*shown, language); seen.insert(bone).second)
      bones.push_back(std::move(bone));
  return bones;
}

void add_arguments(const std::vector<Finding>& warnings, Language language, Graph& graph) {
  graph.argues_title = say(language, "The map argues back", "地图提出的问题");
  for (const Finding& warning : warnings)
    if (is_argument(warning))
      graph.argues.push_back(fmt::format("{} {}", warning.code, warning.message));
}

Graph map_graph(const Facts& facts, const PeopleMap& map, Graph::Style style) {
  const Language language = facts.language;
  Graph graph;
  graph.style = style;
  graph.title = std::string(*facts.deal.title);
  if (map.people.empty()) graph.nobody = nobody_decides(language);
  for (std::size_t i = 0; i < map.people.size(); ++i) graph.nodes.push_back(node_of(facts, map, i));
  for (const MapTie& tie : map.ties) graph.ties.push_back({tie.from, tie.to, tie.kind});
  graph.legend = {
      say(language, "reports to", "汇报"), say(language, "close to", "亲近"),
      say(language, "against", "对立"),
      style == Graph::Style::fishbone
          ? say(language,
                "Numbered by the decision chain: nearer to the head and to the axis "
                "weighs more; the names and frames of the first ten are red. Filled green: for "
                "us, white: neutral, reddish: against us, dashed: unknown; always with the "
                "number.",
                "编号为决策链位次：离鱼头、离主轴越近越重要；前十位的姓名和边框标红。底色绿：支持"
                "我们，白：中立，浅红：反对，虚线：未知；数字一并标出。")
          : say(language,
                "Numbered by the decision chain. Green: for us, white: neutral, red: "
                "against us, dashed: unknown; always with the number. Trend: against 30 days "
                "before.",
                "编号为决策链位次。绿：支持我们，白：中立，红：反对，虚线：未知；数字一并"
                "标出。趋势：与 30 天前相比。")};
  if (style == Graph::Style::political)
    group_by_seat(map, language, graph);
  else
    group_by_department(map, language, graph);
  return graph;
}

}  // namespace c136
