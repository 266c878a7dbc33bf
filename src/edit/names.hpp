// What can be named in a deal on a command line: its people, its paths, the words that a path
// takes. For shells that complete them. Not here: what is to be done (edit/tasks.hpp).
#pragma once

#include "edit/edited_deal.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

std::vector<std::string> names_of_people(const EditedDeal&);
/// All keys there may be, of every entry that there is, in the language of the file.
std::vector<std::string> names_of_paths(const EditedDeal&);
/// None where any value will do. Throws Failure for what is no path.
std::vector<std::string> names_of_words(const EditedDeal&, std::string_view path);

}  // namespace c136
