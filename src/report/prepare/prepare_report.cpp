#include "report/prepare/prepare_report.hpp"

#include "c136/model/privacy.hpp"
#include "report/next/needed_facts.hpp"
#include "report/prepare/questions.hpp"
#include "report/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

// ---- who it is ----------------------------------------------------------------------------------

std::vector<std::string> sign_names(int grade, Language language) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < words_of<Sign>().size(); ++i)
    if (const auto sign = static_cast<Sign>(i); grade_of(sign) == grade)
      names.emplace_back(name_of(sign, language));
  return names;
}

/// "+2 supporter: joins-events"
std::string tendency_line(const Person& person, Language language) {
  std::vector<std::string> signs;
  for (const auto& sign : person.member->signs) signs.emplace_back(name_of(*sign, language));
  const std::string grade = tendency_text(person.tendency, language);
  return signs.empty() ? grade : say(language, "{}: {}", "{}：{}", grade, listed(signs, language));
}

FieldList about(const Facts& facts, std::string_view who) {
  const Language language = facts.language;
  const Person* person = facts.person(who);
  const Contact* contact = facts.contact(who);
  FieldList fields;
  const auto add = [&](Words label, std::string value) {
    if (!value.empty()) fields.items.push_back({std::string(label.in(language)), std::move(value)});
  };
  if (contact && contact->title) add({"Title", "职务"}, std::string(*contact->title));
  add({"Department", "部门"}, std::string(department_of(facts, who)));
  if (person) {
    const Member& member = *person->member;
    add({"Seat", "决策地位"}, std::string(name_of(*member.seat, language)));
    std::vector<std::string> roles;
    for (const auto& role : member.roles) roles.emplace_back(name_of(*role, language));
    add({"Roles", "角色"}, listed(roles, language));
    if (member.influence)
      add({"Influence", "影响力"}, std::string(name_of(*member.influence, language)));
    add({"Tendency", "倾向性"}, tendency_line(*person, language));
    if (const int next = person->tendency.value_or(0) + 1; next <= 3)
      add({"Look for", "再看有没有这些表现"}, say(language, "{:+}: {}", "{:+}：{}", next,
                                                  listed(sign_names(next, language), language)));
    if (member.relation)
      add({"Relation", "关系"}, std::string(name_of(*member.relation, language)));
  }
  if (contact && contact->reports_to)
    add({"Reports to", "汇报对象"}, std::string(facts.name_of(*contact->reports_to)));
  add({"Last met", "最近见面"}, last_met_text(facts.last_met(who), language));
  return fields;
}

// ---- what was said ------------------------------------------------------------------------------

/// Of one day, what the log tells says more than an action that was ticked off.
const Entry* last_entry_with(const Facts& facts, std::string_view who) {
  const Entry* last = nullptr;
  for (const Entry& entry : facts.entries) {
    if (!entry.names(who)) continue;
    const bool is_same_day = last && last->on == entry.on;
    if (!last || last->on < entry.on || (is_same_day && (entry.log || !last->log))) last = &entry;
  }
  return last;
}

void add_last_time(const Facts& facts, std::string_view who, std::vector<Block>& blocks) {
  const Language language = facts.language;
  const Entry* last = last_entry_with(facts, who);
  if (!last) return;
  FieldList fields;
  const auto add = [&](Words label, std::string_view value) {
    if (!value.empty()) fields.items.push_back({std::string(label.in(language)), value});
  };
  add({"On", "日期"}, to_string(last->on));
  add({"Said", "谈了什么"}, last->log ? last->log->note.value_or({}) : *last->action->what);
  if (last->outcome) add({"Led to", "结果"}, name_of(*last->outcome, language));
  if (last->log) add({"Promised", "约定的下一步"}, last->log->next.value_or({}));
  blocks.push_back(Heading{2, say(language, "Last time", "上次谈到哪里")});
  blocks.push_back(std::move(fields));
}

void add_points(const Facts& facts, std::string_view who, std::vector<Block>& blocks) {
  const Language language = facts.language;
  DataTable table{{{"decision", say(language, "Decision", "决策")},
                   {"by", say(language, "By", "时间")},
                   {"point", say(language, "Decides by", "决策点")},
                   {"match", say(language, "Our match", "我方匹配度"), Align::right}},
                  {}};
  for (const Decision& decision : facts.deal.c4.decisions)
    for (const DecisionPoint& point : decision.points)
      if (*point.who == who)
        table.rows.push_back({*decision.step, decision.by ? Cell(*decision.by) : Cell(),
                              *point.point,
                              point.match ? Cell(std::int64_t{*point.match}) : Cell()});
  if (table.rows.empty()) return;
  blocks.push_back(Heading{2, say(language, "What decides for this person", "此人的决策点")});
  blocks.push_back(std::move(table));
}

// ---- what to ask, and to bring about ------------------------------------------------------------

void add_questions(const std::vector<Question>& questions, const Facts& facts,
                   std::vector<Block>& blocks) {
  const Language language = facts.language;
  BulletList list;
  for (const Question& question : questions) {
    const std::string step(title(question.step).in(language));
    if (list.items.empty() || std::get<std::string>(list.items.back().text.value) != step)
      list.items.push_back({{step, Tone::strong}, {}});
    list.items.back().details.emplace_back(question.ask);
  }
  if (list.items.empty()) return;
  blocks.push_back(
      Heading{2, say(language, "What only this person can tell", "只有此人能回答的问题")});
  blocks.push_back(std::move(list));
}

void add_list(Words heading, const std::vector<Words>& lines, Language language,
              std::vector<Block>& blocks) {
  BulletList list;
  for (const Words& line : lines) list.items.push_back({line.in(language), {}});
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, std::string(heading.in(language))});
  blocks.push_back(std::move(list));
}

std::string log_line(const Examined& deal, std::string_view who) {
  return fmt::format("c136 log {} -w {} \"...\" --advance --next \"...\"\n", deal.file, who);
}

Json prepare_json(const Examined& deal, std::string_view who,
                  const std::vector<Question>& questions) {
  Json asked = Json::array();
  for (const Question& question : questions)
    asked.push_back({{"step", name_of(question.step)},
                     {"gap", question.gap},
                     {"what", question.what},
                     {"field", question.field},
                     {"ask", question.ask}});
  const Facts& facts = deal.facts;
  const Person* person = facts.person(who);
  const auto met = facts.last_met(who);
  Json advances = Json::array();
  for (const Words& advance : advances_ahead(facts, who)) advances.push_back(advance.en);
  return {{"schema_version", 1},
          {"deal", std::string_view(*facts.deal.id)},
          {"who", who},
          {"name", facts.name_of(who)},
          {"tendency", person && person->tendency ? Json(*person->tendency) : Json()},
          {"last_met", met ? Json(to_string(*met)) : Json()},
          {"left", facts.has_left(who) ? Json(to_string(*facts.contact(who)->left)) : Json()},
          {"questions", std::move(asked)},
          {"advances", std::move(advances)},
          {"log", log_line(deal, who)}};
}

}  // namespace

Document prepare_document(const Examined& deal, std::string_view who) {
  const Facts& facts = deal.facts;
  const Language language = facts.language;
  const std::vector<Question> questions = questions_to(deal, who);
  Document document;
  document.language = language;
  document.data = prepare_json(deal, who, questions);
  std::vector<Block>& blocks = document.blocks;
  blocks.push_back(
      Heading{1, say(language, "Before the meeting with {}", "与{}见面之前", facts.name_of(who))});
  blocks.push_back(Paragraph{{Cell(std::string(*facts.deal.title), Tone::strong)}});
  if (facts.has_left(who))
    blocks.push_back(
        Paragraph{{Cell(say(language, "Left on {}: there is nobody here to meet any more.",
                            "已于 {} 离开，不必再约见。", to_string(*facts.contact(who)->left)),
                        Tone::bad)}});
  blocks.push_back(about(facts, who));
  add_last_time(facts, who, blocks);
  add_points(facts, who, blocks);
  add_questions(questions, deal.facts, blocks);
  add_list({"What concerns this layer", "这一层关心什么"}, concerns_of(facts, who), language,
           blocks);
  if (facts.has_left(who)) return document;
  add_list({"Advances still to be had", "还可以争取的进展"}, advances_ahead(facts, who), language,
           blocks);
  blocks.push_back(Heading{2, say(language, "Afterwards, type", "见完之后，输入")});
  blocks.push_back(Code{log_line(deal, who)});
  return document;
}

}  // namespace c136
