// `c136 next`: what to do now in each open deal, as a coach would say it over the shoulder. Not
// here: how the actions are found (next_actions.hpp).
#pragma once

#include "c136/report/report.hpp"

namespace c136 {

class NextReport {
 public:
  static constexpr std::string_view list = "deals";  // in its data

  /// Makes only the part that is wanted; none: all.
  NextReport(Language, Date as_of, std::optional<Part> wanted = {});
  void add(const Examined&);
  void add(const Rejected&);
  /// The pages of the deals so far, which it then has no more.
  Document take_pages();
  Document finish() &&;

 private:
  void name_method();

  std::optional<Part> wanted_;
  Document document_;
  bool has_begun_ = false;  // pages were taken
  std::size_t closed_ = 0;
  std::string judged_;  // by which method, where it is not C136
};

}  // namespace c136
