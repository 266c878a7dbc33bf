// The rules over week notes, N101 to N103: they look at a note, at the other notes and at what the
// logs of the deals tell. Not here: rules over one deal (check/check.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"
#include "c136/model/week_note.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace c136 {

class WeekRules {
 public:
  WeekRules(const Config& config, Language language) : config_(config), language_(language) {}

  /// Remembers what the log of a deal or an account tells.
  void add(const Facts&);
  /// What is to be said of a note; `file` is how later ones call it.
  std::vector<Diagnostic> check(const WeekNote&, std::string_view file);

 private:
  const Config& config_;
  Language language_;
  std::set<std::tuple<Date, std::string, std::string>> told_;         // day, seller, customer
  std::map<std::pair<std::string, std::string>, std::string> notes_;  // week, seller: the file
};

}  // namespace c136
