// What there is to know beside the single commands: the topics of `c136 help`, and the lists that
// the manual prints too.
#pragma once

#include "c136/document/document.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace c136 {

/// A name and what it means: an exit code, an environment variable, a form of dates.
struct Explained {
  std::string_view name;
  Words meaning;
};

std::span<const Explained> exit_codes();
std::span<const Explained> environment_variables();
std::span<const Explained> date_forms();

struct Topic {
  std::string_view name;
  Words summary;
  void (*add)(Language, std::vector<Block>&);  // what stands below the heading
};

std::span<const Topic> all_topics();
Document page_of(const Topic&, Language);

}  // namespace c136
