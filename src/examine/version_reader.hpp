// Reads what a deal was from a version of its file, with its private part, its account and the
// settings of then; or from the files of today. Not here: which versions are states of it.
#pragma once

#include "examine/accounts.hpp"
#include "examine/history.hpp"
#include "examine/past_accounts.hpp"
#include "examine/past_deal.hpp"
#include "examine/tracked_files.hpp"
#include "examine/tracks.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace c136 {

/// The versions of one deal, as long as they are few or small: memory is bounded by the deals, and
/// not by their history.
struct Texts {
  static constexpr std::size_t most = std::size_t{8} << 20;

  std::map<std::string, std::string> by_blob = {};
  std::set<std::string> absent = {};
  std::size_t size = 0;

  bool are_large() const { return size > most; }
  void take(const std::string& blob, std::optional<std::string> text);
};

class VersionReader {
 public:
  using Content = std::shared_ptr<const PastDeal>;

  /// `today` may be null.
  VersionReader(const Timeline&, const HistoryOptions&, const TrackedFiles* today);

  Texts texts_of(const Track&) const;
  /// Null when it has errors, or is not there to be read. Any thread may ask. What `like` was made
  /// of is not read again: it is given back where nothing differs.
  Content load(const FileVersion&, std::size_t commit, const std::shared_ptr<const Config>&,
               const Texts&, const Content& like = nullptr) const;
  Content load_today(const std::string& path, const Content& like) const;
  /// The commits that changed an account.
  std::vector<std::size_t> changes_of(std::string_view account) const {
    return past_accounts_.changes_of(account);
  }
  /// Settings as they were, but judged by the method that the run asks for.
  std::shared_ptr<const Config> judged(std::shared_ptr<const Config>) const;

 private:
  Content content_of_text(const std::string& path, const std::string& text,
                          std::shared_ptr<const Config>, const Companions&,
                          const Content& like) const;
  bool is_made_of(const PastDeal&, const std::string& path, const std::string& text,
                  const std::shared_ptr<const Config>&, const Companions&) const;
  bool are_alike(const std::shared_ptr<const Config>&, const std::shared_ptr<const Config>&) const;
  /// Whether the settings on disk are those of the last commit.
  bool has_settings_of_last() const;

  const Timeline& timeline_;
  const HistoryOptions& options_;
  const TrackedFiles* today_;
  PastAccounts past_accounts_;
  std::optional<Accounts> accounts_;               // of today
  std::shared_ptr<const Config> like_today_ = {};  // of the last commit, where they are today's
  mutable std::mutex judging_;
  mutable std::map<std::shared_ptr<const Config>, std::shared_ptr<const Config>> judged_;
};

}  // namespace c136
