#include "book/brief_of.hpp"
#include "book/filter.hpp"
#include "cli/book.hpp"
#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/time/past_figures.hpp"
#include "report/book/list_report.hpp"

#include <algorithm>
#include <map>
#include <memory>

namespace c136 {

namespace {

struct LedgerOptions : PastOptions {
  std::vector<std::string> columns, sort;
  std::optional<std::string> since;
};

/// Whether such a field is a column, sorts or filters.
bool asks_for(const LedgerOptions& asked, const ListOptions& options, const Session& session,
              bool (*is)(const DealField&)) {
  const auto is_one = [&](const DealField* field) { return is(*field); };
  const Filter filter =
      parse_filter(asked.filter(session.language), session.config, session.language);
  return std::ranges::any_of(options.columns, is_one) ||
         std::ranges::any_of(options.sort, is_one, &SortKey::field) || filter.asks_for(is);
}

/// History is read only where one of its fields is asked for.
bool asks_for_history(const LedgerOptions& asked, const ListOptions& options,
                      const Session& session) {
  return asked.since || asks_for(asked, options, session,
                                 [](const DealField& field) { return field.from_history; });
}

/// A value before no moment would be a column of dashes.
void require_since(const LedgerOptions& asked, const ListOptions& options, const Session& session) {
  const auto is_before = [](const DealField& field) { return field.name == "value_before"; };
  if (asked.since || !asks_for(asked, options, session, is_before)) return;
  throw UsageError(say(session.language,
                       "value_before: of which day? Add --since REV|DATE, for example --since "
                       "2026-11-01 or --since HEAD~1",
                       "value_before 取哪一天的值？请加 --since REV|DATE，如 --since 2026-11-01、"
                       "--since HEAD~1"));
}

bool may_print_ahead(const Session& session, const ListOptions& options) {
  const bool comes_in_parts = session.format.between_files || options.wanted == Part::data;
  return session.format.machine && comes_in_parts && options.sort.empty() &&
         has_settled_columns(options);
}

/// Nothing stays of a deal that has been printed.
struct LedgerLines {
  Session& session;
  const ListOptions& options;
  Book book;

  void add(const Examined& deal) {
    if (deal.tally.errors > 0) return book.left_out.push_back(left_out_of(deal));
    Book alone{.config = book.config, .as_of = book.as_of, .where = book.where};
    alone.briefs.push_back(brief_of(deal));
    const Document line = list_document(alone, session.report_language(), options);
    session.format.between_files ? session.print_ahead(line)
                                 : session.print_items(line.data, "deals");
  }
  void add(const Rejected& deal) { book.left_out.push_back(left_out_of(deal)); }
};

int run_list(Session& session, const LedgerOptions& asked) {
  choose_method(asked.method, asked.takes_all_methods, session.config, session.language);
  ListOptions options{.columns = {},
                      .sort = {},
                      .wanted = session.format.reads,
                      .is_in_lines = session.format.has_lines()};
  for (const std::string& name : asked.columns)
    options.columns.push_back(&deal_field(name, "--columns", session.language));
  for (const std::string& key : asked.sort)
    options.sort.push_back(parse_sort_key(key, session.language));
  require_since(asked, options, session);
  std::map<std::string, KnownPast, std::less<>> past;
  if (asks_for_history(asked, options, session)) {
    place_of(session);
    past = past_figures(session, asked,
                        {.since = asked.since,
                         .with_changes = asks_for(asked, options, session, [](const auto& field) {
                           return field.name == "changed";
                         })});
  } else if (may_print_ahead(session, options)) {
    LedgerLines lines{session,
                      options,
                      {.config = session.config,
                       .as_of = session.as_of,
                       .where = asked.filter(session.language)}};
    const Tally tally = add_deals(session, asked, lines);
    return session.finish(list_document(lines.book, session.report_language(), options), tally);
  }
  Tally tally;
  const Book book = read_book(session, asked, tally, [&](Brief& brief) {
    if (const auto known = past.find(brief.id); known != past.end())
      brief.past = std::make_shared<const BriefPast>(known->second.figures);
  });
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
  add_value(app, "--since", "REV|DATE",
            text("what value_before is of: a git revision or a day",
                 "value_before 取哪个 git 版本或哪一天的值"),
            options->since);
  add_method(app, language, *options);
  add_where(app, language, *options);
  add_require_history(app, language, options->require_history);
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
    .formats = line_formats,
    .setup = set_up_list,
};

}  // namespace c136
