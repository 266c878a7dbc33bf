// The relation plan: what is to be reached with the first ten of each decision
// chain. reports.md section 7.
#include "report/map/map_report.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr std::size_t first_ten = 10;

struct RelationRow {
  const ReportScope& scope;
  const Facts& facts;
  const Person& person;
  int number;

  std::string_view deal_id() const { return *facts.deal.id; }
  const Goal& goal() const { return person.member->goal; }
};

/// Where no goal was set nobody can tell. Unknown is less than anything.
Cell reached_cell(const RelationRow& row) {
  const Goal& goal = row.goal();
  const Located<Relation>& relation = row.person.member->relation;
  if (!goal.tendency && !goal.relation) return {};
  const bool leans =
      !goal.tendency || (row.person.tendency && *row.person.tendency >= *goal.tendency);
  const bool relates = !goal.relation || (relation && *relation >= *goal.relation);
  return Cell::truth(leans && relates);
}

template <Located<Text> Goal::*text>
Cell goal_text(const RelationRow& row) {
  return text_cell(*(row.goal().*text));
}

const std::vector<SheetColumn<RelationRow>>& relation_columns() {
  using enum CellType;
  using R = const RelationRow&;
  static const std::vector<SheetColumn<RelationRow>> columns{
      {"no", {"No.", "序号"}, integer, [](R r) { return Cell(r.number); }},
      {"customer", {"Person", "客户名称"}, text, [](R r) { return text_cell(r.person.name()); }},
      {"title",
       {"Title", "职务"},
       text,
       [](R r) { return r.person.contact ? text_cell(*r.person.contact->title) : Cell(); },
       must_be_filled},
      {"goal", {"Goal", "提升目标"}, text, goal_text<&Goal::what>, must_be_filled},
      {"gains",
       {"Areas and pattern projects gained", "价值区域、格局项目获取"},
       text,
       goal_text<&Goal::gains>},
      {"trade", {"Quality of the trade", "交易质量改善"}, text, goal_text<&Goal::trade>},
      {"rivalry", {"Competition goal", "竞争目标达成"}, text, goal_text<&Goal::rivalry>},
      {"how", {"Strategy and measures", "策略与措施"}, text, goal_text<&Goal::how>, must_be_filled},
      {"owner",
       {"In charge", "责任人"},
       text,
       [](R r) { return person_cell(r.scope.config, *r.goal().owner); },
       must_be_filled},
      {"by",
       {"By", "完成时间"},
       date,
       [](R r) { return r.goal().by ? Cell(*r.goal().by) : Cell(); },
       must_be_filled},
      {"progress", {"Progress", "进展"}, text, goal_text<&Goal::progress>},
      {"relation",
       {"Relation", "关系"},
       word,
       [](R r) {
         const auto& relation = r.person.member->relation;
         return relation ? word_cell(word_of(*relation), r.scope.language) : Cell();
       }},
      {"tendency",
       {"Tendency", "倾向性"},
       integer,
       [](R r) { return r.person.tendency ? Cell(*r.person.tendency) : Cell(); }},
      {"reached", {"Reached", "达成"}, boolean, reached_cell},
  };
  return columns;
}

class RelationsSection : public ReportSection {
 public:
  explicit RelationsSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    const Brief& brief = book.briefs.back();
    if (!brief.is_open()) return;
    const Facts& facts = examined.facts;
    std::vector<RelationRow> rows;
    for (std::size_t i = 0; i < facts.structure.size() && i < first_ten; ++i)
      rows.push_back({scope_, facts, *facts.structure[i], static_cast<int>(i) + 1});
    Sheet sheet = sheet_of(
        "relations", say(scope_.language, "Relation plan – {}", "客户关系评估表——{}", brief.title),
        std::span(relation_columns()), rows, scope_.privacy());
    const std::string id(brief.id);
    make_block(std::span(&sheet, 1), id, id, say(scope_.language, "Relation plan", "关系评估"));
    const KnownPast* past = scope_.past_of(brief.id);
    sheet.map = map_beside(examined, past ? &past->trace.leanings : nullptr);
    sheets_.push_back(std::move(sheet));
  }

  std::vector<Sheet> finish(const Book&) override {
    std::ranges::sort(sheets_, {}, [](const Sheet& sheet) { return *sheet.group; });
    return std::move(sheets_);
  }

  std::vector<Sheet> shapes(const Book&) override {
    return {sheet_of("relations", "", std::span(relation_columns()), {})};
  }

 private:
  const ReportScope& scope_;
  std::vector<Sheet> sheets_;
};

}  // namespace

std::unique_ptr<ReportSection> relations_section(const ReportScope& scope) {
  return std::make_unique<RelationsSection>(scope);
}

}  // namespace c136
