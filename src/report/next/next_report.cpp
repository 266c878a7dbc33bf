#include "report/next/next_report.hpp"

#include "report/deal/score_data.hpp"
#include "report/deal/score_page.hpp"
#include "report/next/next_data.hpp"
#include "report/next/next_page.hpp"
#include "report/wording.hpp"

namespace c136 {

NextReport::NextReport(Language language, Date as_of, std::optional<Part> wanted)
    : wanted_(wanted) {
  document_.language = language;
  document_.records = next_records();
  document_.data = Json{{"schema_version", 1}, {"as_of", to_string(as_of)}, {list, Json::array()}};
}

void NextReport::add(const Examined& deal) {
  if (!deal.facts.deal.is_open()) {
    ++closed_;
    return;
  }
  judged_ = method_line(*deal.scorecard.method, document_.language);
  add_method(*deal.scorecard.method, document_.data);
  const NextActions next = next_actions(deal);
  if (makes(wanted_, Part::blocks)) add_next_page(deal, next, document_.blocks);
  if (makes(wanted_, Part::records)) add_next_records(deal, next, document_.records);
  if (makes(wanted_, Part::data)) document_.data[list].push_back(next_json(deal, next));
}

void NextReport::add(const Rejected& deal) {
  if (makes(wanted_, Part::blocks)) add_rejected_page(deal, document_.language, document_.blocks);
  if (makes(wanted_, Part::records))
    document_.records.rows.push_back(rejected_record(deal, document_.records.columns));
  if (makes(wanted_, Part::data)) document_.data[list].push_back(rejected_json(deal));
}

void NextReport::name_method() {
  if (judged_.empty() || document_.blocks.empty() || has_begun_) return;
  document_.blocks.insert(document_.blocks.begin(), Paragraph{{Cell(judged_)}});
}

Document NextReport::take_pages() {
  name_method();
  has_begun_ = has_begun_ || !document_.blocks.empty();
  return take_pages_of(document_);
}

Document NextReport::finish() && {
  const Language language = document_.language;
  name_method();
  if (document_.blocks.empty() && !has_begun_ && closed_ > 0)
    document_.blocks.push_back(Paragraph{{say(language, "No deal is open: nothing is left to do.",
                                              "没有跟进中的商机，无事可做。")}});
  return std::move(document_);
}

}  // namespace c136
