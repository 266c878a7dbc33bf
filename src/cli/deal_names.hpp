// Deals and accounts that are called by their ids instead of their files, and what may have been
// meant by a name that nothing has. Not here: what is read (cli/inputs.hpp).
#pragma once

#include "c136/load/load.hpp"
#include "cli/session.hpp"
#include "files/repository.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// What stands at the root of a deal or account, whatever is wrong with it; empty when nothing
/// does.
class RootKeys {
 public:
  RootKeys(const NamedText& file, Language);

  std::string value(std::string_view key) const;
  std::string customer_name() const;

 private:
  std::string value_in(std::size_t map, const Table&, std::string_view key) const;

  std::shared_ptr<const SourceFile> file_;  // null when it is no map
};

/// Of the run's repository; it is looked through once, when the first name is asked for.
class DealNames {
 public:
  explicit DealNames(const Session& session) : session_(session) {}

  /// The path below the root: of a deal, else of an account; none for what is no id or nobody's.
  /// Throws UsageError where several deals have it.
  std::optional<std::string> path_of(const std::string& id);

  /// "there is no file X, and no deal or account of this id; did you mean Y?"
  std::string missing(const std::string& operand);
  /// Its end: "; did you mean Y?"; empty where nothing comes near.
  std::string meant(const std::string& operand);

 private:
  struct Named {
    FoundFile file;
    std::string id, title = {}, customer = {};
  };
  void find();
  void read();
  RootKeys keys_of(const FoundFile&) const;
  std::optional<std::string> path_at_once(const std::string& id) const;
  std::vector<Named> called(const std::string& id) const;
  std::optional<std::string> only(const std::vector<Named>&, const std::string& id) const;
  std::vector<std::string> near_ids(std::string_view text);
  std::vector<std::string> near_files(const std::string& path);

  const Session& session_;
  bool is_found_ = false, is_read_ = false;
  std::vector<Named> all_;  // deals first; their ids are known once they are read
  std::multimap<std::string, std::size_t, std::less<>> by_id_;
};

}  // namespace c136
