// Adding a fact never lowers the value on paper: whatever was on paper stays there. Any field of
// the tables may be added, and any item to any list, but for what is named below: bad news, a new
// question, and what says how to count.
#include "support/deal.hpp"
#include "support/deal_data.hpp"
#include "support/files.hpp"
#include "support/gate.hpp"

#include "c136/check/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace c136;
using namespace c136::test;

namespace {

constexpr int additions = 1'200;

/// What may lower the value, and why. The path is that of the fact, or of a part of it.
const std::map<std::string_view, std::string_view> lowering{
    {"customer.class", "a managed customer needs two key contacts per post"},
    {"c1.contacts[].left", "who has left fills no post and decides nothing any more"},
    {"c3.members[]", "one more person in the decision structure, of whom everything is asked"},
    {"c3.members[].seat", "as above"},
    {"c3.members[].tendency", "a person against us counts for nobody; a supporter's denial counts"},
    {"c3.members[].signs[]", "the sign makes such a tendency known"},
    {"c3.members[].selects", "a person who selects a competitor does not help us"},
    {"c3.members[].basis", "an assumption proves nothing; a fact may prove a competitor's choice"},
    {"c4.decisions[].points[]", "one more point, whose match is asked"},
    {"c5.competitors[]", "one more main competitor, of whom everything is asked"},
    {"c6.factors[]", "one more factor, whose matches are asked; its rank may be taken"},
    {"c6.factors[].rank", "two factors of one rank"},
    {"coaches[]", "what this coach denied now counts"},
    {"plan[].done", "what is done plans nothing any more"},
    {"plan[].actions[]", "a meeting that proves a competitor's choice"},
    {"plan[].actions[].with[]", "as above"},
    {"plan[].actions[].done", "as above"},
    {"log[]", "a denial, or a meeting that proves a competitor's choice"},
    {"log[].denies[]", "a denial"},
    {"log[].with[]", "whose denial it is, or a meeting that proves a competitor's choice"},
    {"log[].kind", "an internal talk meets nobody"},
    {"status", "what comes after the end of a closed deal does not count"},
    {"close", "the end of a closed deal"},
    {"result.on", "the end of a closed deal"},
};

void note_paths(const std::string& path, const Data& value, std::set<std::string>& paths) {
  paths.insert(path);
  if (value.is_array())
    for (const Data& item : value) note_paths(path + "[]", item, paths);
  if (value.is_object())
    for (const auto& [key, below] : value.items()) note_paths(path + "." + key, below, paths);
}

/// Deals that stand anywhere: one with everything on paper and the examples, with facts taken away.
class Deals {
 public:
  explicit Deals(Dice& dice) : dice_(dice) {
    for (const auto& file : files_in(source_folder() / "examples/deals", ".yaml"))
      if (const std::string text = content(file); loaded(text).ok())
        whole_.push_back(deal_data(text));
    REQUIRE(whole_.size() > 6);
    whole_.insert(whole_.end(), whole_.size(), deal_data(std::string(whole)));
  }

  Data next() {
    Data deal = dice_.pick(whole_);
    for (std::size_t cuts = dice_.below(3); cuts > 0; --cuts) {
      Data less = deal;
      take_away(less);
      if (loaded(written(less)).ok()) deal = std::move(less);
    }
    return deal;
  }

  /// Takes one fact; gives its path and those of its parts.
  std::set<std::string> take_away(Data& deal) {
    std::size_t count = 0;
    for_maps(deal, [&](const std::string&, const Table&, Data& map) { count += map.size(); });
    std::size_t chosen = dice_.below(count);
    std::set<std::string> paths;
    for_maps(deal, [&](const std::string& path, const Table&, Data& map) {
      const std::size_t size = map.size();
      if (paths.empty() && chosen < size) take_away(path, map, chosen, paths);
      chosen -= std::min(chosen, size);
    });
    return paths;
  }

 private:
  void take_away(const std::string& path, Data& map, std::size_t entry,
                 std::set<std::string>& paths) {
    auto at = map.begin();
    std::advance(at, entry);
    const std::string below = path.empty() ? at.key() : path + "." + at.key();
    if (at->is_array() && at->size() > 1) {
      const std::size_t item = dice_.below(at->size());
      note_paths(below + "[]", (*at)[item], paths);
      at->erase(item);
    } else {
      note_paths(below, *at, paths);
      map.erase(at);
    }
  }

  Dice& dice_;
  std::vector<Data> whole_;
};

/// Ids that a reference may name.
std::vector<std::string> ids_of(const Data& deal, const char* section, const char* list,
                                const char* key) {
  std::vector<std::string> ids;
  const Data* items = &deal;
  for (const char* step : {section, list}) {
    if (*step == '\0') continue;
    if (!items->is_object() || !items->contains(step)) return ids;
    items = &(*items)[step];
  }
  if (items->is_array())
    for (const Data& item : *items)
      if (item.is_object() && item.contains(key)) ids.push_back(item[key].get<std::string>());
  return ids;
}

/// Values for any field of the tables.
class Inventor {
 public:
  Inventor(Dice& dice, const Data& deal)
      : dice_(dice),
        people_(ids_of(deal, "c1", "contacts", "id")),
        coaches_(ids_of(deal, "", "coaches", "who")),
        competitors_(ids_of(deal, "c5", "competitors", "id")) {}

  /// One value, or one item of a list; null where there is none.
  Data value(const Field& field) {
    switch (field.kind) {
      case Kind::text:
        return field.options.currency ? "CNY" : "a fact";
      case Kind::id:
        return id(field.options);
      case Kind::integer:
        return std::to_string(field.options.low <= -3 ? static_cast<int>(dice_.below(7)) - 3
                                                      : 1 + static_cast<int>(dice_.below(4)));
      case Kind::money:
        return "20000";
      case Kind::date:
      case Kind::period:
        return any({"2026-01-05", "2026-10-30", "2026-11-20", "2026-12-10"});
      case Kind::boolean:
        return any({"true", "false"});
      case Kind::word: {
        const auto words = field.words(config_);
        return std::string(words[dice_.below(words.size())].id);
      }
      case Kind::value136:
        return "0W1F3C";
      case Kind::map:
        return map(field);
    }
    return nullptr;
  }

  Data whole_value(const Field& field) {
    Data one = value(field);
    return field.list && !one.is_null() && !field.options.by_key ? Data::array({one}) : one;
  }

 private:
  Data any(std::vector<std::string> choices) { return dice_.pick(choices); }

  Data id(const FieldOptions& options) {
    std::vector<std::string> choices = people_;
    if (options.unique) return "new" + std::to_string(dice_.below(1'000'000));
    if (options.reference == Reference::none) return "li.wei";
    if (options.reference == Reference::participant)
      choices.insert(choices.end(), coaches_.begin(), coaches_.end());
    if (options.reference >= Reference::side) choices = competitors_;
    if (options.reference == Reference::side) choices.emplace_back("us");
    return choices.empty() ? Data() : any(choices);
  }

  /// What is required, and half of the rest.
  Data map(const Field& field) {
    if (field.options.by_key) {
      if (competitors_.empty()) return nullptr;
      return Data{{dice_.pick(competitors_), "3"}};
    }
    Data data = Data::object();
    for (const Field& part : field.table().fields)
      if (part.options.required || dice_.below(2) == 0)
        if (Data value = whole_value(part); !value.is_null())
          data[std::string(part.key)] = std::move(value);
    return data;
  }

  Dice& dice_;
  Config config_;
  std::vector<std::string> people_, coaches_, competitors_;
};

/// The deal with one more fact, and the paths of the fact and its parts; none where there was no
/// room for it.
std::set<std::string> add_fact(Data& deal, Dice& dice) {
  struct Place {
    const Field* field;
    Data* map;
    std::string path;
  };
  std::vector<Place> places;
  for_maps(deal, [&](const std::string& path, const Table& table, Data& map) {
    for (const Field& field : table.fields) {
      const std::string key(field.key);
      const bool is_list = map.contains(key) && map[key].is_array();
      if (!map.contains(key) || is_list)
        places.push_back({&field, &map, path.empty() ? key : path + "." + key});
    }
  });
  const Place& place = dice.pick(places);
  Inventor inventor(dice, deal);
  std::set<std::string> paths;
  Data& map = *place.map;
  const std::string key(place.field->key);
  if (!map.contains(key)) {
    const Data value = inventor.whole_value(*place.field);
    if (value.is_null()) return paths;
    note_paths(place.path, value, paths);
    map[key] = value;
  } else {
    const Data item = inventor.value(*place.field);
    if (item.is_null()) return paths;
    note_paths(place.path + "[]", item, paths);
    map[key].push_back(item);
  }
  return paths;
}

/// The criteria on paper or better; none for a deal with errors.
std::optional<Criteria> on_paper(const std::string& text) {
  static const Config config;
  const Loaded deal = loaded(text);
  if (!deal.ok()) return std::nullopt;
  const Facts facts(deal.deal, config, Language::en, *date_of({2026, 11, 22}));
  const Scorecard card = score(facts, check_facts(facts), c136_method());
  Criteria held;
  for (const Criterion criterion : all_criteria())
    held[index(criterion)] = !card.is_open(criterion);
  return held;
}

/// What became of the criteria of two deals of which one has a fact more.
struct Counts {
  int raised = 0, lowered = 0, all = 0;

  void compare(const Data& less, const Data& more, const std::set<std::string>& paths) {
    const auto before = on_paper(written(less)), after = on_paper(written(more));
    if (!before || !after || paths.empty()) return;
    ++all;
    raised += (*after & ~*before).any();
    if ((*before & ~*after).none()) return;
    ++lowered;
    const bool is_named = std::ranges::any_of(paths, [](const std::string& path) {
      return lowering.contains(path) || lowering.contains(path + "[]");
    });
    if (!is_named) FAIL_CHECK(*paths.begin(), " lowers the value: ", written(more));
  }
};

}  // namespace

TEST_CASE("adding an invented fact never lowers the value on paper, but for what is named") {
  Dice dice(136);
  Deals deals(dice);
  Counts counts;
  for (int i = 0; i < additions; ++i) {
    const Data less = deals.next();
    Data more = less;
    const std::set<std::string> paths = add_fact(more, dice);
    counts.compare(less, more, paths);
  }
  CHECK(counts.all > additions / 3);
  CHECK(counts.lowered > 5);
}

TEST_CASE("nor does adding a fact that a deal had") {
  Dice dice(931);
  Deals deals(dice);
  Counts counts;
  for (int i = 0; i < additions; ++i) {
    const Data more = deals.next();
    Data less = more;
    const std::set<std::string> paths = deals.take_away(less);
    counts.compare(less, more, paths);
  }
  CHECK(counts.all > additions / 3);
  CHECK(counts.raised > 50);
}
