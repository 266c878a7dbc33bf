#include "report/book/contacts_matrix.hpp"

#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace c136 {
namespace {

std::string deal_name(const Examined& deal) {
  const Text id = *deal.facts.deal.id;
  return id.empty() ? deal.file : std::string(id);
}

/// The account of a deal, or of the account file itself; else the name, which is no id.
std::string customer_key(const Deal& deal) {
  if (deal.is_account) return std::string(*deal.id);
  return deal.account ? std::string(*deal.account) : " " + std::string(*deal.customer.name);
}

}  // namespace

int ContactsMatrix::Row::missing() const {
  int sum = 0;
  for (const Count& count : counts) sum += count.missing();
  return sum;
}

void ContactsMatrix::add(const Examined& deal) {
  const Facts& facts = deal.facts;
  if (posts_.empty())
    for (const PostCount& post : facts.posts)
      posts_.push_back({std::string(facts.config.post(post.post).id),
                        std::string(post_name(facts.config, post.post, language_))});
  Row row{deal_name(deal), std::string(*facts.deal.customer.name), {}, {}, {}, {}};
  for (const PostCount& post : facts.posts)
    row.counts.push_back({static_cast<int>(post.found.size()), post.needed});
  if (facts.deal.is_account) row.account = customer_key(facts.deal);
  if (facts.deal.is_account || facts.deal.account) row.shares = customer_key(facts.deal);
  know(facts, row.name);
  rows_.push_back(std::move(row));
}

void ContactsMatrix::add(const Rejected& deal) {
  rows_.push_back({deal.deal.empty() ? deal.file : deal.deal, {}, {}, not_scored(deal), {}, {}});
}

void ContactsMatrix::know(const Facts& facts, const std::string& deal) {
  Customer& customer = customers_[customer_key(facts.deal)];
  customer.name = *facts.deal.customer.name;
  if (!facts.deal.is_account) customer.deals.push_back(deal);
  if (facts.deal.owner) customer.sellers.emplace(*facts.deal.owner);
  for (const Entry& entry : facts.entries) {
    if (!entry.is_contact()) continue;
    if (entry.log)
      for (const auto& seller : entry.log->by) customer.sellers.emplace(*seller);
    else if (entry.action->owner)
      customer.sellers.emplace(*entry.action->owner);
  }
}

std::vector<ContactsMatrix::Row> ContactsMatrix::shown_rows() const {
  std::vector<Row> rows;
  std::ranges::copy_if(rows_, std::back_inserter(rows), [this](const Row& row) {
    return row.account.empty() || customers_.at(row.account).deals.empty();
  });
  return rows;
}

std::vector<ContactsMatrix::Row> ContactsMatrix::accounts_once(const std::vector<Row>& rows) {
  std::vector<Row> all;
  std::map<std::string_view, std::size_t> places;
  for (const Row& row : rows) {
    const auto [place, is_new] = places.emplace(row.shares, all.size());
    if (row.shares.empty() || is_new) {
      all.push_back(row);
      continue;
    }
    std::vector<Count>& counts = all[place->second].counts;
    for (std::size_t i = 0; i < counts.size() && i < row.counts.size(); ++i)
      counts[i] = {std::max(counts[i].found, row.counts[i].found),
                   std::max(counts[i].needed, row.counts[i].needed)};
  }
  return all;
}

ContactsMatrix::Total ContactsMatrix::total(const std::vector<Row>& rows) {
  Total total;
  for (const Row& row : rows) {
    for (const Count& count : row.counts) total.needed += count.needed;
    total.missing += row.missing();
    if (row.missing() > 0) ++total.rows;
  }
  return total;
}

ContactsMatrix::Total ContactsMatrix::total(const std::vector<Row>& rows, std::size_t post) {
  Total total;
  for (const Row& row : rows) {
    if (row.counts.empty()) continue;
    total.missing += row.counts[post].missing();
    if (row.counts[post].missing() > 0) ++total.rows;
  }
  return total;
}

DataTable ContactsMatrix::table(const std::vector<Row>& rows) const {
  DataTable table;
  table.columns = {{"deal", say(language_, "Deal", "商机")},
                   {"customer", say(language_, "Customer", "客户")}};
  for (const Post& post : posts_) table.columns.push_back({post.id, post.name, Align::right});
  table.columns.push_back({"missing", say(language_, "Missing", "还缺"), Align::right});
  const auto tone = [](int missing) { return missing > 0 ? Tone::bad : Tone::plain; };
  for (const Row& row : rows) {
    std::vector<Cell> cells{row.name,
                            row.error.empty() ? Cell(row.customer) : Cell(row.error, Tone::bad)};
    for (const Count& count : row.counts)
      cells.emplace_back(fmt::format("{}/{}", count.found, count.needed), tone(count.missing()));
    if (row.error.empty()) cells.emplace_back(row.missing(), tone(row.missing()));
    cells.resize(table.columns.size());
    table.rows.push_back(std::move(cells));
  }
  return table;
}

/// "14 of 72 key contacts missing, in 5 of 12: finance 4 (in 3), it 6 (in 5)."
std::string ContactsMatrix::missing_text(const std::vector<Row>& rows) const {
  const Total all = total(rows);
  if (all.missing == 0)
    return say(language_, "All {} key contacts are there.", "{} 位关键联系人全部到位。",
               all.needed);
  std::vector<std::string> posts;
  for (std::size_t i = 0; i < posts_.size(); ++i)
    if (const Total post = total(rows, i); post.missing > 0)
      posts.push_back(say(language_, "{} {} (in {})", "{}缺 {} 位（涉及 {} 个）", posts_[i].name,
                          post.missing, post.rows));
  return say(language_, "{} of {} key contacts missing, in {} of {}: {}.",
             "{1} 位关键联系人还缺 {0} 位，涉及 {3} 个中的 {2} 个：{4}。", all.missing, all.needed,
             all.rows, rows.size(), listed(posts, language_));
}

std::string ContactsMatrix::one_seller_text() const {
  std::vector<std::string> names;
  for (const auto& [key, customer] : customers_)
    if (customer.sellers.size() == 1)
      names.push_back(
          say(language_, "{} ({})", "{}（{}）", customer.name, *customer.sellers.begin()));
  if (names.empty())
    return say(language_, "No customer is known through one seller only.",
               "没有只靠一名我方销售联系的客户。");
  return say(language_, "Known through one seller only: {}.", "只靠一名我方销售联系的客户：{}。",
             listed(names, language_));
}

void ContactsMatrix::add_to(std::vector<Block>& blocks) const {
  const std::vector<Row> rows = shown_rows();
  blocks.push_back(Heading{1, say(language_, "Key contacts", "关键联系人")});
  blocks.push_back(table(rows));
  if (posts_.empty()) return;
  blocks.push_back(
      Paragraph{{Cell(say(language_, "Found/needed per post; middle and senior people count.",
                          "各岗位为“已有/需要”，只计中高层。"),
                      Tone::muted)}});
  const std::vector<Row> counted = accounts_once(rows);
  blocks.push_back(
      Paragraph{{{missing_text(counted), total(counted).missing > 0 ? Tone::bad : Tone::good}}});
  if (counted.size() < rows.size())
    blocks.push_back(Paragraph{{Cell(say(language_, "Deals of one account are counted once.",
                                         "同一客户档案的几个商机只计一次。"),
                                     Tone::muted)}});
  blocks.push_back(Paragraph{{Cell(one_seller_text())}});
}

Json ContactsMatrix::data() const {
  const std::vector<Row> rows = accounts_once(shown_rows());
  Json posts = Json::array(), one_seller = Json::array();
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    const Total post = total(rows, i);
    posts.push_back({{"post", posts_[i].id}, {"missing", post.missing}, {"lacking", post.rows}});
  }
  for (const auto& [key, customer] : customers_)
    if (customer.sellers.size() == 1)
      one_seller.push_back({{"customer", customer.name},
                            {"seller", *customer.sellers.begin()},
                            {"deals", customer.deals}});
  const Total all = total(rows);
  return {{"needed", all.needed},
          {"missing", all.missing},
          {"lacking", all.rows},
          {"posts", std::move(posts)},
          {"one_seller", std::move(one_seller)}};
}

}  // namespace c136
