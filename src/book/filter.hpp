// The filter language of every command that reads many deals: `stage in (comparison, decision) and
// (amount>=100万 or customer~恒远)`. Conditions are FIELD OP VALUE, joined by `and`, `or`, `not`
// and parentheses; a value may be quoted, an empty one is "not given". What is not known meets no
// condition but `!=`. Not here: how it is read from its text (book/filter_text.cpp).
#pragma once

#include "book/deal_fields.hpp"
#include "c136/base/words.hpp"
#include "c136/book/brief.hpp"
#include "c136/model/config.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

enum class Comparison : std::uint8_t { equal, unequal, less, at_most, more, at_least, contains };

struct Condition {
  const DealField* field = nullptr;
  Comparison comparison = Comparison::equal;
  FieldValue value;

  bool holds(const Brief&, const Config&) const;
};

enum class Joint : std::uint8_t { condition, all, any, none };

/// One condition, or parts of which all, any or none have to hold; all of no parts is no filter.
struct Filter {
  Joint joint = Joint::all;
  std::vector<Filter> parts;
  Condition condition;

  /// All deals pass it.
  bool empty() const { return joint == Joint::all && parts.empty(); }
  /// Whether any condition is of a field of which this holds.
  bool asks_for(bool (*holds)(const DealField&)) const {
    return joint == Joint::condition ? holds(*condition.field)
                                     : std::ranges::any_of(parts, [holds](const Filter& part) {
                                         return part.asks_for(holds);
                                       });
  }
};

/// An empty text is a filter that all deals pass. Throws a Failure that says what to write instead.
Filter parse_filter(std::string_view text, const Config&, Language);

bool passes(const Filter&, const Brief&, const Config&);

/// Which deals alone are on the page.
std::string filter_line(std::string_view where, Language);
/// Says so; nothing where it is all of them.
void add_filter_line(std::string_view where, Language, std::vector<Block>&);

}  // namespace c136
