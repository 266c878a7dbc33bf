// The deals of a run: what its operands name goes through examine/, and the person is told of what
// cannot be read, what is left out, and how far it is.
#pragma once

#include "book/filter.hpp"
#include "c136/book/brief.hpp"
#include "c136/examine/read_week.hpp"
#include "cli/inputs.hpp"
#include "cli/options/choices.hpp"
#include "cli/options/deal_options.hpp"
#include "cli/session.hpp"
#include "examine/examine.hpp"

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Throws a UsageError where it asks for what only history tells: nothing would pass it.
Filter filter_of_today(const Session&, const std::string& where);

/// What a person is told of a filter that no deal meets, of so many that were read.
std::string unmet_filter(const Session&, std::string_view where, std::size_t read);

/// What a command does with each deal. The errors come first, if there are any; then the deal as
/// one of the two. A deal whose id is already taken (D001) has an error and is examined all the
/// same. What is wrong with an account is said once, though every deal of it is rejected.
struct DealVisitor {
  /// Told first: what is read, and whether all findings come in the order of their files. Not so
  /// when files were named in another order, nor where a finding may be about another file than the
  /// one that is read.
  std::function<void(const Inputs&, bool in_order)> begin = [](const Inputs&, bool) {};
  std::function<void(std::vector<Finding>)> errors;
  std::function<void(Examined&)> examined;  // may keep what it holds
  std::function<void(const Rejected&)> rejected;
  std::function<void(const ReadWeek&)> week = {};  // where there is one, week notes are handed on
  /// Where there is one, of all that is read, whether it passes `where` or not.
  std::function<void(const Traits&, const TraitPlaces&)> traits = {};
  bool takes_all_notes = false;  // those of the repository, whatever was named
  bool takes_accounts = false;   // accounts are handed on too, in the same way
  bool needs_deals = false;      // a whole repository with nothing but accounts is a fault even so
  bool tells_private = false;    // else what is private is hidden before anybody sees it
  Placed placed = Placed::all;   // of the findings, errors apart
  std::function<void(Brief&)> recall = {};  // adds what git knows, before `where` is asked
  std::string where = {};       // only the deals that pass this filter, and those with errors
  bool must_meet = false;       // that no deal passes it is a fault, and not an answer
  bool may_be_none = false;     // that there is no deal is no fault
  bool takes_settings = false;  // nor is it where the settings were named
};

/// `errors_in` is the language of the errors; all else is in the language of the report. A file
/// that cannot be read is complained of and left out. Throws UsageError when there is nothing to
/// read, and a Failure for a filter that makes no sense. Gives whether there was a file to read.
bool for_each_deal(Session& session, Language errors_in, const DealVisitor& visitor);

/// Hands every deal to a report; errors go to standard error.
template <class Report>
Tally add_deals(Session& session, const DealOptions& options, Report& report,
                bool takes_accounts = false) {
  choose_method(options.method, options.takes_all_methods, session.config, session.language);
  Tally tally;
  const auto add = [&](const auto& deal) {
    report.add(deal);
    tally += deal.tally;
  };
  DealVisitor visitor{
      .errors = [&](std::vector<Finding> errors) { session.tell(std::move(errors)); },
      .examined = add,
      .rejected = add,
      .takes_accounts = takes_accounts,
      .tells_private = options.full,
      .where = options.filter(session.language)};
  if constexpr (requires { Report::tells_places; })
    visitor.placed = Report::tells_places ? Placed::all : Placed::none;
  if constexpr (requires(const ReadWeek& week) { report.add(week); }) {
    visitor.takes_all_notes = true;
    visitor.week = [&](const ReadWeek& week) {
      report.add(week);
      tally.warnings += week.warnings.size();
      tally.errors += !week.note;
    };
  }
  session.has_nothing = !for_each_deal(session, session.language, visitor);
  return tally;
}

/// A report of each deal on its own, printed as soon as the deal is known: none stays.
template <class Report>
struct OneByOne {
  Session& session;
  const Report& empty;

  template <class Deal>
  requires requires(Report& report, const Deal& deal) { report.add(deal); }
  void add(const Deal& deal) {
    Report report = empty;
    report.add(deal);
    const Document document = std::move(report).finish();
    if constexpr (requires { Report::list; })
      if (!session.format.has_lines()) return session.print_items(document.data, Report::list);
    session.print_ahead(document);
  }
};

/// The same of pages, behind which the report may still have something to say.
template <class Report>
struct PageByPage {
  Session& session;
  Report& report;

  template <class Deal>
  requires requires(Report& taking, const Deal& deal) { taking.add(deal); }
  void add(const Deal& deal) {
    report.add(deal);
    session.print_ahead(report.take_pages());
  }
};

/// Prints a report that takes every deal; page by page where it is one of those that have `list`,
/// the key of the deals in their data. Gives the exit code.
template <class Report>
int print_report(Session& session, const DealOptions& options, Report report,
                 bool takes_accounts = false) {
  if constexpr (requires { Report::list; }) {
    if (session.format.reads == Part::data) {
      OneByOne<Report> deals{session, report};
      const Tally tally = add_deals(session, options, deals, takes_accounts);
      const bool has_end = !session.format.has_lines();
      return session.finish(has_end ? std::move(report).finish() : Document{}, tally);
    }
    if (session.format.reads == Part::blocks && session.format.between_files) {
      PageByPage<Report> pages{session, report};
      const Tally tally = add_deals(session, options, pages, takes_accounts);
      return session.finish(std::move(report).finish(), tally);
    }
  }
  const Tally tally = add_deals(session, options, report, takes_accounts);
  return session.finish(std::move(report).finish(), tally);
}

/// The same for a report that asks for nothing but the language.
template <class Report>
int print_report(Session& session, const DealOptions& options, bool takes_accounts = false) {
  return print_report(session, options, Report(session.report_language()), takes_accounts);
}

}  // namespace c136
