// What only several deals together show: R002, one deal written down twice; R003, one person
// written in two ways. Not here: ids that are taken (cli/deals.cpp), names of files (cli/check).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

class Likenesses {
 public:
  /// What the deal has in common with those that came before it. `file` is how later findings call
  /// it.
  std::vector<Diagnostic> of(const Facts& facts, const std::string& file);

 private:
  void add_twin(const Facts& facts, const std::string& file, std::vector<Diagnostic>& found);
  void add_owner(const Facts& facts, const std::string& file, std::vector<Diagnostic>& found);

  std::map<std::string, std::string> deals_;  // what they are about, and the file that had it first
  std::map<std::string, std::string> owners_;  // and the file that named them first
};

}  // namespace c136
