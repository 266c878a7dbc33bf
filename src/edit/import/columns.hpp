// What the columns of a team's own sheet mean: which key of a deal each fills. Not here: the cells
// (edit/import/cells.hpp) and what becomes of a row (edit/import/rows.hpp).
#pragma once

#include "c136/base/words.hpp"
#include "edit/import/cells.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct ImportColumn {
  enum class Use : std::uint8_t {
    value,    // fills a key
    deal,     // names the deal
    rate,     // a win rate, which is never believed
    result,   // what a report has worked out; left alone
    unnamed,  // has no title
    dropped   // unknown, and not wanted
  };

  std::string title;
  Use use = Use::value;
  std::string path;     // of a value: "customer.name"
  std::string unit;     // of an amount: 亿, 千万, 百万, 十万, 万, 千
  bool is_own = false;  // nobody knows it: it becomes an x- key
};

struct SheetHead {
  std::size_t row = 0;  // of the titles, from 0
  std::vector<ImportColumn> columns;
};

struct ColumnChoices {
  std::vector<std::string> map;               // "列名=key", the key in either language
  std::span<const std::string_view> results;  // names and titles of columns that reports work out
  bool drop_unknown = false;
};

/// The first of 20 rows with two or more known names. Throws Failure when there is none, and for a
/// choice that makes no sense.
SheetHead find_head(const Cells&, const ColumnChoices&, Language);

}  // namespace c136
