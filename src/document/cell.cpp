#include "c136/document/cell.hpp"

namespace c136 {

Cell::Cell() = default;
Cell::Cell(std::string text, Tone t) : value(std::move(text)), tone(t) {}
Cell::Cell(std::string_view text, Tone t) : value(std::string(text)), tone(t) {}
Cell::Cell(const char* text, Tone t) : value(std::string(text)), tone(t) {}
Cell::Cell(std::int64_t number, Tone t) : value(number), tone(t) {}
Cell::Cell(int number, Tone t) : value(std::int64_t{number}), tone(t) {}
Cell::Cell(Tenths number, Tone t) : value(number), tone(t) {}
Cell::Cell(Money money, Tone t) : value(money), tone(t) {}
Cell::Cell(Percent percent, Tone t) : value(percent), tone(t) {}
Cell::Cell(Date date, Tone t) : value(date), tone(t) {}
Cell::Cell(Decimal number) : value(number) {}
Cell::Cell(MoneySums sums) : value(std::make_shared<const MoneySums>(std::move(sums))) {}
Cell::Cell(Named name) : value(std::make_shared<const Named>(std::move(name))) {}
Cell::Cell(const Cell&) = default;
Cell::Cell(Cell&&) noexcept = default;
Cell& Cell::operator=(const Cell&) = default;
Cell& Cell::operator=(Cell&&) noexcept = default;
Cell::~Cell() = default;

Cell Cell::truth(bool is) {
  Cell cell;
  cell.value = is;
  return cell;
}

bool Cell::empty() const {
  const auto* name = std::get_if<std::shared_ptr<const Named>>(&value);
  return std::holds_alternative<std::monostate>(value) || (name && (*name)->id.empty());
}

Cell text_cell(std::string_view text) { return text.empty() ? Cell() : Cell(text); }

}  // namespace c136
