// The customer card: people by post, equipment and plans of one customer, from
// its account and all of its deals. reports.md section 6.
#include "report/sellers/account_places.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace c136 {
namespace {

struct CardPerson {
  std::string id, name, phone;
  std::vector<Post> posts;
};

struct CardEquipment {
  std::string what, since, state, satisfaction;
  Cell price;
};

/// What is known of one customer.
struct Card {
  std::string customer, filled_by, renew, note;
  bool is_picked = false;
  std::vector<CardPerson> people;
  std::vector<CardEquipment> equipment;
};

struct CardRow {
  const Card& card;
  const ReportScope& scope;
};

const std::vector<SheetColumn<CardRow>>& card_columns() {
  using enum CellType;
  using R = const CardRow&;
  static const std::vector<SheetColumn<CardRow>> columns{
      {"date", {"Date", "填报日期"}, date, [](R r) { return Cell(r.scope.table_day); }},
      {"filled_by",
       {"Filled in by", "填报人姓名"},
       text,
       [](R r) { return person_cell(r.scope.config, r.card.filled_by); }},
      {"customer", {"Customer", "客户名称"}, text, [](R r) { return text_cell(r.card.customer); }},
      {"renew",
       {"To renew or buy within three years", "近三年准备更新或购置设备情况"},
       text,
       [](R r) { return text_cell(r.card.renew); }},
      {"note", {"Note", "备注"}, text, [](R r) { return text_cell(r.card.note); }},
  };
  return columns;
}

struct PostRow {
  Post post;
  const CardPerson* person;  // null: nobody
  const ReportScope& scope;
};

const std::vector<SheetColumn<PostRow>>& people_columns() {
  using enum CellType;
  using R = const PostRow&;
  static const std::vector<SheetColumn<PostRow>> columns{
      {"post",
       {"Post", "岗位"},
       word,
       [](R r) { return word_cell(r.scope.config.post(r.post), r.scope.language); }},
      {"name",
       {"Name", "姓名"},
       text,
       [](R r) { return r.person ? text_cell(r.person->name) : Cell(); },
       must_be_filled},
      {"phone",
       {"Phone", "电话"},
       text,
       [](R r) { return r.person ? text_cell(r.person->phone) : Cell(); },
       kept_private},
  };
  return columns;
}

struct EquipmentRow {
  const CardEquipment& one;
  int number;
};

const std::vector<SheetColumn<EquipmentRow>>& equipment_columns() {
  using enum CellType;
  using R = const EquipmentRow&;
  static const std::vector<SheetColumn<EquipmentRow>> columns{
      {"no", {"No.", "设备"}, integer, [](R r) { return Cell(r.number); }},
      {"what", {"Maker and model", "厂家、型号"}, text, [](R r) { return text_cell(r.one.what); }},
      {"since", {"Bought", "购进时间"}, date, [](R r) { return text_cell(r.one.since); }},
      {"price", {"Price", "购买价格"}, money, [](R r) { return r.one.price; }},
      {"state", {"State", "使用情况"}, text, [](R r) { return text_cell(r.one.state); }},
      {"satisfaction",
       {"Satisfaction with the service", "售后满意度"},
       text,
       [](R r) { return text_cell(r.one.satisfaction); }},
  };
  return columns;
}

class CardSection : public ReportSection {
 public:
  explicit CardSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book&) override {
    take(examined.facts.deal).is_picked = true;
  }

  void add_account(const Examined& examined) override {
    const Deal& account = examined.facts.deal;
    Card& card = take(account);
    card.is_picked |= is_asked(scope_.owner, *account.owner) &&
                      is_asked(scope_.team, *account.team) &&
                      is_asked(scope_.region, *account.region);
  }

  std::vector<Sheet> finish(const Book&) override {
    std::vector<Sheet> sheets;
    for (const auto& [group, card] : cards_)
      if (card.is_picked) add_sheets(group, card, sheets);
    return sheets;
  }

  std::vector<Sheet> shapes(const Book&) override {
    return {sheet_of("card", "", std::span(card_columns()), {}),
            sheet_of("people", "", std::span(people_columns()), {}),
            sheet_of("equipment", "", std::span(equipment_columns()), {})};
  }

 private:
  static bool is_asked(const std::string& asked, Text given) {
    return asked.empty() || given == asked;
  }

  Card& take(const Deal& deal) {
    const Text account = deal.is_account ? *deal.id : *deal.account;
    Card& card = cards_[std::string(account.empty() ? *deal.customer.name : account)];
    const auto fill = [](std::string& text, Text value) {
      if (text.empty()) text = value;
    };
    fill(card.customer, deal.account_customer ? *deal.account_customer : *deal.customer.name);
    fill(card.filled_by, deal.account_owner ? *deal.account_owner : *deal.owner);
    if (deal.is_account && deal.owner) card.filled_by = *deal.owner;
    fill(card.renew, *deal.customer.renew);
    fill(card.note, *deal.customer.note);
    for (const Contact& contact : deal.c1.contacts) take(contact, card);
    for (const Equipment& one : deal.customer.existing)
      if (places_.is_new(deal, one.span)) card.equipment.push_back(equipment_of(one, deal));
    return card;
  }

  /// One same id and name once, also when another deal tells more posts.
  void take(const Contact& contact, Card& card) const {
    if (contact.left && *contact.left <= scope_.table_day) return;
    const auto is_same = [&](const CardPerson& known) {
      return known.id == *contact.id && known.name == contact.display_name();
    };
    auto person = std::ranges::find_if(card.people, is_same);
    if (person == card.people.end())
      person = card.people.insert(
          person, {std::string(*contact.id), std::string(contact.display_name()), {}, {}});
    if (person->phone.empty()) person->phone = *contact.phone;
    for (const auto& post : contact.posts)
      if (std::ranges::find(person->posts, *post) == person->posts.end())
        person->posts.push_back(*post);
  }

  CardEquipment equipment_of(const Equipment& one, const Deal& deal) const {
    CardEquipment equipment;
    equipment.what =
        one.maker ? fmt::format("{} {}", *one.maker, *one.what) : std::string(*one.what);
    if (one.since) equipment.since = one.since->typed;
    equipment.state = *one.state;
    equipment.satisfaction = *one.satisfaction;
    const bool in_base = AccountPlaces::is_of_account(deal, one.span) || !deal.currency;
    if (one.price)
      equipment.price = money_cell(*one.price, in_base ? scope_.config.currency : *deal.currency);
    return equipment;
  }

  void add_sheets(const std::string& group, const Card& card, std::vector<Sheet>& sheets) const {
    const Language language = scope_.language;
    const std::size_t first = sheets.size();
    sheets.push_back(
        sheet_of("card", say(language, "Customer card – {}", "客户信息收集卡——{}", card.customer),
                 std::span(card_columns()), std::vector{CardRow{card, scope_}}));
    sheets.push_back(people_sheet(card));
    std::vector<EquipmentRow> rows;
    for (const CardEquipment& one : card.equipment)
      rows.push_back({one, static_cast<int>(rows.size()) + 1});
    sheets.push_back(sheet_of("equipment", say(language, "Existing equipment", "现有设备情况"),
                              std::span(equipment_columns()), rows));
    make_block(std::span(sheets).subspan(first), group, card.customer,
               say(language, "Customer card", "信息收集卡"));
    sheets[first].is_form = true;
  }

  Sheet people_sheet(const Card& card) const {
    std::vector<PostRow> rows;
    for (std::size_t i = 0; i < scope_.config.posts.size(); ++i) {
      const auto post = static_cast<Post>(i);
      const std::size_t before = rows.size();
      for (const CardPerson& person : card.people)
        if (std::ranges::find(person.posts, post) != person.posts.end())
          rows.push_back({post, &person, scope_});
      if (rows.size() == before) rows.push_back({post, nullptr, scope_});
    }
    return sheet_of("people", say(scope_.language, "People", "人员"), std::span(people_columns()),
                    rows, scope_.privacy());
  }

  const ReportScope& scope_;
  std::map<std::string, Card> cards_;
  AccountPlaces places_;
};

}  // namespace

std::unique_ptr<ReportSection> card_section(const ReportScope& scope) {
  return std::make_unique<CardSection>(scope);
}

}  // namespace c136
