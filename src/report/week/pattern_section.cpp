// 1+2+1 of each open deal: who fills which place, and what lacks to the pattern. methods.md
// section 2.
#include "c136/model/pattern.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

namespace c136 {
namespace {

/// What is known of whoever fills a place, apart from the file.
struct PlaceRow {
  PatternPlace place{};
  Language language{};
  std::string person, title;
  std::optional<int> tendency;
  std::optional<Relation> relation;
  std::optional<Date> last_met;
  std::string by, next;
  bool is_hidden = false;  // the guide, where private cells are not shown
};

Cell shown_or_hidden(const PlaceRow& row, Cell cell) {
  return row.is_hidden && !cell.empty() ? private_cell(row.language) : cell;
}

const std::vector<SheetColumn<PlaceRow>>& place_columns() {
  using enum CellType;
  using R = const PlaceRow&;
  static const std::vector<SheetColumn<PlaceRow>> columns{
      {"place",
       {"Place", "位置"},
       word,
       [](R r) { return word_cell(word_of(r.place), r.language); }},
      {"person",
       {"Person", "人员"},
       text,
       [](R r) { return shown_or_hidden(r, text_cell(r.person)); },
       partly_private},
      {"title",
       {"Title", "职务"},
       text,
       [](R r) { return shown_or_hidden(r, text_cell(r.title)); },
       partly_private},
      {"tendency",
       {"Tendency", "倾向性"},
       integer,
       [](R r) { return shown_or_hidden(r, r.tendency ? Cell(*r.tendency) : Cell()); },
       partly_private},
      {"relation",
       {"Relation", "关系"},
       word,
       [](R r) {
         return shown_or_hidden(r,
                                r.relation ? word_cell(word_of(*r.relation), r.language) : Cell());
       },
       partly_private},
      {"last_met",
       {"Last met", "最近见面"},
       date,
       [](R r) { return shown_or_hidden(r, r.last_met ? Cell(*r.last_met) : Cell()); },
       partly_private},
      {"by",
       {"By", "我方"},
       text,
       [](R r) { return shown_or_hidden(r, text_cell(r.by)); },
       partly_private},
      {"next",
       {"Next", "下一步"},
       text,
       [](R r) { return shown_or_hidden(r, text_cell(r.next)); },
       partly_private},
  };
  return columns;
}

struct PatternRow {
  std::string label;
  Named missing;
};

const std::vector<SheetColumn<PatternRow>>& pattern_columns() {
  using enum CellType;
  using R = const PatternRow&;
  static const std::vector<SheetColumn<PatternRow>> columns{
      {"label", {"1+2+1", "1+2+1"}, text, [](R r) { return Cell(r.label); }},
      {"missing",
       {"Missing", "还缺"},
       word,
       [](R r) { return r.missing.id.empty() ? Cell() : Cell(r.missing); }},
  };
  return columns;
}

PatternRow pattern_row(const Pattern& pattern, Language language) {
  PatternRow row{pattern.label(), {}};
  const auto lacks = [&](bool does, std::string_view id, Words shown) {
    if (!does) return;
    const bool is_first = row.missing.id.empty();
    row.missing.id.append(is_first ? "" : "; ").append(id);
    row.missing.shown.append(is_first                   ? ""
                             : language == Language::zh ? "、"
                                                        : ", ")
        .append(shown.in(language));
  };
  lacks(pattern.guides < 1, "guide", {"a guide", "向导"});
  lacks(pattern.sides < 2, "sides",
        {"two buying people on our side", "两位支持我方的采购相关人员"});
  lacks(pattern.sellers < 1, "seller", {"our seller, lately", "我方营销人员近期接触"});
  return row;
}

/// The last contact with a person: who of us it was; and what was agreed last.
void take_meetings(const Facts& facts, const Config& config, std::string_view id, PlaceRow& row) {
  const Entry *met = nullptr, *agreed = nullptr;
  for (const Entry& entry : facts.entries) {
    if (!entry.names(id)) continue;
    if (entry.is_contact() && (!met || met->on <= entry.on)) met = &entry;
    if (entry.log && entry.log->next && (!agreed || agreed->on <= entry.on)) agreed = &entry;
  }
  if (agreed) row.next = *agreed->log->next;
  if (!met) return;
  row.last_met = met->on;
  for (const Id& ours : facts.made_by(*met)) {
    const OwnPerson* person = config.person(ours);
    row.by.append(row.by.empty() ? "" : "; ").append(person ? person->name : ours);
  }
}

PlaceRow place_row(const Facts& facts, const Pattern& pattern, PatternPlace place,
                   const ReportScope& scope) {
  PlaceRow row;
  row.place = place;
  row.language = scope.language;
  const std::string_view id = pattern[place];
  if (id.empty()) return row;
  if (place == PatternPlace::seller) {
    const OwnPerson* person = scope.config.person(id);
    row.person = person ? person->name : id;
    return row;
  }
  row.person = facts.name_of(id);
  if (const Contact* contact = facts.contact(id)) row.title = contact->title.value_or({});
  if (const Person* person = facts.person(id)) {
    row.tendency = person->tendency;
    if (person->member->relation) row.relation = *person->member->relation;
  }
  take_meetings(facts, scope.config, id, row);
  row.is_hidden = place == PatternPlace::guide && !scope.shows_private;
  return row;
}

class PatternSection : public ReportSection {
 public:
  explicit PatternSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    const Brief& brief = book.briefs.back();
    if (!brief.is_open()) return;
    const Pattern pattern = pattern_of(examined.facts);
    std::vector<PlaceRow> rows;
    for (std::size_t i = 0; i < place_count; ++i)
      rows.push_back(place_row(examined.facts, pattern, static_cast<PatternPlace>(i), scope_));
    add_deal(std::string(brief.id), std::string(brief.title), pattern, rows);
  }

  std::vector<Sheet> finish(const Book&) override {
    if (!sheets_.empty()) return std::move(sheets_);
    return {pattern_sheet({}), table_sheet({})};
  }

 private:
  Sheet pattern_sheet(const std::vector<PatternRow>& rows) const {
    return sheet_of("pattern", say(scope_.language, "1+2+1", "“1+2+1”"),
                    std::span(pattern_columns()), rows);
  }
  Sheet table_sheet(const std::vector<PlaceRow>& rows) const {
    return sheet_of("121", say(scope_.language, "1+2+1 of the deal", "大客户销售项目“1+2+1”跟踪表"),
                    std::span(place_columns()), rows);
  }

  void add_deal(const std::string& id, const std::string& title, const Pattern& pattern,
                const std::vector<PlaceRow>& rows) {
    const std::size_t first = sheets_.size();
    sheets_.push_back(pattern_sheet({pattern_row(pattern, scope_.language)}));
    sheets_.push_back(table_sheet(rows));
    make_block(std::span(sheets_).subspan(first), id, id, "1+2+1");
    sheets_[first].title = say(scope_.language, "{} ({})", "{}（{}）", title, id);
    sheets_[first].is_form = true;
  }

  const ReportScope& scope_;
  std::vector<Sheet> sheets_;
};

}  // namespace

std::unique_ptr<ReportSection> pattern_section(const ReportScope& scope) {
  return std::make_unique<PatternSection>(scope);
}

}  // namespace c136
