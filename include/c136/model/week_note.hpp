// What a seller's week had beyond the deals, as `weeks/*.yaml` states it: plain structs like those
// of a deal. Not here: the keys (model/fields_week.cpp).
#pragma once

#include "c136/base/week.hpp"
#include "c136/model/deal.hpp"
#include "c136/model/field.hpp"

namespace c136 {

/// Something done on a day that is in no deal's log.
struct WeekDay : Section {
  Located<Date> on;
  Located<Text> what, org, person, contact, result, note;
  Cost cost;
};

struct WeekNote : Section {
  Located<std::int32_t> version;  // key: c136
  Located<Text> week;             // "2026-W47"
  Located<Id> seller;
  List<Located<Text>> events, market;
  List<WeekDay> days;
  List<Located<Text>> plan;
  Located<Text> note;
  std::vector<Located<Text>> lost{};  // words behind a `#`, which YAML drops

  /// Of a note without errors.
  Week days_of() const { return parse_week(*week).week; }
};

template <>
const Table& table_of<WeekDay>();
template <>
const Table& table_of<WeekNote>();

}  // namespace c136
