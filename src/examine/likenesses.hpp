// What only several files together show: D001, an id that is taken; R002, one deal written down
// twice; R003, one person written in two ways. Not here: names of files (cli/check).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace c136 {

/// What a deal or an account may have in common with others.
struct Traits {
  std::string file;        // how later findings call it
  std::size_t number = 0;  // of the file among those of the run
  std::string id;          // empty: not known
  bool is_account = false;
  std::vector<std::uint64_t> twins = {};    // of deals of which one is another's twin, one is equal
  std::string owner = {};                   // empty where nobody is compared
  std::vector<std::string_view> mute = {};  // codes that are not to be told of it
};

/// Of an open deal without errors.
void add_traits(const Facts&, Traits&);

/// Which of its values tells of it.
enum class Trait : std::uint8_t { id, amount, owner };
inline constexpr std::size_t all_traits = 3;

struct Likeness {
  Trait trait;
  Severity severity;
  std::string_view code;
  std::string message, help;
};

class Likenesses {
 public:
  Likenesses() = default;
  Likenesses(Likenesses&&) = default;  // a copy would point into the other
  Likenesses& operator=(Likenesses&&) = default;

  /// D001 when the id is that of a file that came before it.
  std::optional<Likeness> taken_id(const Traits&, Language);
  /// What else it has in common with those that came before it.
  std::vector<Likeness> of(const Traits&, Language);

 private:
  using File = const std::string*;  // that had it first

  File kept(const Traits&);

  std::deque<std::string> files_;  // the names, each once, whatever it came first with
  std::unordered_map<std::string, File> deal_ids_, account_ids_;
  std::unordered_map<std::uint64_t, File> twins_;
  std::map<std::string, File> owners_;
};

}  // namespace c136
