// How deals pass through the stages in a period: who came, who moved on, fell back or was lost, and
// how long they had stood. [KAM] number, conversion, dwell; time.md section 5.
#pragma once

#include "book/deal_past.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

struct StageFlow {
  std::string stage;
  std::size_t entered = 0, moved_on = 0, lost = 0, fell_back = 0;
  std::size_t now = 0;             // open in it on the table day
  std::vector<std::int32_t> days;  // of the stays that ended

  std::optional<int> conversion() const;  // percent
  std::optional<std::int32_t> median_days() const;
};

class Flow {
 public:
  Flow(const Config&, Date first, Date last, Date table_day);

  void add(const DealPast&);
  const std::vector<StageFlow>& stages() const { return stages_; }

 private:
  StageFlow* find(const std::string& stage);
  static void end(StageFlow&, const Stay&, Date day, Stay::End);

  Date first_, last_, table_day_;
  std::vector<StageFlow> stages_;
};

/// The lower of two in the middle; none of none.
std::optional<std::int32_t> lower_median(std::vector<std::int32_t>);

}  // namespace c136
