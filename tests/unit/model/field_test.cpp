#include "c136/model/field.hpp"

#include "c136/model/config.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using namespace c136;

namespace {

void collect(const Table& table, std::set<const Table*>& tables) {
  if (!tables.insert(&table).second) return;
  for (const Field& field : table.fields)
    if (field.table) collect(field.table(), tables);
}

std::set<const Table*> all_tables() {
  std::set<const Table*> tables;
  collect(deal_table(), tables);
  return tables;
}

std::string keys(const Table& table) {
  std::string text;
  for (const Field& field : table.fields) {
    if (!text.empty()) text += ' ';
    text += field.key;
  }
  return text;
}

/// Follows a path of keys: "c3.members.tendency".
const Field& at(std::string_view path) {
  const Table* table = &deal_table();
  for (;;) {
    const std::size_t dot = path.find('.');
    const Field* field = table->find(path.substr(0, dot));
    REQUIRE_MESSAGE(field, path);
    if (dot == std::string_view::npos) return *field;
    table = &field->table();
    path.remove_prefix(dot + 1);
  }
}

/// A plain YAML key needs no quotes: no indicator in it, no space at its ends.
bool is_plain(std::string_view key) {
  return !key.empty() && key.find_first_of(" :#,[]{}&*!|>'\"%@`?-") == std::string_view::npos;
}

}  // namespace

TEST_CASE("the keys are those of the format, in its order") {
  const std::map<std::string_view, std::string_view> expected{
      {"deal",
       "c136 deal title customer account owner team region reseller product model quantity amount "
       "currency stage status situation opened close delivery asks claim c1 c2 c3 c4 c5 c6 payment "
       "coaches plan log result ignore"},
      {"customer", "name class grade industry region existing renew note"},
      {"equipment", "what maker since price state satisfaction"},
      {"c1", "profile projects departments contacts history"},
      {"profile", "ownership scale profitability strategy culture control"},
      {"project", "name market products business scale regions"},
      {"department", "name duties head strong"},
      {"contact",
       "id name title post level department phone email likes character reports_to left"},
      {"history", "system year vendor promoter reason attitude"},
      {"c2", "signals motives entry team position risks"},
      {"signal", "on what"},
      {"motive", "who motive expectation"},
      {"c3", "members"},
      {"member",
       "who seat roles influence tendency signs relation prefers selects value closest basis needs "
       "goal close_to against"},
      {"needs", "company personal common"},
      {"goal", "what tendency relation by owner how progress gains trade rivalry"},
      {"c4", "mode approval approvals process decisions"},
      {"approval", "below who name"},
      {"step", "step who by done"},
      {"decision", "step by done points"},
      {"point", "who point match"},
      {"c5", "competitors resources swot strategy"},
      {"competitor", "id name threat offer price next"},
      {"resource", "side what who effect requires"},
      {"swot", "strengths weaknesses opportunities threats"},
      {"c6", "factors changes problems"},
      {"factor", "factor rank us rivals"},
      {"rival", "who match"},
      {"change", "on what"},
      {"payment", "credit habit terms funds in_place"},
      {"coach", "who name org kind"},
      {"item", "id stage item kind owner due done deliverable delivers actions"},
      {"action", "do owner due done with outcome"},
      {"entry", "on kind by with also note outcome next cost confirms denies actions"},
      {"asked action", "do owner due done"},
      {"cost", "travel hospitality other"},
      {"result", "on reported winner reasons analysis note theirs ours others"},
      {"offer", "maker model configuration price payment"},
      {"ignored", "code reason"}};
  const auto tables = all_tables();
  CHECK(tables.size() == expected.size());
  for (const Table* table : tables) {
    INFO(table->name);
    REQUIRE(expected.contains(table->name));
    CHECK(keys(*table) == expected.at(table->name));
  }
}

TEST_CASE("a key is found by either of its names, and each name is of one key only") {
  for (const Table* table : all_tables())
    for (const Field& field : table->fields) {
      INFO(table->name, " ", field.key, " ", field.zh);
      CHECK(table->find(field.key) == &field);
      CHECK(table->find(field.zh) == &field);
      CHECK(is_plain(field.zh));
    }
  CHECK(deal_table().find("titel") == nullptr);
  CHECK(deal_table().find("") == nullptr);
}

TEST_CASE("fixed words: of an enum, and those that stand for an id or a list") {
  const auto words = [](std::string_view path) {
    std::string out;
    for (const Word& word : words_of(at(path), {}))
      out.append(out.empty() ? "" : " ").append(word.id).append("=").append(word.zh);
    return out;
  };
  CHECK(words("c5.competitors.threat") == "main=主要 minor=次要");
  for (const auto path : {"c3.members.prefers", "c3.members.selects", "c5.resources.side"})
    CHECK(words(path) == "us=我方");
  CHECK(words("result.winner") == "us=我方 none=无");
  for (const auto path : {"c1.projects", "c1.history", "c5.competitors", "c6.changes"})
    CHECK(words(path) == "none=无");
  for (const auto path : {"owner", "c3.members.who", "c6.factors.rivals", "title"})
    CHECK(words(path) == "");
}

TEST_CASE("a word is found by either of its names") {
  CHECK(find_word(reserved_words, "us") == find_word(reserved_words, "我方"));
  CHECK(find_word(reserved_words, "无") == &none_word);
  CHECK(find_word(reserved_words, "Us") == nullptr);
  CHECK(find_word(reserved_words, "") == nullptr);
}

TEST_CASE("a key is found from wherever the search begins") {
  const Table& table = deal_table();
  for (const Field& before : table.fields)
    for (const Field& field : table.fields) {
      CHECK(table.find(field.key, &before) == &field);
      CHECK(table.find(field.zh, &before) == &field);
    }
  CHECK(table.find("nothing", &table.fields.front()) == nullptr);
  CHECK(table.find("", &table.fields.back()) == nullptr);
}

TEST_CASE("every key says in one sentence what to write") {
  for (const Table* table : all_tables())
    for (const Field& field : table->fields) {
      INFO(table->name, " ", field.key);
      CHECK(field.meaning.en.ends_with("."));
      CHECK(field.meaning.zh.ends_with("。"));
    }
}

TEST_CASE("exactly the keys marked so are required") {
  std::map<std::string_view, std::string> required;
  for (const Table* table : all_tables())
    for (const Field& field : table->fields)
      if (field.options.required) (required[table->name] += field.key) += ' ';
  CHECK(required ==
        std::map<std::string_view, std::string>{{"deal", "c136 title customer owner stage "},
                                                {"customer", "name "},
                                                {"equipment", "what "},
                                                {"project", "name "},
                                                {"department", "name "},
                                                {"contact", "id "},
                                                {"history", "system "},
                                                {"signal", "on what "},
                                                {"motive", "who motive "},
                                                {"member", "who seat "},
                                                {"step", "step "},
                                                {"decision", "step "},
                                                {"point", "who point "},
                                                {"competitor", "id "},
                                                {"resource", "side what "},
                                                {"factor", "factor "},
                                                {"rival", "who match "},
                                                {"change", "on what "},
                                                {"coach", "who "},
                                                {"item", "stage item "},
                                                {"action", "do "},
                                                {"asked action", "do "},
                                                {"entry", "on "},
                                                {"ignored", "code reason "}});
}

TEST_CASE("what an id must name") {
  const std::pair<std::string_view, Reference> expected[] = {
      {"owner", Reference::none},
      {"c1.departments.head", Reference::contact},
      {"c1.contacts.reports_to", Reference::contact},
      {"c2.motives.who", Reference::contact},
      {"c3.members.who", Reference::contact},
      {"c3.members.prefers", Reference::side},
      {"c3.members.selects", Reference::side},
      {"c3.members.goal.owner", Reference::none},
      {"c4.process.who", Reference::contact},
      {"c4.decisions.points.who", Reference::contact},
      {"c5.resources.side", Reference::side},
      {"c5.resources.who", Reference::contact},
      {"c6.factors.rivals.who", Reference::competitor},
      {"coaches.who", Reference::coach},
      {"plan.owner", Reference::none},
      {"plan.actions.with", Reference::participant},
      {"log.with", Reference::participant},
      {"log.by", Reference::none},
      {"result.winner", Reference::winner}};
  for (const auto& [path, reference] : expected) {
    INFO(path);
    CHECK(at(path).options.reference == reference);
    CHECK(at(path).kind == Kind::id);
  }
}

TEST_CASE("which lists may be the word none, are written as a map, or hold unique ids") {
  for (const std::string_view path : {"c1.projects", "c1.history", "c5.competitors", "c6.changes"})
    CHECK_MESSAGE(at(path).options.or_none, path);
  for (const std::string_view path : {"c6.factors.rivals", "ignore"})
    CHECK_MESSAGE(at(path).options.by_key, path);
  for (const std::string_view path :
       {"c1.contacts.id", "c5.competitors.id", "plan.id", "c3.members.who", "coaches.who"})
    CHECK_MESSAGE(at(path).options.unique, path);

  int or_none = 0, by_key = 0, unique = 0;
  for (const Table* table : all_tables())
    for (const Field& field : table->fields) {
      or_none += field.options.or_none;
      by_key += field.options.by_key;
      unique += field.options.unique;
      if (field.options.or_none || field.options.by_key) CHECK(bool(field.list));
    }
  CHECK(or_none == 4);
  CHECK(by_key == 2);
  CHECK(unique == 5);
}

TEST_CASE("the ranges of numbers") {
  struct Range {
    std::string_view path;
    int low, high;
  };
  for (const auto& [path, low, high] : {Range{"c3.members.tendency", -3, 3},
                                        {"c3.members.goal.tendency", -3, 3},
                                        {"c4.decisions.points.match", 0, 5},
                                        {"c6.factors.us", 0, 5},
                                        {"c6.factors.rivals.match", 0, 5},
                                        {"quantity", 1, INT32_MAX},
                                        {"c1.history.year", INT32_MIN, INT32_MAX}}) {
    INFO(path);
    CHECK(at(path).kind == Kind::integer);
    CHECK(at(path).options.low == low);
    CHECK(at(path).options.high == high);
  }
}

TEST_CASE("stages and posts are words of the configuration, all others are fixed") {
  const Config config;
  CHECK(at("stage").words(config).data() == config.stages.data());
  CHECK(at("plan.stage").words(config).data() == config.stages.data());
  CHECK(at("c1.contacts.post").words(config).data() == config.posts.data());
  CHECK(at("status").words(config).data() == words_of<Status>().data());
  CHECK(at("plan.delivers").words(config).size() == criterion_count);
  CHECK_FALSE(bool(at("title").words));
}

TEST_CASE("a row reaches its member") {
  Deal deal;
  CHECK(at("amount").at(&deal) == &deal.amount);
  CHECK(at("customer").section(&deal) == &deal.customer);

  const Field& contacts = at("c1.contacts");
  CHECK(contacts.list(&deal.c1) == &deal.c1.contacts);
  void* contact = contacts.append(&deal.c1);
  REQUIRE(deal.c1.contacts.size() == 1);
  CHECK(contact == &deal.c1.contacts.items[0]);
  CHECK(contacts.item_section(contact) == &deal.c1.contacts.items[0]);
  contacts.drop_last(&deal.c1);
  CHECK(deal.c1.contacts.empty());
}

TEST_CASE("the short form holds every required key of the sections it shows") {
  CHECK(at("title").options.short_scaffold);
  for (const Field& field : deal_table().fields) {
    if (field.table == nullptr || !field.options.short_scaffold) continue;
    for (const Field& below : field.table().fields) {
      INFO(field.key, ".", below.key);
      if (below.options.required) CHECK(below.options.short_scaffold);
    }
  }
}

TEST_CASE("no name of a field, nor what people write for it, is that of another of its table") {
  for (const Table* table : all_tables()) {
    std::map<std::string_view, std::string_view> fields;
    for (const Field& field : table->fields) {
      std::vector<std::string_view> names = each_of(field.options.also);
      for (const std::string_view meant : each_of(field.options.meant_by)) names.push_back(meant);
      names.insert(names.end(), {field.key, field.zh});
      for (const std::string_view name : names) {
        const auto [at, is_new] = fields.emplace(name, field.key);
        CHECK_MESSAGE(is_new, table->name, ": ", name, " is of ", at->second, " and ", field.key);
      }
    }
  }
}

TEST_CASE("no spelling of a word, nor what people write for it, is that of another of its list") {
  const Config config;
  for (const Table* table : all_tables())
    for (const Field& field : table->fields) {
      std::set<std::string_view> spellings;
      for (const Word& word : words_of(field, config)) {
        std::vector<std::string_view> names = each_of(word.also);
        for (const std::string_view meant : each_of(word.meant_by)) names.push_back(meant);
        names.push_back(word.id);
        if (word.zh != word.id) names.push_back(word.zh);
        for (const std::string_view name : names)
          CHECK_MESSAGE(spellings.insert(name).second, field.key, ": ", name);
      }
    }
}

TEST_CASE("other names are read, and what people write leads to the field that they mean") {
  const Table& member = table_of<Member>();
  CHECK(member.find("干系人") == member.find("who"));
  CHECK(member.find("相关人") == member.find("联系人"));
  CHECK(table_of<PlanItem>().find("负责人") == table_of<PlanItem>().find("owner"));
  CHECK(member.find("首选") == nullptr);
  CHECK(member.meant("首选") == member.find("prefers"));
  CHECK(member.meant("价值首选") == nullptr);
  CHECK(name_number(*member.find("who"), "相关人") == 4);
  CHECK_FALSE(name_number(*member.find("who"), "首选"));
}

TEST_CASE("every field is found by each of its names, and by nothing else") {
  for (const Table* table : all_tables()) {
    for (const Field& field : table->fields) {
      CHECK(table->find(field.key) == &field);
      CHECK(table->find(field.zh) == &field);
      CHECK(table->find(field.key, &field) == &field);
    }
    for (const std::string_view other : {"", "?", "no such key"}) CHECK(!table->find(other));
  }
}
