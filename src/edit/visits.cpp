#include "edit/visits.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "edit/day.hpp"
#include "edit/people.hpp"
#include "load/decode.hpp"
#include "load/instead.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

/// "do; owner; due" in parts; a part that says nothing is empty.
std::vector<std::string> fields_of(std::string_view text) {
  std::vector<std::string> out(1);
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text));
    const std::string_view sign = text.substr(0, length);
    if (sign == ";" || sign == "；")
      out.emplace_back();
    else
      out.back() += sign;
    text.remove_prefix(length);
  }
  for (std::string& part : out) part = std::string(trimmed(part));
  return out;
}

/// An entry of the keys in this order.
Content entry_of(const Table& table, std::initializer_list<std::string_view> keys,
                 const std::vector<std::string>& values, const Typing& typing) {
  Content entry = Content::map();
  std::size_t i = 0;
  for (const std::string_view key : keys) {
    if (i < values.size()) add_typed(entry, table, key, values[i], typing);
    ++i;
  }
  return entry;
}

void refuse_too_many(const std::vector<std::string>& parts, std::size_t most,
                     std::string_view option, std::string_view form, Language language) {
  if (parts.size() <= most) return;
  throw Failure(say(language, "{} takes \"{}\": there are {} parts",
                    "{} 的写法是“{}”，现在有 {} 段", option, form, parts.size()));
}

/// Those in front of it in a log: older ones and those of the same day, or newer ones where the
/// newest stands first.
std::size_t place_in_log(const Tree& tree, const std::vector<std::size_t>& items, Date on) {
  std::vector<std::pair<std::size_t, Date>> days;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t key = key_in(tree, items[i], &table_of<LogEntry>(), "on");
    if (key == no_node) continue;
    const DateResult day = parse_date(tree.nodes[tree.nodes[key].next].text);
    if (day.error == DateError::none) days.emplace_back(i, day.date);
  }
  if (days.empty()) return items.size();
  const bool newest_first = days.front().second > days.back().second;
  std::size_t before = newest_first ? items.size() : 0;
  if (newest_first) {
    for (auto at = days.rbegin(); at != days.rend(); ++at)
      if (at->second <= on) before = at->first;
  } else {
    for (const auto& [i, day] : days)
      if (day <= on) before = i + 1;
  }
  return before;
}

// ---- who was met --------------------------------------------------------------------------------

std::string free_id(std::string_view wanted, const Deal& deal) {
  const std::vector<IdAndName> taken = named_by(deal, Reference::participant);
  std::string id = id_instead(wanted);
  if (id.empty()) id = "contact";
  for (int n = 2; std::ranges::find(taken, id, &IdAndName::id) != taken.end(); ++n)
    id = fmt::format("{}-{}", id_instead(wanted), n);
  return id;
}

/// Whoever is there already is no newcomer.
void refuse_known(const EditedDeal& deal, const std::string& name) {
  for (const IdAndName& one : named_by(deal.deal(), Reference::participant))
    if (one.id == name || one.name == name)
      throw Failure(say(deal.language(),
                        "{0} is in this deal already: leave out --new, and write -w {1}; if this "
                        "is somebody else of that name, tell them apart, like \"{0} (finance)\"",
                        "这个商机里已经有{0}：请去掉 --new，改用 -w {1}；如果是同名的另一个人，"
                        "请写得能区分，如“{0}（财务）”",
                        escaped(name), one.id));
}

std::vector<std::string> pieces_at(std::string_view text,
                                   std::initializer_list<std::string_view> signs) {
  std::vector<std::string> out(1);
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text));
    if (std::ranges::find(signs, text.substr(0, length)) != signs.end())
      out.emplace_back();
    else
      out.back() += text.substr(0, length);
    text.remove_prefix(length);
  }
  for (std::string& piece : out) piece = std::string(trimmed(piece));
  std::erase_if(out, [](const std::string& piece) { return piece.empty(); });
  return out;
}

/// Name, title, post and level, where the last pieces are a post or a level; else none.
std::vector<std::string> told_as_contact(std::vector<std::string> pieces, const Config& config) {
  const auto take = [&](std::string_view key) {
    std::string out;
    if (pieces.size() > 1 &&
        find_word(table_of<Contact>().find(key)->words(config), pieces.back())) {
      out = std::move(pieces.back());
      pieces.pop_back();
    }
    return out;
  };
  std::string level = take("level"), post = take("post");
  if (pieces.empty() || pieces.size() > 2 || (level.empty() && post.empty())) return {};
  pieces.resize(2);
  return {std::move(pieces[0]), std::move(pieces[1]), std::move(post), std::move(level)};
}

bool has_han(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length > 1 && is_han(decode(text))) return true;
    text.remove_prefix(std::max<std::size_t>(1, length));
  }
  return false;
}

/// "name; title; post; level", or with other signs between where that can mean nothing else.
std::vector<std::string> parts_of_newcomer(std::string_view described, const EditedDeal& deal) {
  std::vector<std::string> parts = fields_of(described);
  const Language language = deal.language();
  const std::string_view form =
      Words{"name; title; post; level", "姓名；职务；岗位；层级"}.in(language);
  refuse_too_many(parts, 4, "--new", form, language);
  if (parts.size() > 1) return parts;
  const std::vector<std::string> listed = pieces_at(parts[0], {",", "，", "、", "/", "／"});
  const std::vector<std::string> spaced = pieces_at(parts[0], {" ", "\u3000", "\t"});
  for (const auto* pieces : {&listed, &spaced})
    if (std::vector<std::string> told = told_as_contact(*pieces, deal.config()); !told.empty())
      return told;
  if (listed.size() > 1 || (spaced.size() > 1 && has_han(parts[0])))
    throw Failure(
        say(language,
            "put semicolons between the parts of --new \"{0}\": \"{1}\"; if all of it "
            "is the name, write one behind it: \"{0};\"",
            "--new “{0}”的各段请用分号分开：“{1}”；如果整个都是姓名，请在后面加分号：“{0}；”",
            escaped(parts[0]), form));
  return parts;
}

/// Adds a contact; gives the id.
std::string add_newcomer(EditedDeal& deal, std::string_view who, std::string_view described) {
  std::vector<std::string> parts = parts_of_newcomer(described, deal);
  refuse_known(deal, parts[0]);
  const std::string id = free_id(who.empty() ? std::string_view(parts[0]) : who, deal.deal());
  if (parts[0] == id) parts[0].clear();
  parts.insert(parts.begin(), id);
  deal.add_entry("c1.contacts", [&](const Typing& typing) {
    return entry_of(table_of<Contact>(), {"id", "name", "title", "post", "level"}, parts, typing);
  });
  return id;
}

Failure met_for_the_first_time(const std::string& who, const Called& called, Language language) {
  const std::string shown = escaped(who), people = listed(called.candidates, language);
  if (called.is_known)
    return Failure(say(language, "`{}` may be {}: write more of it", "“{}”可能是 {}，请写全一些",
                       shown, people));
  return Failure(say(
      language,
      "`{0}` is nobody that this deal knows{1}; met for the first time? Add --new "
      "\"{0}; title; post; level\"",
      "这个商机里没有“{0}”{1}；如果是第一次见，请加 --new \"{0}；职务；岗位；层级\"", shown,
      people.empty() ? std::string() : say(language, " (there are: {})", "（现有：{}）", people)));
}

/// Those who were met by their ids; the unknown ones are described in their order.
Logged people_of(EditedDeal& deal, const Visit& visit) {
  Logged out{};
  const std::vector<IdAndName> known = named_by(deal.deal(), Reference::participant);
  std::size_t described = 0;
  for (const std::string& one : visit.with)
    for (const std::string& who : parts_of(one)) {
      const Called called = find_called(who, known);
      const bool is_new =
          called.id.empty() && !called.is_known && described < visit.newcomers.size();
      if (called.id.empty() && !is_new) throw met_for_the_first_time(who, called, deal.language());
      out.with.push_back(is_new ? add_newcomer(deal, who, visit.newcomers[described++])
                                : called.id);
      if (is_new) out.newcomers.push_back(out.with.back());
    }
  for (; described < visit.newcomers.size(); ++described) {
    out.newcomers.push_back(add_newcomer(deal, "", visit.newcomers[described]));
    out.with.push_back(out.newcomers.back());
  }
  return out;
}

/// "travel=420"
void add_cost(Content& entry, const std::string& cost, const Typing& typing) {
  const auto both = key_and_value(cost);
  if (!both || trimmed(both->value).empty())
    throw Failure(say(typing.language, "--cost is KIND=MONEY, like travel=420, not `{}`",
                      "--cost 要写成 类别=金额，如 差旅费=420，不能是“{}”", escaped(cost)));
  add_typed(entry, table_of<LogEntry>(), "cost." + std::string(both->key), both->value, typing);
}

Content asked_actions(const std::vector<std::string>& asks, const Typing& typing) {
  Content list = Content::list();
  for (const std::string& ask : asks) {
    const std::vector<std::string> parts = fields_of(ask);
    refuse_too_many(parts, 3, "--ask",
                    Words{"do; owner; due", "行动；责任人；完成时间"}.in(typing.language),
                    typing.language);
    list.values.push_back(entry_of(table_of<Action>(), {"do", "owner", "due"}, parts, typing));
  }
  return list;
}

}  // namespace

Logged log_visit(EditedDeal& deal, const Visit& visit) {
  const Date on = told_day(visit.on, deal.typing());
  Logged out = people_of(deal, visit);
  out.on = on;
  const Table& table = table_of<LogEntry>();
  const auto entry = [&](const Typing& typing) {
    Content content = Content::map();
    const auto joined = [](const std::vector<std::string>& parts) {
      return fmt::format("{}", fmt::join(parts, ","));
    };
    add_typed(content, table, "on", to_string(on), typing);
    add_typed(content, table, "kind", visit.kind, typing);
    add_typed(content, table, "by", joined(visit.by), typing);
    add_typed(content, table, "with", joined(out.with), typing);
    if (!visit.also.empty()) add_texts(content, table, "also", visit.also, typing);
    add_typed(content, table, "note", visit.note, typing);
    add_typed(content, table, "outcome", visit.outcome, typing);
    add_typed(content, table, "next", visit.next, typing);
    for (const std::string& cost : visit.cost) add_cost(content, cost, typing);
    add_typed(content, table, "confirms", joined(visit.confirms), typing);
    add_typed(content, table, "denies", joined(visit.denies), typing);
    if (!visit.asks.empty())
      add_content(content, table, "actions", asked_actions(visit.asks, typing), typing);
    return content;
  };
  deal.add_entry("log", entry, [&](const Tree& tree, const std::vector<std::size_t>& items) {
    return place_in_log(tree, items, on);
  });
  return out;
}

}  // namespace c136
