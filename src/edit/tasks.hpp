// What is to be done in a deal, by what a seller calls it, and its being done.
#pragma once

#include "edit/edited_deal.hpp"

#include <string>
#include <vector>

namespace c136 {

struct Deed {
  std::string item;  // an id, or the beginning of what was to be done
  std::string on, outcome;
  std::vector<std::string> with;
};

/// What was ticked off, and when; or was before, and stays as it was.
struct Done {
  std::string path, text, on;
  bool was_done = false;
  std::string before = {};  // the day that was written until now, if it is another
};

Done tick_off(EditedDeal&, const Deed&);

/// Ids where there are some, else what is to be done; in the order of the file.
std::vector<std::string> tasks_to_do(const EditedDeal&);

}  // namespace c136
