#include "support/random_deal.hpp"

#include "c136/base/yaml_text.hpp"
#include "c136/model/field.hpp"

#include <fmt/format.h>

#include <vector>

namespace c136::test {

namespace {

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {
    chinese_ = chance(2);
    list_indent_ = chance(2) ? 2 : 0;
  }

  std::string write() {
    if (chance(3)) line(0, "# a deal");
    line(0, "c136: 1");
    text(0, deal_table(), "title", "ERP, group");
    customer();
    text(0, deal_table(), "owner", "li.wei");
    if (chance(2)) text(0, deal_table(), "amount", "280万");
    text(0, deal_table(), "stage", "comparison");
    if (chance(3)) text(0, deal_table(), "situation", "all is well: \"so far\"");
    contacts();
    members();
    if (chance(2)) competitors();
    if (chance(2)) coaches();
    if (chance(2)) plan();
    if (chance(4) < 3) log();
    return finished();
  }

 private:
  std::uint32_t chance(std::uint32_t of) { return static_cast<std::uint32_t>(random_() % of); }

  std::string key(const Table& table, std::string_view name) {
    const Field& field = *table.find(name);
    return std::string(chinese_ ? field.zh : field.key);
  }

  void line(std::size_t indent, const std::string& text) {
    out_ += std::string(indent, ' ') + text;
    if (chance(6) == 0) out_ += "  # why: {not} [this], \"or\" that";
    out_ += '\n';
    if (chance(12) == 0) out_ += std::string(indent, ' ') + "# a line of its own\n";
    if (chance(25) == 0) out_ += '\n';
  }

  void text(std::size_t indent, const Table& table, std::string_view name, std::string_view value) {
    line(indent, key(table, name) + ": " + quoted(value));
  }

  std::string quoted(std::string_view value) {
    const std::string plain = yaml_text(value, Around::brackets);
    if (chance(5) > 0 || value.find_first_of("\"\\'") != std::string_view::npos) return plain;
    return chance(2) ? "\"" + std::string(value) + "\"" : "'" + std::string(value) + "'";
  }

  using Pairs = std::vector<std::pair<std::string_view, std::string>>;

  std::string in_brackets(const Table& table, const Pairs& pairs) {
    std::string out = "{";
    for (const auto& [name, value] : pairs)
      out += (out.size() == 1 ? "" : ", ") + key(table, name) + ": " + value;
    return out + "}";
  }

  /// An entry of a list, on lines or in brackets.
  void entry(std::size_t indent, const Table& table, const Pairs& pairs) {
    if (chance(2)) return line(indent, "- " + in_brackets(table, pairs));
    bool is_first = true;
    for (const auto& [name, value] : pairs) {
      line(is_first ? indent : indent + 2,
           (is_first ? "- " : "") + key(table, name) + ": " + value);
      is_first = false;
    }
  }

  std::size_t below(std::size_t indent) { return indent + list_indent_; }

  void customer() {
    const Table& table = deal_table().find("customer")->table();
    const Pairs pairs{{"name", "恒远地产"}, {"industry", quoted("real estate")}};
    if (chance(2)) return line(0, key(deal_table(), "customer") + ": " + in_brackets(table, pairs));
    line(0, key(deal_table(), "customer") + ":");
    for (const auto& [name, value] : pairs) line(2, key(table, name) + ": " + value);
  }

  void contacts() {
    line(0, key(deal_table(), "c1") + ":");
    line(2, key(table_of<C1>(), "contacts") + ":");
    const std::size_t indent = below(2);
    for (const char* id : {"wang", "li", "zhao"}) {
      Pairs pairs{{"id", id}, {"name", quoted(std::string("Mr. ") + id)}};
      if (chance(2)) pairs.push_back({"title", quoted("CFO; and more")});
      if (chance(2)) pairs.push_back({"post", chance(2) ? "[finance, cost]" : "finance"});
      pairs.push_back({"level", "senior"});
      entry(indent, table_of<Contact>(), pairs);
    }
  }

  void members() {
    line(0, key(deal_table(), "c3") + ":");
    line(2, key(table_of<C3>(), "members") + ":");
    Pairs first{{"who", "wang"}, {"seat", "top"}};
    if (chance(2)) first.push_back({"tendency", "+2"});
    if (chance(2)) first.push_back({"signs", "[advises, joins-events]"});
    entry(below(2), table_of<Member>(), first);
    entry(below(2), table_of<Member>(), {{"who", "li"}, {"seat", "key"}});
  }

  void competitors() {
    line(0, key(deal_table(), "c5") + ":");
    if (chance(3) == 0) return line(2, key(table_of<C5>(), "competitors") + ": none");
    line(2, key(table_of<C5>(), "competitors") + ":");
    entry(below(2), table_of<Competitor>(), {{"id", "kingdee"}, {"offer", quoted("cheap")}});
  }

  void coaches() {
    if (chance(2))
      return line(0, key(deal_table(), "coaches") + ": [" +
                         in_brackets(table_of<Coach>(), {{"who", "wang"}}) + "]");
    line(0, key(deal_table(), "coaches") + ":");
    entry(below(0), table_of<Coach>(), {{"who", "wang"}});
  }

  void plan() {
    line(0, key(deal_table(), "plan") + ":");
    entry(below(0), table_of<PlanItem>(),
          {{"id", "demo"},
           {"stage", "comparison"},
           {"item", quoted("show it")},
           {"due", "2026-12-01"}});
    entry(below(0), table_of<PlanItem>(),
          {{"stage", "decision"}, {"item", quoted("bid, and win")}});
  }

  void log() {
    line(0, key(deal_table(), "log") + ":");
    std::vector<std::string> days{"2026-09-01", "2026-10-15", "2026-10-15", "2026-11-20"};
    if (chance(3) == 0) days = {"2026-11-20", "2026-10-15", "2026-09-01"};
    for (const std::string& day : days) {
      Pairs pairs{{"on", day}, {"with", chance(2) ? "wang" : "[wang, li]"}};
      if (chance(2)) pairs.push_back({"note", quoted("said yes")});
      if (chance(3) == 0) pairs.push_back({"cost", "{travel: 420}"});
      entry(below(0), table_of<LogEntry>(), pairs);
      if (chance(6) == 0) block_of_text();
    }
  }

  /// An entry whose last value goes on over lines.
  void block_of_text() {
    const std::size_t indent = below(0);
    out_ +=
        fmt::format("{0}- {1}: 2026-11-20\n{0}  {2}: |\n{0}    first line\n{0}    second # line\n",
                    std::string(indent, ' '), key(table_of<LogEntry>(), "on"),
                    key(table_of<LogEntry>(), "note"));
  }

  std::string finished() {
    if (chance(5) == 0) out_ += "\n# the end\n";
    std::string text = std::move(out_);
    if (chance(4) == 0) text.pop_back();
    if (chance(3) == 0) {
      std::string both;
      for (const char c : text) both += c == '\n' ? std::string("\r\n") : std::string(1, c);
      text = std::move(both);
      if (text.ends_with('\r')) text.pop_back();
    }
    return chance(4) == 0 ? "\xEF\xBB\xBF" + text : text;
  }

  std::mt19937 random_;
  bool chinese_ = false;
  std::size_t list_indent_ = 2;
  std::string out_;
};

}  // namespace

std::string random_deal(std::uint32_t seed) { return Writer(seed).write(); }

}  // namespace c136::test
