// The way of every deal through the house: read, checked, scored on all cores, then handed on and
// let go one after another, in the order of the inputs. Not here: where inputs come from
// (files/operands.hpp), and who is told what (cli/deals.hpp).
#pragma once

#include "c136/base/words.hpp"
#include "c136/examine/examined.hpp"
#include "c136/examine/read_week.hpp"
#include "c136/load/load.hpp"
#include "c136/load/settings/load_week.hpp"
#include "c136/model/config.hpp"
#include "examine/accounts.hpp"
#include "examine/likenesses.hpp"
#include "files/operands.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace c136 {

/// Which findings of a deal without errors are given their place, path and excerpt: what nobody
/// prints needs none.
enum class Placed : std::uint8_t { all, due, none };

/// What all deals of a run have in common.
struct Examination {
  const Config& config;
  Date as_of;
  Language language = Language::en;  // of everything but the errors
  Language errors_in = Language::en;
  std::shared_ptr<const Files> accounts = {};  // the files that accounts are among; null: none are
  Accounts::Shown shown = std::identity();     // how paths of theirs are shown
  Reader reader = Reader::automatic;
  std::size_t threads = 0;     // 0: as many as are worth it
  bool tells_private = false;  // else what is private is hidden before anybody sees it
  Placed placed = Placed::all;
};

/// In the order of Trait; without a message.
using TraitPlaces = std::array<Finding, all_traits>;

/// What becomes of each input, in the order in which it is called. An account is handed on like a
/// deal. A deal whose id is already taken (D001) has an error and is examined all the same. What is
/// wrong with an account is said once, though every deal of it is rejected.
struct Visitor {
  /// It, or something it shares, could not be read: nothing else is called.
  std::function<void(const std::string& shown, const Unread&)> unread = [](const std::string&,
                                                                           const Unread&) {};
  /// What it was made of. False: it is left out.
  std::function<bool(const std::string& shown, const Loaded&)> read =
      [](const std::string&, const Loaded&) { return true; };
  std::function<void(std::vector<Finding>)> errors = [](const std::vector<Finding>&) {};
  std::function<void(Examined&)> examined = [](Examined&) {};  // may keep what it holds
  std::function<void(const Rejected&)> rejected = [](const Rejected&) {};
  /// The same of week notes.
  std::function<bool(const std::string& shown, const LoadedWeek&)> read_week =
      [](const std::string&, const LoadedWeek&) { return true; };
  std::function<void(const ReadWeek&)> week = [](const ReadWeek&) {};
  /// What it may have in common with others, and where each trait stands; told of whatever has an
  /// id.
  std::function<void(const Traits&, const TraitPlaces&)> traits = {};
  /// One more is done, whatever became of it.
  std::function<void()> done = [] {};
};

void examine(std::span<const Input>, const Examination&, const Visitor&);

/// Of a file without a name: standard input.
std::string shown_name(const Input&);

}  // namespace c136
