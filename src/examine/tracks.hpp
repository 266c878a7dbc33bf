// Which versions of which files are one deal: those with its id, and those without any id that git
// calls one file.
#pragma once

#include "c136/load/load.hpp"
#include "examine/chosen.hpp"
#include "examine/timeline.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// The versions of one deal, by commit; those of a life are in one piece each.
struct Track {
  std::string key;  // "=ID", or "#LIFE" where there is no id
  std::vector<FileVersion> versions;
  std::vector<std::size_t> lives;  // of each version
  std::set<std::string> accounts;  // that any of them names

  /// The file that it is behind a commit: the first by path, of those that are there.
  const FileVersion* at(std::size_t commit) const;
};

/// What a text says of itself; empty what it does not say, or what cannot be read.
struct SaidOfItself {
  std::string id, account;
};
SaidOfItself said_of_itself(const std::string& text, const Config&, Reader);

class Tracks {
 public:
  Tracks(const Timeline&, const Chosen&, Reader);

  const std::vector<Track>& all() const { return all_; }
  /// Of a file that stands at this path now, with this id of its own; none when it is new.
  std::optional<std::size_t> find(const std::string& path, const std::string& id) const;
  std::optional<std::size_t> find_id(std::string_view id) const;
  /// How many versions are not in this clone.
  std::size_t missing() const { return missing_; }

 private:
  using Said = std::map<std::string, SaidOfItself, std::less<>>;  // by blob

  Said read_texts(const Timeline&, const Chosen&, Reader);
  void add_life(const Timeline&, std::size_t life, const Said&);
  Track& track(const std::string& key);

  const Timeline& timeline_;
  std::map<std::string, std::size_t> by_key_;
  std::map<std::size_t, std::string> last_key_;  // of a life
  std::vector<Track> all_;
  std::size_t missing_ = 0;
};

}  // namespace c136
