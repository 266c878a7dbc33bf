#include "c136/report/report.hpp"
#include "report/deal/open_points.hpp"
#include "report/deal/score_data.hpp"
#include "report/deal/score_page.hpp"
#include "report/wording.hpp"

#include <utility>

namespace c136 {
namespace {

DataTable empty_summary(Language language) {
  DataTable table;
  table.columns = {{"deal", say(language, "Deal", "商机")},
                   {"stage", say(language, "Stage", "阶段")},
                   {"confirmed", say(language, "Confirmed", "教练已确认")},
                   {"on_paper", say(language, "On paper", "纸面")},
                   {"win_rate", say(language, "Win rate", "赢率"), Align::right},
                   {"gaps", say(language, "Gaps due", "应补缺口"), Align::right},
                   {"warnings", say(language, "Warnings", "警告"), Align::right}};
  return table;
}

std::string_view deal_name(const Examined& deal) {
  const Text id = *deal.facts.deal.id;
  return id.empty() ? std::string_view(deal.file) : id;
}

Cell rate_cell(const Scorecard& card, Language language) {
  if (card.rate.percent) return Percent{*card.rate.percent, card.rate.at_least};
  return is_boss_only(card.confirmed, *card.method) ? Cell(say(language, "boss only", "老板单线"))
                                                    : Cell();
}

std::vector<Cell> summary_row(const Examined& deal) {
  const Facts& facts = deal.facts;
  const Language language = facts.language;
  const Scorecard& card = deal.scorecard;
  std::string state(facts.deal.is_open() ? shown(facts.config.stage(*facts.deal.stage), language)
                                         : name_of(*facts.deal.status, language));
  return {deal_name(deal),
          std::move(state),
          {to_string(card.confirmed), Tone::strong},
          to_string(card.on_paper),
          rate_cell(card, language),
          static_cast<std::int64_t>(count_due(deal)),
          static_cast<std::int64_t>(deal.tally.warnings)};
}

std::vector<Cell> summary_row(const Rejected& deal, Language language) {
  std::vector<Cell> row(7);
  row[0] = deal.deal.empty() ? deal.file : deal.deal;
  row[1] = {plural(language, deal.tally.errors, "error", "errors", "处错误"), Tone::bad};
  return row;
}

/// Behind everything else: what the deal is by the other methods that were asked for.
void add_beside(const Examined& deal, std::vector<Column>& columns, std::vector<Cell>& record) {
  for (const Scorecard& card : deal.beside) {
    record.emplace_back(to_string(card.confirmed));
    record.emplace_back(to_string(card.on_paper));
    record.push_back(card.rate.percent ? Cell(*card.rate.percent) : Cell());
  }
  if (columns.size() >= record.size()) return;
  for (const Scorecard& card : deal.beside)
    for (const char* what : {"confirmed", "on_paper", "win_rate_percent"}) {
      const std::string id = std::string(card.method->id) + "_" + what;
      columns.push_back({id, id, Align::left});
    }
}

}  // namespace

ScoreReport::ScoreReport(Language language, const Method& method, std::optional<Part> wanted)
    : method_(method), wanted_(wanted) {
  document_.language = language;
  document_.records.columns = score_columns(method);
  document_.data = Json{{"schema_version", 1}, {list, Json::array()}};
  summary_ = empty_summary(language);
}

void ScoreReport::add(const Examined& deal) {
  if (makes(wanted_, Part::blocks)) {
    add_score_page(deal, document_.blocks);
    summary_.rows.push_back(summary_row(deal));
  }
  if (makes(wanted_, Part::records)) {
    std::vector<Cell> record = score_record(deal);
    add_beside(deal, document_.records.columns, record);
    document_.records.rows.push_back(std::move(record));
  }
  if (makes(wanted_, Part::data)) document_.data[list].push_back(score_json(deal));
}

void ScoreReport::add(const Rejected& deal) {
  if (makes(wanted_, Part::blocks)) {
    add_rejected_page(deal, document_.language, document_.blocks);
    summary_.rows.push_back(summary_row(deal, document_.language));
  }
  if (makes(wanted_, Part::records))
    document_.records.rows.push_back(rejected_record(deal, document_.records.columns));
  if (makes(wanted_, Part::data)) document_.data[list].push_back(rejected_json(deal));
}

Document ScoreReport::take_pages() { return take_pages_of(document_); }

Document ScoreReport::finish() && {
  const Language language = document_.language;
  for (std::vector<Cell>& row : document_.records.rows)  // those with errors are not judged
    row.resize(document_.records.columns.size());
  if (summary_.rows.size() > 1) {
    document_.blocks.push_back(
        Heading{1, plural(language, summary_.rows.size(), "deal", "deals", "个商机")});
    document_.blocks.push_back(std::move(summary_));
    document_.blocks.push_back(
        Paragraph{{Cell(say(language, "Win rates are of the confirmed value, if decided today.",
                            "赢率按教练已确认的 {0}计，即若今日拍板。", method_.value_title.zh),
                        Tone::muted)}});
  }
  return std::move(document_);
}

}  // namespace c136
