// How one deal came to where it is: what it was so many days before it was lost, and whether it has
// fallen since it was last reviewed. reports.md sections 5 and 9. Not here: its stays and pushes
// (book/deal_past.hpp).
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/words.hpp"
#include "c136/book/brief.hpp"
#include "c136/model/value.hpp"
#include "examine/history.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

/// What a deal was so many days before its end, scored as of then; nothing where it was not there.
struct PathMark {
  int days = 0;
  std::optional<Value> confirmed;
  std::string stage, stage_shown;  // its id, and for people
};

struct DealTrace {
  std::vector<PathMark> path;  // of a lost deal
  bool has_fallen = false;     // an open one: a number of the confirmed value, or the stage
  std::map<std::string, int> leanings;  // and the known tendencies 30 days before, by person
};

/// All that a report asks git of one deal.
struct KnownPast {
  BriefPast figures;
  DealTrace trace;
};

DealTrace trace_of(const DealHistory&, Date as_of, Language);

/// The known tendencies on a day, by person; none where the deal was not there.
std::optional<std::map<std::string, int>> tendencies_on(const DealHistory&, Date, Language);

}  // namespace c136
