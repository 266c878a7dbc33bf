#include "cli/book.hpp"
#include "cli/commands/commands.hpp"
#include "report/book/list_report.hpp"

#include <memory>

namespace c136 {

namespace {

constexpr std::string_view list_formats[] = {"text", "json", "markdown", "csv", "html", "xlsx"};

struct LedgerOptions : DealOptions {
  std::vector<std::string> columns, sort;
};

int run_list(Session& session, const LedgerOptions& asked) {
  ListOptions options;
  for (const std::string& name : asked.columns)
    options.columns.push_back(&deal_field(name, "--columns", session.language));
  for (const std::string& key : asked.sort)
    options.sort.push_back(parse_sort_key(key, session.language));
  Tally tally;
  const Book book = read_book(session, asked, tally);
  return session.finish(list_document(book, session.report_language(), options), tally);
}

Run set_up_list(CLI::App& app, Language language) {
  const auto options = std::make_shared<LedgerOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_list(app, "--columns", "FIELD[,FIELD...]",
           text("the columns, for example deal,stage,amount,confirmed",
                "要列出的字段，例如 deal,stage,amount,confirmed"),
           options->columns);
  add_list(app, "--sort", "FIELD[:desc]",
           text("sort by these fields: stage,amount:desc", "按这些字段排序：stage,amount:desc"),
           options->sort);
  add_method(app, language, *options);
  add_where(app, language, *options);
  add_full(app, language, *options);
  return [options](Session& session) { return run_list(session, *options); };
}

}  // namespace

const Command list_command{
    .name = "list",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"the deal ledger: a line a deal, with the columns and in the order you choose",
                "商机台账：一行一个商机，列和排序可选"},
    .formats = list_formats,
    .setup = set_up_list,
};

}  // namespace c136
