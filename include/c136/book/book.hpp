// The deals of a repository, seen from afar: the configuration and a Brief of each, in order. What
// reports over many deals read. Not here: how deals are found and read (cli/).
#pragma once

#include "c136/book/brief.hpp"
#include "c136/model/config.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A deal that has errors, so that nothing can be said of it.
struct LeftOut {
  std::string file;
  std::string deal;  // its id; empty when not known
  std::size_t errors = 0;
};

struct Book {
  const Config& config;
  Date as_of;           // what was asked for
  std::string where{};  // the filter that the briefs passed, as it was typed; empty: none
  std::vector<Brief> briefs{};
  std::vector<LeftOut> left_out{};

  /// Null when there is none.
  const Brief* find(std::string_view id) const;
};

}  // namespace c136
