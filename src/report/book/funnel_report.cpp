#include "report/book/funnel_report.hpp"

#include "book/filter.hpp"
#include "report/book/funnel_data.hpp"
#include "report/book/funnel_page.hpp"

#include <memory>

namespace c136 {

Document funnel_document(const Book& book, Language language, const DealField* by) {
  const Funnel funnel = funnel_of(book, by);
  Document document;
  document.language = language;
  std::vector<Block>& blocks = document.blocks;
  blocks.push_back(
      Heading{1, say(language, "Funnel as of {}", "商机漏斗（截至 {}）", to_string(book.as_of))});
  add_filter_line(book.where, language, blocks);
  add_funnel(funnel, book, language, blocks);
  if (by) add_groups(funnel, book, *by, language, blocks);
  add_sources(funnel, book, language, blocks);
  add_currencies(funnel, book, language, blocks);
  add_closed(funnel, book, language, blocks);
  add_targets(funnel, book, language, blocks);
  add_concentration(funnel, book, language, blocks);
  add_exceptions(book, language, blocks);
  document.records = funnel_records(funnel, book, by);
  document.data = funnel_json(funnel, book, by);
  return document;
}

}  // namespace c136
