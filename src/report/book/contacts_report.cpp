#include "c136/document/sheet.hpp"
#include "c136/report/report.hpp"
#include "report/book/contacts_matrix.hpp"
#include "report/deal/score_data.hpp"
#include "report/deal/score_page.hpp"
#include "report/show/contact_details.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace c136 {
namespace {

// ---- for people ---------------------------------------------------------------------------------

/// An account has no title but its customer.
Text title_of(const Deal& deal) { return deal.is_account ? *deal.customer.name : *deal.title; }

/// "Gao Ling (senior, last met 2026-10-28)"
std::string person_text(const Facts& facts, const Contact& contact) {
  const Language language = facts.language;
  const std::string_view level = name_of(*contact.level, language);
  if (const auto met = facts.last_met(*contact.id))
    return say(language, "{} ({}, last met {})", "{}（{}，最近见面 {}）", contact.display_name(),
               level, to_string(*met));
  return say(language, "{} ({}, never met)", "{}（{}，从未见过）", contact.display_name(), level);
}

std::vector<std::string> people_texts(const Facts& facts, const PostCount& post) {
  std::vector<std::string> people;
  for (const Contact* contact : post.found) people.push_back(person_text(facts, *contact));
  return people;
}

// ---- the table ----------------------------------------------------------------------------------

struct PostRow {
  const Examined& deal;
  const PostCount& post;
};

const SheetColumn<PostRow> post_columns[] = {
    {"file",
     {"File", "文件"},
     CellType::text,
     [](const PostRow& r) -> Cell { return r.deal.file; }},
    {"deal",
     {"Deal", "商机"},
     CellType::text,
     [](const PostRow& r) -> Cell { return Text(*r.deal.facts.deal.id); }},
    {"title",
     {"Title", "名称"},
     CellType::text,
     [](const PostRow& r) -> Cell { return title_of(r.deal.facts.deal); }},
    {"customer",
     {"Customer", "客户"},
     CellType::text,
     [](const PostRow& r) -> Cell { return *r.deal.facts.deal.customer.name; }},
    {"post",
     {"Post", "岗位"},
     CellType::word,
     [](const PostRow& r) -> Cell {
       const Facts& facts = r.deal.facts;
       return Named{std::string(facts.config.post(r.post.post).id),
                    std::string(post_name(facts.config, r.post.post, facts.language))};
     }},
    {"needed",
     {"Needed", "需要"},
     CellType::integer,
     [](const PostRow& r) -> Cell { return r.post.needed; }},
    {"found",
     {"Found", "已有"},
     CellType::integer,
     [](const PostRow& r) -> Cell { return static_cast<std::int64_t>(r.post.found.size()); }},
    {"missing",
     {"Missing", "还缺"},
     CellType::integer,
     [](const PostRow& r) -> Cell {
       return {r.post.missing(), r.post.missing() > 0 ? Tone::bad : Tone::plain};
     }},
    {"who",
     {"Who", "关键联系人"},
     CellType::text,
     [](const PostRow& r) {
       return text_cell(listed(people_texts(r.deal.facts, r.post), r.deal.facts.language));
     }},
    {"error", {"Error", "错误"}, CellType::text, [](const PostRow&) { return Cell(); }},
};

Sheet post_sheet(const Examined& deal) {
  std::vector<PostRow> rows;
  for (const PostCount& post : deal.facts.posts) rows.push_back({deal, post});
  return sheet_of("posts", {}, std::span(post_columns), rows);
}

DataTable posts_table(const Examined& deal) {
  constexpr std::string_view shown[] = {"post", "needed", "found", "who", "missing"};
  return table_of(chosen(post_sheet(deal), shown), deal.facts.language, {});
}

/// "3 of 12 key contacts are missing: finance 1, it 2."
Cell missing_text(const Facts& facts) {
  const Language language = facts.language;
  int needed = 0, missing = 0;
  for (const PostCount& post : facts.posts) {
    needed += post.needed;
    missing += post.missing();
  }
  if (missing == 0)
    return {say(language, "All {} key contacts are there.", "{} 位关键联系人全部到位。", needed),
            Tone::good};
  return {say(language, "{} of {} key contacts missing: {}.", "{1} 位关键联系人还缺 {0} 位：{2}。",
              missing, needed, missing_contacts(facts)),
          Tone::bad};
}

std::string never_met(const Facts& facts) {
  std::vector<std::string> names;
  std::set<const Contact*> key;
  for (const PostCount& post : facts.posts) key.insert(post.found.begin(), post.found.end());
  for (const Contact& contact : facts.deal.c1.contacts) {
    if (key.contains(&contact) && !facts.last_met(*contact.id))
      names.emplace_back(contact.display_name());
  }
  if (names.empty()) return {};
  return say(facts.language, "Never met: {}.", "从未见过：{}。", listed(names, facts.language));
}

/// People whose post is written but whose level keeps them from counting.
std::string not_counted(const Facts& facts) {
  const Language language = facts.language;
  std::vector<std::string> names;
  for (const Contact& contact : facts.deal.c1.contacts) {
    if (contact.posts.empty() || contact.level.is(Level::senior) || contact.level.is(Level::middle))
      continue;
    names.push_back(contact.level
                        ? say(language, "{} (junior)", "{}（基层）", contact.display_name())
                        : say(language, "{} (no level)", "{}（未填级别）", contact.display_name()));
  }
  if (names.empty()) return {};
  return say(language, "Only middle and senior people count, so not: {}.",
             "只计中高层，未计入：{}。", listed(names, language));
}

void add_page(const Examined& deal, std::vector<Block>& blocks) {
  const Facts& facts = deal.facts;
  const Language language = facts.language;
  const Customer& customer = facts.deal.customer;
  const bool managed = customer.managed();
  blocks.push_back(Heading{1, std::string(title_of(facts.deal))});
  blocks.push_back(
      Paragraph{{say(language, "{}, {}: {} needed per post; middle and senior people count.",
                     "{}，{}：每个岗位需要 {} 位，只计中高层。", *customer.name,
                     managed ? say(language, "managed account", "经营类客户")
                             : say(language, "standard account", "非经营类客户"),
                     facts.config.needed(managed))}});
  blocks.push_back(posts_table(deal));
  blocks.push_back(Paragraph{{missing_text(facts)}});
  if (const std::string rest = sentences({never_met(facts), not_counted(facts)}, language);
      !rest.empty())
    blocks.push_back(Paragraph{{Cell(rest)}});
  add_contact_details(facts, blocks);
}

// ---- for programs -------------------------------------------------------------------------------

Json people_json(const Facts& facts) {
  Json people = Json::array();
  for (const PostCount& post : facts.posts)
    for (const Contact* contact : post.found) {
      const auto met = facts.last_met(*contact->id);
      people.push_back({{"post", facts.config.post(post.post).id},
                        {"id", std::string_view(*contact->id)},
                        {"name", contact->display_name()},
                        {"level", word_of(*contact->level).id},
                        {"last_met", met ? Json(to_string(*met)) : Json()}});
    }
  return people;
}

Json deal_json(const Examined& deal) {
  const Facts& facts = deal.facts;
  const Text id = *facts.deal.id;
  return {{"file", deal.file},
          {"deal", id.empty() || facts.deal.is_account ? Json() : Json(id)},
          {"account", facts.deal.is_account ? Json(id) : Json()},
          {"title", title_of(facts.deal)},
          {"as_of", to_string(facts.as_of)},
          {"key_contacts", key_contacts_json(facts)},
          {"people", people_json(facts)}};
}

}  // namespace

ContactsReport::ContactsReport(Language language, bool closed)
    : matrix_(std::make_unique<ContactsMatrix>(language)), closed_(closed) {
  document_.language = language;
  document_.records =
      records_of(sheet_of("posts", {}, std::span(post_columns), std::vector<PostRow>{}));
  document_.data = Json{{"schema_version", 1}, {"deals", Json::array()}};
}

ContactsReport::~ContactsReport() = default;

void ContactsReport::add(const Examined& deal) {
  if (!closed_ && !deal.facts.deal.is_open()) {
    ++left_out_;
    return;
  }
  if (matrix_->size() == 0) add_page(deal, document_.blocks);
  matrix_->add(deal);
  std::ranges::move(records_of(post_sheet(deal)).rows, std::back_inserter(document_.records.rows));
  document_.data["deals"].push_back(deal_json(deal));
}

void ContactsReport::add(const Rejected& deal) {
  if (matrix_->size() == 0) add_rejected_page(deal, document_.language, document_.blocks);
  matrix_->add(deal);
  document_.records.rows.push_back(rejected_record(deal, document_.records.columns));
  document_.data["deals"].push_back(rejected_json(deal));
}

Document ContactsReport::finish() && {
  if (matrix_->size() > 1) {
    document_.blocks.clear();
    matrix_->add_to(document_.blocks);
  }
  if (left_out_ > 0)
    document_.blocks.push_back(
        Paragraph{{Cell(say(document_.language, "{} left out; --closed shows them.",
                            "未列出{}，加 --closed 可显示。",
                            plural(document_.language, left_out_, "closed deal is",
                                   "closed deals are", "个已了结的商机")),
                        Tone::muted)}});
  document_.data["summary"] = matrix_->data();
  return std::move(document_);
}

}  // namespace c136
