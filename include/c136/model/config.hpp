// The settings that rules, score and reports go by, with the defaults of format.md section 7. Not
// here: the keys of `.c136.yaml` (model/config_file.hpp), how it is found and read (load/).
#pragma once

#include "c136/base/money.hpp"
#include "c136/base/source.hpp"
#include "c136/base/words.hpp"
#include "c136/model/deal.hpp"
#include "c136/model/ladder.hpp"
#include "c136/model/method.hpp"
#include "c136/model/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace c136 {

/// In days.
struct Limits {
  std::int32_t warm = 30;          // a key person not met for longer is T103
  std::int32_t confirmation = 60;  // a coach's word on C3..C6, F, W holds as long
  std::int32_t account = 180;      // on C1 and C2
  std::int32_t quiet = 30;         // no log entry for longer is D104
  std::int32_t ahead = 14;         // how far T105 and K103 look
};

/// What one unit of a currency is worth in the base currency, from a day on.
struct Rate {
  std::string_view currency;
  Date from;
  std::int64_t hundred_millionths = 0;  // 7.125 is 712'500'000
};

/// A period of everybody, one seller, one team or one region.
struct Share {
  enum class Scope : std::uint8_t { all, owner, team, region };

  std::string_view period;  // as typed: 2026-Q4, 2026-11
  Date first, last;
  Scope scope = Scope::all;
  std::string_view of;  // the seller's id, the team or the region; empty for all
};

/// An amount to be signed.
struct Target : Share {
  Money amount;
  std::string_view currency;  // the base currency when none was written
};

/// What may be spent on selling, in the base currency.
struct Budget : Share {
  std::optional<Money> travel, hospitality, other;
};

/// One of our own people.
struct OwnPerson {
  std::string_view id;
  std::string_view name;  // the id when none was written
  std::string_view team, region, email, manager;
};

/// The methods that everybody has, the default first.
inline constexpr std::array<std::string_view, 3> built_in_methods{"c136", "c139", "c931"};
constexpr bool is_built_in_method(std::string_view id) {
  return std::ranges::find(built_in_methods, id) != built_in_methods.end();
}

struct Config {
  std::vector<Word> stages;   // in order; Stage is an index into it
  std::vector<Word> posts;    // Post is an index into it
  std::vector<Criteria> due;  // per stage: the criteria whose gaps are due from it on, cumulated
  std::vector<std::optional<Value>> gates;  // per stage: the least value on paper, for G101
  Stage weigh_from{3};  // deals of earlier stages are not yet rated in the funnel
  Limits limits;
  std::int32_t needed_managed = 2;  // key contacts per post
  std::int32_t needed_standard = 1;

  std::optional<Language> language;   // what the repository asks for
  std::int32_t timezone = 8 * 60;     // minutes east of Greenwich
  std::string_view currency = "CNY";  // the base currency
  std::vector<Rate> rates;            // by currency, then by day
  std::string_view method = built_in_methods[0];
  std::vector<std::shared_ptr<const Method>> methods;  // the team's own
  std::vector<LadderRow> ladder;  // the team's own; it then stands for the method's
  std::vector<OwnPerson> people;
  std::vector<Target> targets;           // in the order of the file
  std::vector<Budget> budgets;           // in the order of the file
  std::int32_t concentration = 30;       // percent of a sum in one hand that is worth a word
  std::vector<std::string_view> ignore;  // codes of warnings that nobody is to see

  std::vector<std::string_view> deals, accounts, weeks, exclude;  // globs, relative to the root

  const Method* judged_by = nullptr;  // the method of this run; none: that of the repository
  std::vector<const Method*> beside;  // by which this run scores, too

  std::shared_ptr<const void> texts;  // keeps alive what the views point into

  Config();  // the defaults

  const Word& stage(Stage s) const { return stages[static_cast<std::size_t>(s)]; }
  const Word& post(Post p) const { return posts[static_cast<std::size_t>(p)]; }
  /// Null when `people` does not have the id.
  const OwnPerson* person(std::string_view id) const;
  /// By id or name, as people call each other; null where nobody is called so.
  const OwnPerson* person_called(std::string_view id_or_name) const;
  std::int32_t needed(bool managed) const { return managed ? needed_managed : needed_standard; }

  /// An amount in the base currency at the rate of that day, exact, halves rounded up to the cent.
  /// An empty currency is the base currency. None without a rate, or beyond 64 bits.
  std::optional<Money> in_base(Money amount, std::string_view currency, Date) const;
};

}  // namespace c136
