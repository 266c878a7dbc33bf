// What deals were, day by day, from the commits of a line and the files as they are now: each deal
// followed by its id, or else by git's renames. Not here: what moved between two states (book/).
#pragma once

#include "c136/base/words.hpp"
#include "c136/load/load.hpp"
#include "c136/model/config.hpp"
#include "examine/accounts.hpp"
#include "examine/timeline.hpp"
#include "files/operands.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct PastDeal;
class ReadAgain;

/// What a deal was at the end of a day on which it changed.
struct DealState {
  Date day;
  std::optional<std::size_t> commit;  // none: the files as they are now
  std::string path;
  std::shared_ptr<const PastDeal> content;  // null: it was not there, or is too large to be held
  std::shared_ptr<const Config> config;
  bool has_errors = false;  // what stands here has: this is what it was last without, or nothing
  bool is_missing = false;  // this clone does not hold what stands here, or what stood before it

  std::shared_ptr<const ReadAgain> again = nullptr;  // of one that is too large

  bool is_there() const { return content || again; }
  /// Until that of another state of the same history is asked for.
  const Deal& deal() const;
};

struct DealHistory {
  std::string id, path;           // as they are now, or were last
  std::vector<DealState> states;  // oldest first, each day once
  bool began_earlier = false;     // than what is known, as at a shallow edge
  std::size_t broken = 0;         // days passed over, because it had errors then
  std::size_t missing = 0;        // days passed over, because this clone does not hold them

  /// From a day on which this clone does not hold it to the next that is known.
  struct Gap {
    Date from;
    std::optional<Date> until{};
  };
  std::vector<Gap> gaps{};  // oldest first

  /// What it was on that day is not in this clone.
  bool is_unknown_on(Date) const;
  bool is_whole() const { return !began_earlier && missing == 0; }

  /// The last state not after a day; null when there is none, or the deal was not there.
  const DealState* at(Date) const;
};

/// The files as they are now. Without them the line's last commit is all there is.
struct Today {
  std::shared_ptr<const Files> files = {};
  Accounts::Shown shown = std::identity();
};

struct HistoryOptions {
  Date as_of;
  std::shared_ptr<const Config> config;  // of today
  Language language = Language::en;
  Reader reader = Reader::automatic;
  bool tells_private = false;
  Today today = {};
  std::vector<std::string> only = {};  // paths or ids of deals; none: all of them
};

class Histories {
 public:
  Histories(std::shared_ptr<const Timeline>, HistoryOptions);
  ~Histories();

  std::size_t size() const;
  /// Any thread may read. A day on which only the settings changed is one of its states where they
  /// are asked for.
  DealHistory read(std::size_t deal, bool with_settings = false) const;
  /// Only what its stays, pushes and pulls need: days are left out on which an open deal stays what
  /// it is in stage, status and dates, and `broken` does not count all.
  DealHistory read_moves(std::size_t deal) const;
  /// What it was behind a commit, or is now; with errors what it was last without. Any thread. With
  /// another state of the deal it shares what was made of the same.
  DealState state_at(std::size_t deal, std::size_t commit, const DealState* like = nullptr) const;
  DealState now(std::size_t deal, const DealState* like = nullptr) const;
  /// Where a deal last stood, to tell which of them are wanted.
  const std::string& path(std::size_t deal) const;
  /// By a path of now or before, or by id.
  std::optional<std::size_t> find(const std::string& path_or_id) const;

  const Timeline& timeline() const;
  const HistoryOptions& options() const;
  /// Private parts that git does not track stand beside deals, and count in no state.
  bool passes_over_private() const;
  /// Some deals of today are links.
  bool passes_over_links() const;
  /// How many versions of deals are not in this clone.
  std::size_t missing() const;

 private:
  class Reading;
  std::unique_ptr<const Reading> reading_;
};

}  // namespace c136
