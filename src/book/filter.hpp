// The filter language of every command that reads many deals: `stage=decision and amount>=100万`.
// Conditions are FIELD OP VALUE, joined by `and`; a value may be quoted, an empty one is "not
// given". What is not known meets no condition but `!=`.
#pragma once

#include "book/deal_fields.hpp"
#include "c136/base/words.hpp"
#include "c136/book/brief.hpp"
#include "c136/model/config.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace c136 {

enum class Comparison : std::uint8_t { equal, unequal, less, at_most, more, at_least };

struct Condition {
  const DealField* field = nullptr;
  Comparison comparison = Comparison::equal;
  FieldValue value;

  bool holds(const Brief&, const Config&) const;
};

/// Every one of them has to hold.
using Filter = std::vector<Condition>;

/// An empty text is a filter that all deals pass. Throws a Failure that says what to write instead.
Filter parse_filter(std::string_view text, const Config&, Language);

bool passes(const Filter&, const Brief&, const Config&);

/// Says which deals alone are on the page; nothing where it is all of them.
void add_filter_line(std::string_view where, Language, std::vector<Block>&);

}  // namespace c136
