// The settings that rules, score and reports go by, with the defaults of format.md section 7. Not
// here: how `.c136.yaml` is found and read (load/).
#pragma once

#include "c136/base/source.hpp"
#include "c136/model/deal.hpp"
#include "c136/model/words.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace c136 {

/// In days.
struct Limits {
  std::int32_t warm = 30;          // a key person not met for longer is T103
  std::int32_t confirmation = 60;  // a coach's word on C3..C6, F, W holds as long
  std::int32_t account = 180;      // on C1 and C2
  std::int32_t quiet = 30;         // no log entry for longer is D104
  std::int32_t ahead = 14;         // how far T105 and K103 look
};

struct Config {
  std::vector<Word> stages;   // in order; Stage is an index into it
  std::vector<Word> posts;    // Post is an index into it
  std::vector<Criteria> due;  // per stage: the criteria whose gaps are due from it on, cumulated
  std::vector<std::optional<Value>> gates;  // per stage: the least value on paper, for G101
  Limits limits;
  std::int32_t needed_managed = 2;  // key contacts per post
  std::int32_t needed_standard = 1;

  Config();  // the defaults

  const Word& stage(Stage s) const { return stages[static_cast<std::size_t>(s)]; }
  const Word& post(Post p) const { return posts[static_cast<std::size_t>(p)]; }
  std::int32_t needed(bool managed) const { return managed ? needed_managed : needed_standard; }
};

}  // namespace c136
