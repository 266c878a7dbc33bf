// What can be asked of one deal in a table of many: the fields of --where, --sort, --columns and
// --by. One row per field, and no other place that names one.
#pragma once

#include "c136/book/brief.hpp"
#include "c136/document/document.hpp"
#include "c136/model/config.hpp"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace c136 {

/// One of a list of words, in the order of the list.
struct Choice {
  std::size_t rank = 0;
  const Word* word = nullptr;
};

/// What a field holds; nothing where it is not known.
using FieldValue = std::variant<std::monostate, std::string, std::int64_t, Percent, Money, Date,
                                Period, Value, Choice>;

enum class FieldForm : std::uint8_t {
  text,
  codes,
  integer,
  percent,
  money,
  date,
  value,  // of the method that the run is judged by
  claim,  // a 136 value
  choice
};

struct DealField {
  std::string_view name;
  Words title;
  FieldForm form;
  FieldValue (*of)(const Brief&, const Config&);
  /// What it is compared by, where that is not what it shows: amounts in the base currency.
  FieldValue (*order)(const Brief&, const Config&) = nullptr;
  std::span<const Word> (*words)(const Config&) = nullptr;  // of a choice
  std::string_view once = {};  // a Chinese title that it had; still understood
  bool from_history = false;   // known only where history is read

  FieldValue ordering(const Brief& brief, const Config& config) const {
    return (order ? order : of)(brief, config);
  }
};

std::span<const DealField> deal_fields();

/// Throws a Failure that names the nearest; `option` is where the name was typed: "--sort".
const DealField& deal_field(std::string_view name, std::string_view option, Language);

inline bool is_known(const FieldValue& value) {
  return !std::holds_alternative<std::monostate>(value);
}

/// For people, in their language.
Cell shown_cell(const FieldValue&, Language);
/// For programs: ids of words.
Cell data_cell(const FieldValue&);

/// Of two known values of one field; 136 values by W, then F, then C.
std::strong_ordering compared(const FieldValue&, const FieldValue&);

/// "; did you mean X?", or nothing.
std::string nearest_hint(std::string_view word, std::span<const std::string_view> known, Language);

}  // namespace c136
