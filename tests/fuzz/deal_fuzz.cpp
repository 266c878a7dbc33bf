// One file through the whole house: load, check, score, every report, and every format, in one of
// the languages.
#include "book/brief_of.hpp"
#include "c136/check/check.hpp"
#include "c136/load/load.hpp"
#include "c136/render/format.hpp"
#include "c136/report/report.hpp"
#include "report/book/funnel_report.hpp"
#include "report/book/list_report.hpp"
#include "report/book/plan_report.hpp"
#include "report/next/next_report.hpp"

#include <cstdint>
#include <utility>

using namespace c136;

namespace {

void render(const Document& document) {
  for (const Format& format : all_formats())
    for (const int width : {40, 100})
      format.render(document, {.width = width, .colour = width == 40});
}

std::vector<Finding> located(const Loaded& loaded, const std::vector<Diagnostic>& diagnostics) {
  std::vector<Finding> out;
  for (const Diagnostic& diagnostic : diagnostics) out.push_back(locate(loaded, diagnostic));
  return out;
}

template <class Report>
void render(Report report, const Examined& deal) {
  report.add(deal);
  render(std::move(report).finish());
}

/// The reports of many deals at once.
void render_book(const Examined& deal, Language language) {
  const Book book{.config = deal.facts.config,
                  .as_of = deal.facts.as_of,
                  .where = "",
                  .briefs = {brief_of(deal)},
                  .left_out = {}};
  render(funnel_document(book, language, &deal_field("owner", "--by", language)));
  render(list_document(book, language, {}));
}

void score_and_report(const Loaded& loaded, Language language) {
  static const Config config;
  const Date as_of{20779};  // 2026-11-22
  const Facts facts(loaded.deal, config, language, as_of);
  const std::vector<Diagnostic> gaps = check_facts(facts);
  const Scorecard scorecard = score(facts, gaps, c136_method());
  const Examined examined{.file = "deal.yaml",
                          .facts = facts,
                          .scorecard = scorecard,
                          .scorecard_136 = scorecard,
                          .gaps = located(loaded, gaps),
                          .warnings = located(loaded, check_value(facts, scorecard)),
                          .tally = {}};
  render(ScoreReport(language), examined);
  render(ContactsReport(language), examined);
  render(ShowReport(language), examined);
  PlanOptions all;
  all.as_of = as_of;
  render(PlanReport(language, all), examined);
  render(NextReport(language, as_of), examined);
  render_book(examined, language);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Language language = size % 2 == 0 ? Language::en : Language::zh;
  static const Config config;
  const Loaded loaded = load_deal("deal.yaml", text, config, language);
  CheckSummary summary;
  summary.files = {"deal.yaml"};
  summary.deals = 1;
  for (const Part part : {Part::blocks, Part::records, Part::data})
    render(check_document(language, located(loaded, loaded.errors), summary, part));
  if (loaded.ok()) score_and_report(loaded, language);
  return 0;
}
