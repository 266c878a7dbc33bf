// `c136 next`: what to do now in each open deal, as a coach would say it over the shoulder. Not
// here: how the actions are found (next_actions.hpp).
#pragma once

#include "c136/report/report.hpp"

namespace c136 {

class NextReport {
 public:
  NextReport(Language, Date as_of);
  void add(const Examined&);
  void add(const Rejected&);
  Document finish() &&;

 private:
  Document document_;
  std::size_t closed_ = 0;
  std::string judged_;  // by which method, where it is not C136
};

}  // namespace c136
