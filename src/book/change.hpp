// What moved between two states of deals: a row for each thing that a manager asks about, and the
// waterfall of the money, which adds up to the cent. time.md section 3.
#pragma once

#include "book/subtotal.hpp"
#include "c136/base/date.hpp"
#include "c136/model/words.hpp"
#include "examine/derived.hpp"
#include "examine/history.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace c136 {

/// In the order in which they are told.
enum class Moved : std::uint8_t {
  added,
  won,
  lost,
  shelved,
  reopened,
  removed,
  stage_forward,
  stage_back,
  confirmed,
  on_paper,
  owner,
  amount,
  pushed,
  pulled,
  tendency,
  seat,
  contact_gained,
  contact_lost,
  gap_opened,
  gap_closed,
  plan_done,
  plan_slipped
};
/// "new", "stage-forward", and for people.
const Word& word_of(Moved);

struct Movement {
  /// How far the signing was put off this time, and how often by then; none: that is not known.
  struct Push {
    std::int32_t days = 0;
    std::optional<std::size_t> times{};
  };

  std::string deal, owner;
  Moved what{};
  std::optional<std::string> detail, before, after;
  std::string person{};        // what the one is called whose id the detail is
  std::optional<Push> push{};  // of `pushed`
};

/// One side: a deal's state, scored as of a day.
struct Side {
  const DealState& state;
  const Derived& derived;
  Date day;  // of the whole side
};

/// `a` or `b` is null where it was not there; `id` is the deal's. `pushes` is how often it was put
/// off by the later side.
std::vector<Movement> movements(const std::string& id, const Side* a, const Side* b, Date day_of_a,
                                std::size_t pushes);
/// By deal, then in the order of the words, then by detail.
void sort(std::vector<Movement>&);

/// The columns of the waterfall, from its opening to its closing.
enum class Step : std::uint8_t {
  opening,
  added,
  reopened,
  raised,
  lowered,
  won,
  lost,
  shelved,
  removed,
  currency_changed,
  pulled_in,
  pushed_out,
  closing
};
inline constexpr std::size_t step_count = 13;

/// What one side of a deal means for the money.
struct Stake {
  Status status = Status::open;
  std::optional<Money> amount;
  std::string currency;
  std::optional<Date> close_last;
  Date closed;  // result.on, else close, of one that is closed

  bool is_open() const { return status == Status::open; }
};
Stake stake_of(const Deal&, const Config&);

struct Horizon {
  Date first, last;
};

class Waterfall {
 public:
  struct Row {
    std::array<Sum, step_count> steps{};
    std::size_t without_amount = 0;

    Sum& operator[](Step step) { return steps[static_cast<std::size_t>(step)]; }
    Sum operator[](Step step) const { return steps[static_cast<std::size_t>(step)]; }
  };

  /// Base amounts are at the rates of the later side.
  Waterfall(std::shared_ptr<const Config> later, Date later_day, Date earlier_day,
            std::optional<Horizon>);

  /// One deal; null where it was not there.
  void add(const Stake* a, const Stake* b);

  /// Of a deal: what adds to a row of its currency, but has no rate, and so is not in the base.
  const Stake* unpriced(const Stake* a, const Stake* b) const;

  const std::map<std::string, Row>& rows() const { return rows_; }
  const Row& base() const { return base_; }
  bool has_horizon() const { return horizon_.has_value(); }

 private:
  void put(Step, const Stake&, int sign);
  void put_difference(const Stake& a, const Stake& b);
  void count_absent(const Stake* a, const Stake* b);
  /// Whether either side adds to a row.
  std::pair<bool, bool> adds(const Stake* a, const Stake* b) const;
  bool is_within(const Stake&) const;
  bool is_open_within(const Stake* stake) const {
    return stake && stake->is_open() && is_within(*stake);
  }
  void arrive(const Stake& b);
  void stay(const Stake& a, const Stake& b);
  void end(const Stake& a, const Stake& b);
  std::optional<Wide> in_base(const Stake&) const;

  std::shared_ptr<const Config> later_;
  Date later_day_, earlier_day_;
  std::optional<Horizon> horizon_;
  std::map<std::string, Row> rows_;
  Row base_;
};

}  // namespace c136
