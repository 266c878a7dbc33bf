// Reports: functions from what is known of deals to a Document. Each is a class of one use: add
// every deal in order, then finish. Not here: where deals come from (cli/) or how the page looks
// (render/).
#pragma once

#include "c136/check/rule.hpp"
#include "c136/document/document.hpp"
#include "c136/examine/examined.hpp"
#include "c136/model/config.hpp"
#include "c136/model/config_file.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// `c136 score`
class ScoreReport {
 public:
  static constexpr std::string_view list = "deals";  // in its data

  /// Makes only the part that is wanted; none: all.
  explicit ScoreReport(Language language, const Method& = c136_method(),
                       std::optional<Part> wanted = {});
  void add(const Examined&);
  void add(const Rejected&);
  /// The pages of the deals so far, which it then has no more.
  Document take_pages();
  Document finish() &&;

 private:
  const Method& method_;
  std::optional<Part> wanted_;
  Document document_;
  DataTable summary_;  // one row per deal, printed when there are several
};

class ContactsMatrix;

/// `c136 contacts`: the people of one deal; of several, which posts each still lacks.
class ContactsReport {
 public:
  static constexpr bool tells_places = false;  // of findings

  /// `closed`: deals that are won, lost or shelved, too.
  explicit ContactsReport(Language language, bool closed = true);
  ~ContactsReport();
  void add(const Examined&);
  void add(const Rejected&);
  Document finish() &&;

 private:
  Document document_;  // with the page of the first deal
  std::unique_ptr<ContactsMatrix> matrix_;
  bool closed_;
  std::size_t left_out_ = 0;
};

/// Known tendencies by person, as they were some time ago; none without history.
using LeaningsOf = std::function<std::optional<std::map<std::string, int>>(const Deal&)>;

/// `c136 show`
class ShowReport {
 public:
  static constexpr std::string_view list = "deals";  // in its data

  /// `before` is for the trend on the map of each deal, which only pages draw. Makes only the part
  /// that is wanted; none: all.
  explicit ShowReport(Language language, LeaningsOf before = {}, std::optional<Part> wanted = {});
  void add(const Examined&);
  void add(const Rejected&);
  /// The pages of the deals so far, which it then has no more.
  Document take_pages();
  Document finish() &&;

 private:
  std::optional<Part> wanted_;
  Document document_;
  LeaningsOf before_;
};

/// What `c136 check` looked at, for its last line.
struct CheckSummary {
  std::vector<std::string> files;  // by name
  std::size_t deals = 0;
  Tally tally;                         // of the findings listed
  std::size_t later_gaps = 0;          // gaps not due at their deal's stage, counted but not listed
  std::size_t known = 0;               // findings that a baseline holds, counted but not listed
  std::optional<std::string> since{};  // only changed files were looked at: since this revision;
                                       // empty: those that were named
  std::size_t unchanged = 0;           // and so many were not
  std::vector<UnreadFile> unread{};    // files that should have been looked at
};

/// `c136 config`: every setting, its value and where it comes from. `file` is the name of the file
/// that `stated` was read from, escaped; empty when there is none.
Document config_document(Language language, const Config&, const ConfigFile& stated,
                         std::string_view file);

Document check_document(Language language, std::vector<Finding> findings, const CheckSummary&,
                        Part wanted);

}  // namespace c136
