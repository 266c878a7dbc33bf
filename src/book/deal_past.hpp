// What moved in one deal over time: how long it stands in its stage, how often its signing was put
// off, when it last changed. time.md section 1. Not here: two states side by side
// (book/change.hpp).
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/money.hpp"
#include "c136/model/deal.hpp"
#include "examine/derived.hpp"
#include "examine/history.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

/// What counts of a state when movements are told, scored as of a day, unless nobody asks for
/// values. Owns its texts.
struct Snapshot {
  Date day;                           // of the state
  std::optional<std::size_t> commit;  // none: the files as they are
  std::shared_ptr<const Config> config;
  std::string owner, stage, currency, close;  // the stage's id; close as it was typed
  Status status = Status::open;
  std::optional<Money> amount;
  std::optional<Date> close_last;
  Date ended;  // the day up to which it counts: its closing, where that is earlier
  std::string confirmed, on_paper;
  Value confirmed_value, on_paper_value;
  std::optional<Value> claim;
  std::map<std::string, int> tendencies;  // known ones, by person

  bool is_open() const { return status == Status::open; }
};

/// The method by which a deal is scored under these settings.
Derived derive(const DealState&, Date as_of, Language);
Snapshot snapshot_of(const DealState&, const Derived&);

/// The stay of a deal in one stage.
struct Stay {
  std::string stage;
  Date from, until;           // until: the day it left, or the last day that is known
  Date entered;               // the day on which it is first seen there
  bool from_is_known = true;  // else it began before all that is known
  bool counts_now = true;     // among those of a day: it was open there
  bool ended = false;         // it left for another stage, was closed, or was removed
  enum class End : std::uint8_t { none, forward, back, won, lost, removed } end = End::none;

  /// It was closed there, and reopened there: one stay, whose days in stage go on.
  struct Pause {
    Date closed, reopened;
    End end = End::none;
  };
  std::vector<Pause> pauses{};  // oldest first

  bool is_paused(Date) const;
  /// The day on which it is first seen there; of one that came closed its closing.
  Date came() const;
  std::int32_t days() const { return until - from; }
};

struct DealPast {
  std::string id, path;
  std::vector<Snapshot> states;  // those in which it was there
  std::vector<Stay> stays;       // oldest first
  std::vector<Date> pushes, pulls;
  std::optional<Date> changed;  // the last day of a meaningful change
  bool is_there = false;        // in the last state
  std::size_t broken = 0;
  bool is_whole = true;  // else the pushes and pulls are only those that are known

  /// How often, where that is known.
  std::optional<std::size_t> push_count() const;
  std::optional<std::size_t> pull_count() const;
  std::optional<std::int32_t> stage_days() const;
  std::optional<std::int32_t> days_open() const;
};

DealPast past_of(const DealHistory&, Date as_of, Language);
/// Its stays, pushes and pulls alone: nothing is scored, and no change of a value is seen.
DealPast moves_of(const DealHistory&, Date as_of);

/// Whether one of the things that matter differs: stage, status, close, amount, currency, values.
bool differ(const Snapshot&, const Snapshot&);

/// Where a stage stands in the order of the later settings; one that they do not know is before
/// all.
int rank_of(const std::string& stage, const Config&);

}  // namespace c136
