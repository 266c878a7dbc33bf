// The history of a run's deals: the git line of its repository, and the states that deals had on
// it. Not here: what is made of them (book/, report/time/).
#pragma once

#include "c136/document/sheet_report.hpp"
#include "cli/options/deal_options.hpp"
#include "cli/session.hpp"
#include "examine/history.hpp"
#include "examine/in_order.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace c136 {

struct PastOptions : DealOptions {
  bool require_history = false;
};

/// --require-history, for all that read it.
void add_require_history(CLI::App&, Language, bool& target);

struct PastDeals {
  GitPlace place;
  std::shared_ptr<const Config> config;  // of the files that the run reads
  std::shared_ptr<const Timeline> timeline = {};
  std::unique_ptr<const Histories> deals = {};
  std::vector<std::string> notes = {};  // what is not known, and what does not count
  std::optional<Date> later = {};  // the files as they are hold edits of after as-of, up to then

  std::optional<Date> first_day() const;
};

/// Where git keeps the repository of a run; a bare one is read as its HEAD is. Throws Failure.
GitPlace place_of(Session&);
/// Whether git knows anything of what the run reads; complains of a git that fails.
bool has_history(Session&);
/// The line of HEAD, or of --at, of all deals or only of those with these paths or ids; or what
/// lies between two commits of it.
PastDeals read_history(Session&, bool require_history, bool tells_private,
                       std::vector<std::string> only = {});
struct SpanOptions {
  bool ends_with_files = false, require_history = false, tells_private = false;
};
PastDeals read_span_of(Session&, const GitPlace&, const std::string& from, const std::string& to,
                       Date as_of, const SpanOptions&);
/// The whole line of a commit, without the files.
PastDeals read_line_of(Session&, const GitPlace&, const std::string& revision, Date as_of,
                       bool tells_private);

/// The deals that had errors at a time, for the note that says so.
class Passed {
 public:
  void add(const std::string& deal, std::size_t times);
  void tell(std::vector<std::string>& notes, Language) const;

 private:
  std::vector<std::string> deals_;
};

/// "2026-Q4", "2026-12", "2026-W51", "2026" or a day. Throws UsageError.
ReportPeriod chosen_span(std::string_view option, const std::string& text, Language);

/// Those of the deals that the operands name: all, without any.
std::vector<std::size_t> wanted_deals(Session&, const Histories&);

/// That the files as they are hold later edits, as a note and on standard error; none: they do not.
void tell_later_edits(Session&, std::optional<Date> later, std::vector<std::string>& notes);

/// As wanted_deals. Throws a UsageError where there is none: nothing is not what nothing moved is.
std::vector<std::size_t> some_deals(Session&, const Histories&);

/// What --where leaves of the deals, and whether any is left.
class Picked {
 public:
  explicit Picked(std::string where) : where_(std::move(where)) {}

  void add(bool is_met) {
    ++read_;
    met_ += is_met;
  }
  /// A note of the filter, and a word to the person where no deal meets it.
  void tell(Session&, std::vector<std::string>& notes) const;

 private:
  std::string where_;
  std::size_t read_ = 0, met_ = 0;
};

/// make(deal) on all cores, take(made) on this thread, in order; with a bar where it takes long.
template <class Make, class Take>
void for_each_history(Session& session, const std::vector<std::size_t>& deals, const Make& make,
                      const Take& take) {
  Progress progress(session.context, session.quiet ? 0 : deals.size());
  session.progress = &progress;
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  in_order(
      deals.size(), session.threads > 0 ? session.threads : std::min(cores, deals.size()),
      [&](std::size_t i) { return make(deals[i]); },
      [&](auto& made) {
        take(made);
        progress.advance();
      });
  session.progress = nullptr;
  progress.clear();
}

}  // namespace c136
